// A fix that is offered under its field: the text with the change marked in it, why, how sure, and one button that
// uses it.
#pragma once

#include "core/suggest/suggestion.h"

#include <QFrame>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hubready {

class ConfidenceMark;
class DiffText;
class ThemeController;

// A value of a suggestion (JSON) in words: text as it is, of a list its items, of an author what is known.
QString valueInWords(std::string_view json);

class FixCard : public QFrame
{
    Q_OBJECT

public:
    // `number`: place among the fixes of the field, from 1; up to 3 have a key.
    FixCard(const Suggestion &suggestion, int number, const ThemeController &theme, QWidget *parent = nullptr);

    const Suggestion &suggestion() const { return m_suggestion; }

Q_SIGNALS:
    void used();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool narrow);

    Suggestion m_suggestion;
    DiffText *m_text;
    QLabel *m_reason;
    ConfidenceMark *m_sure;
    QPushButton *m_use;
    QGridLayout *m_grid;
    std::optional<bool> m_isNarrow;
};

} // namespace hubready
