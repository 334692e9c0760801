// A card of lines, each with a mark, what it says, how many records it is about and a link that shows them.
#pragma once

#include "core/record/record_table.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace hubready {

class ThemeController;

struct SummaryLine
{
    Icon icon = Icon::Check;
    Token token = Token::Muted;
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
