#include "ui/wizards/summary_lines.h"

#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

constexpr int summaryEdge = 3 * Metrics::step;

} // namespace

SummaryLines::SummaryLines(const ThemeController &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void SummaryLines::setLines(const std::vector<SummaryLine> &lines)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < lines.size(); ++i)
        m_layout->addWidget(makeLine(lines[i], i == 0));
    setVisible(!lines.empty());
}

QWidget *SummaryLines::makeLine(const SummaryLine &line, bool first)
{
    auto *made = new QWidget(this);
    auto *outer = new QVBoxLayout(made);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    if (!first) {
        auto *hairline = new QFrame(made);
        hairline->setFrameShape(QFrame::HLine);
        outer->addWidget(hairline);
    }
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(summaryEdge, 0, summaryEdge, 0);
    layout->setSpacing(2 * Metrics::step);
    auto *mark = new Mark(m_theme, made);
    if (line.family)
        mark->showFamily(*line.family);
    else if (line.state)
        mark->showState(*line.state);
    else
        mark->showFine();
    layout->addWidget(mark, 0, Qt::AlignVCenter);
    auto *text = roleLabel(line.text, nullptr, made);
    text->setWordWrap(true);
    text->setMinimumHeight(Metrics(font()).field());
    layout->addWidget(text, 1);
    if (!line.detail.isEmpty())
        layout->addWidget(roleLabel(line.detail, "small", made));
    if (!line.rows.empty()) {
        layout->addWidget(roleLabel(numberInWords(qint64(line.rows.size())), nullptr, made));
        auto *show = new QPushButton(tr("Show"), made);
        show->setProperty("link", true);
        show->setAutoDefault(false);
        show->setAccessibleName(tr("Show: %1, %2").arg(line.text, recordsInWords(qint64(line.rows.size()))));
        show->setToolTip(tr("Closes this window and shows the records."));
        connect(show, &QPushButton::clicked, this, [this, rows = line.rows] { Q_EMIT recordsRequested(rows); });
        layout->addWidget(show);
    }
    outer->addLayout(layout);
    return made;
}

} // namespace hubready
