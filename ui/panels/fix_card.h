// A fix that is offered under its field: the text with the change marked in it, why, how sure, and a button that uses
// it. Where other records have the same value, a second one uses it for all of them. A third one opens what else can be
// said of it, as the context menu does.
#pragma once

#include "core/record/record_table.h"
#include "core/suggest/suggestion.h"

#include <QFrame>

#include <optional>
#include <vector>

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
    // All records for which the fix means the same, this one among them; one or none: the button is not there.
    void setSameRows(std::vector<Row> rows);
    const std::vector<Row> &sameRows() const { return m_sameRows; }
    QPushButton *useButton() const { return m_use; }
    QPushButton *useForAllButton() const { return m_useForAll; }
    QPushButton *moreButton() const { return m_more; }

Q_SIGNALS:
    void used();
    void usedForAll();
    void moreWanted(const QPoint &place); // what else can be said of it; in the screen's coordinates

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void arrange();

    Suggestion m_suggestion;
    DiffText *m_text;
    QLabel *m_reason;
    ConfidenceMark *m_sure;
    QPushButton *m_use;
    QPushButton *m_useForAll;
    QPushButton *m_more;
    QWidget *m_buttons;
    std::vector<Row> m_sameRows;
    QGridLayout *m_grid;
    std::optional<bool> m_isBelow; // the buttons stand below the text, not beside it
};

} // namespace hubready
