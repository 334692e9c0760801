// A card of lines, each with a mark, what it says, how many records it is about and a link that shows them.
#pragma once

#include "core/record/record_table.h"
#include "core/review/review_state.h"
#include "core/rules/family.h"

#include <QFrame>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace hubready {

class ThemeController;

struct SummaryLine
{
    std::optional<Family> family;     // the mark; without family and state a tick
    std::optional<ReviewState> state;
    QString text;
    QString detail;         // second rank, after the text
    std::vector<Row> rows;  // empty: nothing to count and show
};

class SummaryLines : public QFrame
{
    Q_OBJECT

public:
    explicit SummaryLines(const ThemeController &theme, QWidget *parent = nullptr);

    void setLines(const std::vector<SummaryLine> &lines);

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows);

private:
    QWidget *makeLine(const SummaryLine &line, bool first);

    const ThemeController &m_theme;
    QVBoxLayout *m_layout;
};

} // namespace hubready
