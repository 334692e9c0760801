// What the values of a column of licences or types become, one a line, those to settle first: left as they are, or one
// of those that the Learning Hub takes. A person's choices go into the draft.
#pragma once

#include "core/import/profile/column_standing.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace hubready {

class ThemeController;

class ValueMapForm : public QWidget
{
    Q_OBJECT

public:
    explicit ValueMapForm(const ThemeController &theme, QWidget *parent = nullptr);

    // Of a field with listed values. `before`: what stands before it in the order of Tab.
    void showColumn(MappingDraft &draft, size_t column, QWidget *before);

Q_SIGNALS:
    void changed();

private:
    QWidget *addValue(int row, const MappedValue &value, const QStringList &choices);
    void take(const std::string &value, const QString &chosen, bool isLeft);

    const ThemeController &m_theme;
    MappingDraft *m_draft = nullptr;
    size_t m_column = 0;
    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_more;
};

} // namespace hubready
