#include "ui/wizards/export_result_page.h"

#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QDesktopServices>
#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hubready {

namespace {

QHBoxLayout *markedLine(Mark *mark, QLabel *label)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::between);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    return line;
}

QFrame *fileCard(const ExportReport &report, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(3 * Metrics::step, Metrics::between, 3 * Metrics::step, Metrics::between);
    grid->setHorizontalSpacing(Metrics::pageEdge);
    grid->setVerticalSpacing(Metrics::step);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const WrittenFile &file : report.files) {
        auto *name = wrappedRoleLabel(file.name, nullptr, card);
        name->setFont(fixedFont(card->font()));
        grid->addWidget(name, row, 0);
        if (file.records > 0)
            grid->addWidget(wrappedRoleLabel(recordsInWords(file.records), "muted", card), row, 1, Qt::AlignRight);
        auto *size = wrappedRoleLabel(QLocale().formattedDataSize(file.bytes), nullptr, card);
        size->setWordWrap(false);
        grid->addWidget(size, row++, 2, Qt::AlignRight);
    }
    return card;
}

} // namespace

ExportResultPage::ExportResultPage(const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pages(new QStackedWidget(this))
{
    auto *outcome = new QWidget(this);
    m_outcome = new QVBoxLayout(outcome);
    m_outcome->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(makeBusy());
    m_pages->addWidget(outcome);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QWidget *ExportResultPage::makeBusy()
{
    auto *page = new QWidget(this);
    m_doing = wrappedRoleLabel({}, "heading", page);
    m_doing->setAlignment(Qt::AlignHCenter);
    m_bar = new QProgressBar(page);
    m_bar->setAccessibleName(tr("Writing the package"));
    m_bar->setFixedWidth(Metrics(font()).scaled(360));
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Metrics::between);
    layout->addStretch();
    layout->addWidget(m_doing);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void ExportResultPage::setBusy(qint64 records)
{
    m_doing->setText(tr("Writing %1, then reading them back…").arg(recordsInWords(records)));
    m_bar->setRange(0, 0);
    m_pages->setCurrentIndex(0);
}

void ExportResultPage::setProgress(qint64 done, qint64 total)
{
    if (total > 0) {
        m_bar->setRange(0, int(std::min<qint64>(total, std::numeric_limits<int>::max())));
        m_bar->setValue(int(std::min<qint64>(done, std::numeric_limits<int>::max())));
    }
}

void ExportResultPage::replaceOutcome(QWidget *outcome)
{
    while (QLayoutItem *item = m_outcome->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *area = new QScrollArea(this);
    area->setWidget(outcome);
    area->setWidgetResizable(true);
    m_outcome->addWidget(area);
    m_pages->setCurrentIndex(1);
}

void ExportResultPage::setReport(const ExportReport &report)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge);
    layout->setSpacing(3 * Metrics::step);
    layout->addWidget(wrappedRoleLabel(tr("The package is written: %1").arg(recordsInWords(qint64(report.plan.goes.size()))),
                               "title", page));
    auto *mark = new Mark(m_theme, page);
    mark->showFine();
    layout->addLayout(
        markedLine(mark, wrappedRoleLabel(tr("Read back and checked: nothing would be refused."), "fine", page)));
    layout->addWidget(fileCard(report, page));

    auto *where = new QHBoxLayout;
    where->setSpacing(Metrics::between);
    auto *path = wrappedRoleLabel(QDir::toNativeSeparators(report.folder), nullptr, page);
    path->setFont(fixedFont(font()));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *open = new QPushButton(tr("Open the folder"), page);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [folder = report.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    where->addWidget(path, 1);
    where->addWidget(open);
    layout->addLayout(where);
    layout->addStretch();
    replaceOutcome(page);
}

void ExportResultPage::setError(const Error &error)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge);
    layout->setSpacing(Metrics::between);
    auto *mark = new Mark(m_theme, page);
    mark->showFamily(Family::Refused);
    layout->addLayout(markedLine(mark, wrappedRoleLabel(error.what, "heading", page)));
    const auto part = [&](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        layout->addSpacing(Metrics::step);
        layout->addWidget(wrappedRoleLabel(name, "small", page));
        layout->addWidget(wrappedRoleLabel(text, nullptr, page));
    };
    part(tr("Where"), error.where);
    part(tr("Why"), error.why);
    part(tr("What to do"), error.remedy);
    layout->addStretch();
    replaceOutcome(page);
}

} // namespace hubready
