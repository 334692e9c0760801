#include "ui/wizards/export_wizard.h"

#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"
#include "ui/wizards/export_result_page.h"
#include "ui/wizards/export_summary_page.h"
#include "ui/wizards/export_what_page.h"
#include "ui/wizards/step_line.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hubready {

namespace {
const QString planKind = QStringLiteral("plan-export");
const QString writeKind = QStringLiteral("export");
} // namespace

ExportWizard::ExportWizard(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons,
                           QWidget *parent)
    : QDialog(parent), m_document(document), m_icons(icons)
{
    setWindowTitle(tr("Export package"));
    m_what = new ExportWhatPage(document, dialogs, this);
    m_summary = new ExportSummaryPage(document, dialogs, theme, this);
    m_result = new ExportResultPage(theme, this);
    m_pages = new QStackedWidget(this);
    auto *scrolled = new QScrollArea(m_pages);
    scrolled->setWidget(m_what);
    scrolled->setWidgetResizable(true);
    m_pages->addWidget(scrolled);
    m_pages->addWidget(m_summary);
    m_pages->addWidget(m_result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(theme));
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFoot());

    connect(m_summary, &ExportSummaryPage::changed, this, &ExportWizard::refresh);
    connect(m_summary, &ExportSummaryPage::recordsRequested, this, [this](const std::vector<Row> &rows) {
        const std::vector<Row> wanted = rows; // the page goes with the window
        reject();
        Q_EMIT recordsRequested(wanted);
    });
    connect(&document.jobs(), &Jobs::progressed, this, [this](const QString &kind, qint64 done, qint64 total) {
        if (kind == planKind)
            m_summary->setProgress(done, total);
        else if (kind == writeKind)
            m_result->setProgress(done, total);
    });
    connect(&document, &Document::aboutToClose, this, [this] { QDialog::reject(); });
    resize(QSize(Metrics(font()).scaled(1160), Metrics(font()).scaled(680)).boundedTo(screen()->availableSize()));
    go(Step::What);
}

ExportWizard::~ExportWizard()
{
    m_document.jobs().cancel(planKind);
    m_document.jobs().cancel(writeKind);
}

QWidget *ExportWizard::makeHead(const ThemeController &theme)
{
    auto *head = new QFrame(this);
    head->setProperty("strip", true);
    m_steps = new StepLine({tr("What to export"), tr("Summary and sign-off"), tr("Writing and checking")}, theme, head);
    m_about = new QLabel(head);
    m_about->setProperty("role", QStringLiteral("small"));
    m_about->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_about->setWordWrap(true);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    layout->addWidget(m_steps);
    layout->addWidget(m_about, 1);
    return head;
}

QWidget *ExportWizard::makeFoot()
{
    m_note = new QLabel(this);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_cancel = new QPushButton(this);
    m_back = new QPushButton(tr("Back"), this);
    m_main = new QPushButton(this);
    m_main->setProperty("primary", true);
    for (QPushButton *button : {m_cancel, m_back})
        button->setAutoDefault(false);
    m_main->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &ExportWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &ExportWizard::back);
    connect(m_main, &QPushButton::clicked, this, &ExportWizard::next);
    return makeDialogFoot(m_note, {m_cancel, m_back, m_main}, this);
}

void ExportWizard::go(Step step)
{
    m_step = step;
    m_pages->setCurrentIndex(int(step));
    m_steps->setCurrent(m_written ? int(step) + 1 : int(step));
    refresh();
}

void ExportWizard::refresh()
{
    const bool isSummary = m_step == Step::Summary;
    const bool isWriting = m_step == Step::Writing;
    const QString obstacle = isSummary ? m_summary->obstacle() : QString();
    m_note->setText(obstacle);
    m_main->setEnabled(obstacle.isEmpty());
    m_main->setToolTip(obstacle);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(!m_written && !(isWriting && !m_busy));
    m_back->setVisible(isSummary || (isWriting && !m_busy && !m_written));
    m_main->setVisible(!isWriting || !m_busy);
    if (isSummary) {
        const QString records = recordsInWords(m_summary->going());
        m_main->setText(m_summary->isSigned() ? tr("Sign off and export %1").arg(records)
                                              : tr("Export %1").arg(records));
        m_main->setIcon(m_icons.icon(Icon::Export, obstacle.isEmpty() ? Token::OnAccent : Token::Disabled));
    } else {
        m_main->setText(isWriting ? tr("Close") : tr("Go on to the summary"));
        m_main->setIcon({});
    }
    const ExportRequest request = m_what->request();
    m_about->setText(m_step == Step::What
                         ? tr("Rule set %1").arg(m_document.session().rules().versionText())
                         : tr("%1 · source %2 · rule set %3")
                               .arg(request.package == PackageForm::Standard ? tr("Standard package")
                                                                             : tr("Staging package"))
                               .arg(request.sourceId)
                               .arg(m_document.session().rules().versionText()));
}

void ExportWizard::next()
{
    if (!m_main->isEnabled() || m_busy)
        return;
    switch (m_step) {
    case Step::What:
        m_what->remember();
        plan();
        break;
    case Step::Summary:
        write();
        break;
    case Step::Writing:
        m_written ? accept() : QDialog::reject();
        break;
    }
}

void ExportWizard::back()
{
    if (m_step == Step::What || (m_step == Step::Writing && m_busy))
        return;
    if (m_step == Step::Summary) {
        m_document.jobs().cancel(planKind);
        m_busy = false;
        go(Step::What);
    } else {
        go(m_summary->hasPlan() ? Step::Summary : Step::What);
    }
}

void ExportWizard::plan()
{
    m_summary->clear();
    m_busy = true;
    go(Step::Summary);
    m_document.jobs().start<Result<ExportPlan>>(
        planKind, tr("Working out what goes"),
        [snapshot = takeSnapshot(m_document.session()), request = m_what->request()](const Progress &progress) {
            return planExport(snapshot, request, progress);
        },
        [self = QPointer(this)](Result<ExportPlan> plan) {
            if (self)
                self->takePlan(std::move(plan));
        });
}

void ExportWizard::takePlan(Result<ExportPlan> plan)
{
    const bool isWanted = m_busy && m_step == Step::Summary;
    if (!isWanted)
        return; // the person went back meanwhile
    m_busy = false;
    if (!plan)
        return showError(plan.error());
    m_summary->setPlan(plan.value());
}

void ExportWizard::write()
{
    ExportRequest request = m_what->request();
    m_summary->complete(request);
    m_busy = true;
    m_result->setBusy(m_summary->going());
    go(Step::Writing);
    m_document.jobs().start<Result<ExportReport>>(
        writeKind, tr("Writing the package"),
        [snapshot = takeSnapshot(m_document.session()), request](const Progress &progress) {
            return exportPackage(snapshot, request, progress);
        },
        [self = QPointer(this)](Result<ExportReport> report) {
            if (self)
                self->takeReport(std::move(report));
        });
}

void ExportWizard::takeReport(Result<ExportReport> report)
{
    m_busy = false;
    if (!report)
        return report.error().code == ErrorCode::Cancelled ? go(Step::Summary) : showError(report.error());
    m_written = true;
    m_result->setReport(report.value());
    go(Step::Writing);
    Q_EMIT written(report.value());
}

void ExportWizard::showError(const Error &error)
{
    m_result->setError(error);
    go(Step::Writing);
}

// While the package is written, Cancel stops that and leads back; elsewhere it closes the window.
void ExportWizard::reject()
{
    if (m_step == Step::Writing && m_busy) {
        m_document.jobs().cancel(writeKind);
        return;
    }
    m_document.jobs().cancel(planKind);
    QDialog::reject();
}

} // namespace hubready
