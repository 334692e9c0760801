#include "ui/main_window.h"

#include "core/session/stored_rules.h"
#include "ui/document/file_opener.h"
#include "ui/document/safe_fix_counter.h"
#include "ui/grid/record_grid.h"
#include "ui/import/columns_page.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/busy_strip.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/import_result_page.h"
#include "ui/panels/message_strip.h"
#include "ui/panels/project_layout.h"
#include "ui/panels/record_dock.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/status_pieces.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/rules/rules_dialog.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialogs.h"
#include "ui/support/metrics.h"
#include "ui/support/settings.h"
#include "ui/update/update_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

MainWindow::MainWindow(Document &document, Dialogs &dialogs, ThemeController &theme, Settings &settings)
    : m_document(document), m_dialogs(dialogs), m_theme(theme), m_settings(settings), m_icons(&theme),
      m_opener(new FileOpener(document, dialogs, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Hubready"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/hubready.svg")));
    setAcceptDrops(true);
    setMinimumSize(560, 420);
    resize(1280, 800);
    m_safeFixes = new SafeFixCounter(document, this);
    setCentralWidget(makeMiddle());
    makeActions();
    makeToolBar();
    m_status = new StatusPieces(document, dialogs, theme, m_icons);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    connectDocument();
    connectPages();
    connectWorkbench();
    restoreLayout();
    showClosed();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeMiddle()
{
    m_start = new StartPage(m_theme, m_icons);
    m_columns = new ColumnsPage(m_dialogs, m_theme, m_icons);
    m_look = new ImportResultPage(m_dialogs, m_theme, m_icons);
    m_workbench = new Workbench(m_document, m_theme, m_icons, m_dialogs);
    m_layout = new ProjectLayout(m_document, *m_workbench, this);
    m_pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_columns, m_look, m_workbench})
        m_pages->addWidget(page);
    m_message = new MessageStrip(m_theme, m_icons);
    m_busy = new BusyStrip(m_document.jobs(), m_icons);
    m_busy->watch(QStringLiteral("look"), BusyStrip::Unit::Bytes, tr("Your file is only read. Cancel leaves nothing behind."));
    m_busy->watch(QStringLiteral("import"), BusyStrip::Unit::Bytes, tr("Your file is only read. Cancel leaves nothing behind."));
    m_busy->watch(QStringLiteral("open"), BusyStrip::Unit::Records, tr("Cancel leaves the project as it is."));
    m_busy->watch(QStringLiteral("arrange"), BusyStrip::Unit::Records, tr("Look and scroll meanwhile. Cancel leaves the order as it is."));
    m_busy->watch(QStringLiteral("compare"), BusyStrip::Unit::Records,
                  tr("Both are only read. Cancel leaves all as it is."));
    m_busy->watch(QStringLiteral("update"), BusyStrip::Unit::Records, tr("Cancel leaves the project as it was."));
    m_busy->watch(QStringLiteral("rules"), BusyStrip::Unit::Records, tr("Cancel leaves the checks as they are."));
    m_busy->watch(QStringLiteral("staged-files"), BusyStrip::Unit::Records, tr("Cancel leaves the list of staged files as it is."));
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_busy);
    column->addWidget(m_pages, 1);
    return middle;
}

RecordPanel *MainWindow::recordPanel() const { return m_workbench->dock()->record(); }

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::opened, this, &MainWindow::showOpened);
    connect(&m_document, &Document::closed, this, &MainWindow::showClosed);
    connect(&m_document, &Document::failed, m_message, qOverload<const Error &>(&MessageStrip::say));
    connect(&m_document, &Document::compared, this, &MainWindow::showUpdate);
    connect(&m_document, &Document::updated, this, &MainWindow::tellUpdate);
    connect(&m_document, &Document::historyChanged, this, &MainWindow::showUndo);
    connect(&m_document, &Document::changed, this, [this](const SessionEvent &event) {
        if (event.rules)
            takeOtherRules();
    });
    connect(m_safeFixes, &SafeFixCounter::countChanged, this, [this](int count) {
        m_safe->setText(tr("Safe fixes (%1)").arg(QLocale().toString(count)));
        m_safe->setEnabled(m_document.isOpen() && count > 0);
        fitWidth();
    });
    connect(&m_theme, &ThemeController::themeChanged, this, &MainWindow::fitWidth);
    connect(m_status, &StatusPieces::personChanged, this, &MainWindow::rememberPerson);
    connect(m_status, &StatusPieces::zoomChanged, this, &MainWindow::zoom);
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::exportRequested, this, [this](const QStringList &paths) {
        if (paths.isEmpty())
            m_opener->askForExport();
        else
            openFiles(paths);
    });
    connect(m_start, &StartPage::projectRequested, this, [this](const QString &path) {
        if (path.isEmpty())
            m_opener->askForProject();
        else
            openFiles({path});
    });
    connect(m_start, &StartPage::sampleRequested, m_opener, &FileOpener::openSample);
    connect(m_start, &StartPage::missingRequested, this, &MainWindow::askForMissing);
    connect(m_start, &StartPage::forgetRequested, this, &MainWindow::forgetProject);
    connect(m_start, &StartPage::folderRequested, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    connect(m_opener, &FileOpener::aboutToOpen, this, [this] {
        m_message->hide();
        if (m_document.isOpen())
            closeProject();
        setWindowTitle(tr("Hubready"));
        showStart();
    });
    connect(m_opener, &FileOpener::columnsNeeded, this, &MainWindow::showColumns);
    // What is being read is not chosen anew meanwhile.
    const auto holdColumns = [this] {
        const Jobs &jobs = m_document.jobs();
        m_columns->setEnabled(!jobs.isBusyWith(QStringLiteral("import")) && !jobs.isBusyWith(QStringLiteral("open")));
    };
    connect(&m_document.jobs(), &Jobs::started, m_columns, holdColumns);
    connect(&m_document.jobs(), &Jobs::finished, m_columns, holdColumns);
    connect(m_columns, &ColumnsPage::lookRequested, m_opener, &FileOpener::lookAgain);
    connect(m_opener, &FileOpener::lookFailed, m_columns, &ColumnsPage::showFailure);
    connect(m_columns, &ColumnsPage::readRequested, m_opener, &FileOpener::importWith);
    connect(m_columns, &ColumnsPage::backRequested, this, [this] {
        if (m_document.isOpen())
            m_opener->askForNewerExport();
        else
            m_opener->askForExport();
    });
    connect(m_columns, &ColumnsPage::cancelled, this, [this] {
        m_opener->giveUp();
        if (m_document.isOpen())
            showWorkbench();
        else
            showClosed();
    });
    connect(m_opener, &FileOpener::lookNeeded, this, &MainWindow::showLook);
    connect(m_look, &ImportResultPage::backRequested, this, [this] {
        m_opener->backToColumns();
        m_pages->setCurrentWidget(m_columns);
    });
    connect(m_look, &ImportResultPage::goOnRequested, m_opener, &FileOpener::goOn);
    connect(m_look, &ImportResultPage::cancelled, this, [this] {
        m_opener->giveUp();
        showStart();
    });
    connect(m_look, &ImportResultPage::anotherRequested, m_opener, &FileOpener::askForExport);
}

void MainWindow::connectWorkbench()
{
    RecordGrid *grid = m_workbench->grid();
    RecordPanel *record = recordPanel();
    const auto filterBy = [this, grid](const FilterTerm &term, bool addTo) {
        m_workbench->showView(Workbench::View::Records);
        if (addTo)
            grid->addTerm(term);
        else
            grid->setFilter(RecordFilter{{term}});
    };
    connect(whatToFix(), &WhatToFixPanel::familyRequested, this,
            [filterBy](Family family, bool addTo) { filterBy(FilterTerm::ofFamily(family), addTo); });
    connect(whatToFix(), &WhatToFixPanel::ruleRequested, this,
            [this, filterBy](RuleIndex rule, bool addTo) { filterBy(FilterTerm::ofRule(m_document.session().rules(), rule), addTo); });
    connect(whatToFix(), &WhatToFixPanel::acceptedRequested, this, &MainWindow::showAccepted);
    connect(whatToFix(), &WhatToFixPanel::rulesRequested, this, &MainWindow::openRules);
    connect(record, &RecordPanel::notTaken, this,
            [this](const QString &why) { m_message->say(Family::ChangedOrLost, why); });
    connect(grid, &RecordGrid::currentRowChanged, this, [this](std::optional<Row> row) {
        m_workbench->dock()->setCurrent(row);
        showPosition();
    });
    connect(grid, &RecordGrid::selectedRowsChanged, this, [grid, record] { record->setRows(grid->selectedRows()); });
    connect(grid, &RecordGrid::filterChanged, this, &MainWindow::showPosition);
    connect(grid, &RecordGrid::notTaken, m_message, qOverload<const Error &>(&MessageStrip::say));
    connect(grid, &RecordGrid::nothingFound, this,
            [this] { m_message->say({}, tr("No problem is left in this view.")); });
    connect(record, &RecordPanel::nextWanted, grid, [grid] { grid->stepRecord(1); });
    connect(record, &RecordPanel::previousWanted, grid, [grid] { grid->stepRecord(-1); });
    connect(m_workbench->history(), &HistoryPanel::recordsRequested, this, &MainWindow::showRecords);
    connect(m_workbench, &Workbench::viewChanged, this, [this](Workbench::View view) {
        m_views->actions().at(int(view))->setChecked(true);
    });
    connect(m_workbench, &Workbench::widthsChanged, this, [this] {
        m_settings.setValue(preference::leftWidth, m_workbench->widths().left);
        m_settings.setValue(preference::rightWidth, m_workbench->widths().right);
    });
}

void MainWindow::openFiles(const QStringList &paths) { m_opener->open(paths); }

void MainWindow::showOpened()
{
    showWorkbench();
    QStringList remarks;
    if (!m_document.session().project().isWritable())
        remarks += tr("This project is open to read only. Save a copy to work on it.");
    if (const QString unknown = unknownRulesInWords(m_document.session().unknownRules()); !unknown.isEmpty())
        remarks += unknown;
    if (!remarks.isEmpty())
        m_message->say(Family::ChangedOrLost, remarks.join(u' '));
    m_workbench->showView(Workbench::View::Records);
    grid()->restoreLayout(m_settings.value(preference::columns));
    m_layout->restore();
    if (!grid()->model()->visibleRows().empty())
        grid()->goTo(grid()->model()->visibleRows().front(), Field::Title);
    rememberProject();
    showPosition();
}

void MainWindow::showWorkbench()
{
    m_pages->setCurrentWidget(m_workbench);
    for (QAction *action : m_projectActions)
        action->setEnabled(true);
    m_safe->setEnabled(m_safeFixes->count() > 0);
    m_toolBar->show();
    setWindowTitle(tr("%1 – Hubready").arg(QFileInfo(m_document.session().project().path()).fileName()));
    showUndo();
    fitWidth();
}

void MainWindow::showUpdate(const std::shared_ptr<const ExportComparison> &comparison)
{
    if (m_pages->currentWidget() != m_workbench)
        showWorkbench();
    if (comparison->differences.empty() && comparison->fresh.empty() && comparison->gone.empty()) {
        m_message->say({}, tr("The newer export says the same as the project's source. There is nothing to update."));
        return;
    }
    UpdateDialog dialog(m_document, comparison, m_theme, this);
    if (dialog.exec() != QDialog::Accepted || !m_document.isOpen())
        return;
    leaveProject();
    m_document.takeNewer(comparison, dialog.choices());
}

void MainWindow::tellUpdate(const UpdateReport &report)
{
    m_message->say(std::nullopt, tr("Updated from the newer export. Changed: %1. Added: %2. Excluded: %3. Undo takes "
                                    "back all but the new records.")
                                     .arg(numberInWords(report.changed), numberInWords(report.added),
                                          numberInWords(report.excluded)));
}

void MainWindow::showClosed()
{
    for (QAction *action : m_projectActions)
        action->setEnabled(false);
    m_toolBar->hide();
    setWindowTitle(tr("Hubready"));
    showStart();
}

void MainWindow::showStart()
{
    m_start->setRecent(m_settings.recentProjects(), m_document.clock().now());
    m_pages->setCurrentWidget(m_start);
}

void MainWindow::forgetProject(const QString &path)
{
    m_settings.forgetProject(path);
    m_start->setRecent(m_settings.recentProjects(), m_document.clock().now());
}

void MainWindow::askForMissing(const QString &path)
{
    const QString text = tr("%1\nIt was moved, renamed or removed, or its drive is not connected.").arg(QDir::toNativeSeparators(path));
    const int answer = m_dialogs.choose(this, tr("The project is not where it was"), text, {tr("Find it…"), tr("Remove from the list")});
    if (answer == 1)
        return forgetProject(path);
    if (answer == 0 && m_opener->askForProject())
        m_settings.forgetProject(path);
}

void MainWindow::showColumns(const TableLook &look)
{
    const bool isAgain = m_pages->currentWidget() == m_columns;
    m_columns->setLook(look);
    m_pages->setCurrentWidget(m_columns);
    for (QAction *action : m_projectActions)
        action->setEnabled(false); // what is open waits behind the page
    m_toolBar->hide();
    if (!isAgain)
        m_columns->takeFocus();
    setWindowTitle(tr("Import %1 – Hubready").arg(look.report.name));
}

void MainWindow::showLook(const QString &path, const std::variant<Error, ImportReport> &result)
{
    m_look->setCanGoBack(m_opener->hasColumns());
    m_look->setResult(path, result);
    m_pages->setCurrentWidget(m_look);
    m_look->setFocus();
}

void MainWindow::showUndo()
{
    const bool open = m_document.isOpen();
    m_undo->setEnabled(open && m_document.session().canUndo().has_value());
    m_redo->setEnabled(open && m_document.session().canRedo().has_value());
}

void MainWindow::showPosition()
{
    if (!m_document.isOpen())
        return;
    const auto row = grid()->currentRow();
    const int place = row ? grid()->model()->rowOf(*row) + 1 : 0;
    recordPanel()->setPosition(place, int(grid()->model()->visibleRows().size()));
}

// What is typed is taken, and what the person arranged is remembered.
void MainWindow::leaveProject()
{
    recordPanel()->commitPending();
    rememberProject();
    m_settings.setValue(preference::columns, grid()->layoutState());
    m_layout->keep();
}

void MainWindow::closeProject()
{
    leaveProject();
    m_document.close();
}

void MainWindow::rememberProject()
{
    const Session &session = m_document.session();
    StateCounts counts;
    for (const ReviewState state : allReviewStates)
        counts[state] = int(session.stateCounts()[size_t(state)]);
    m_settings.rememberProject(
        {QFileInfo(session.project().path()).absoluteFilePath(), counts, m_document.clock().now()});
}

void MainWindow::rememberPerson()
{
    m_settings.setValue(preference::personName, m_document.person().name);
    m_settings.setValue(preference::personRole, m_document.person().role);
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_settings.value(preference::geometry));
    grid()->setDensity(Density(m_settings.value(preference::density)));
    m_workbench->setWidths({m_settings.value(preference::leftWidth), m_settings.value(preference::rightWidth)});
}

// Narrow windows: words leave the tool bar before anything else does (mock-ups, section 6).
void MainWindow::fitWidth()
{
    constexpr int roomy = 1400;
    constexpr int narrow = 1100;
    if (!m_export)
        return; // not yet made
    const Metrics metrics(font());
    const bool isNarrow = width() < metrics.scaled(narrow);
    const auto style = [this](QAction *action, bool hasWords) {
        if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
            button->setToolButtonStyle(hasWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    for (QAction *view : m_views->actions())
        style(view, !isNarrow || view->isChecked());
    style(m_next, width() >= metrics.scaled(roomy));
    m_safe->setIconText(isNarrow ? QLocale().toString(m_safeFixes->count()) : m_safe->text());
    style(m_safe, true);
    m_export->setText(isNarrow ? tr("Export…") : tr("Export package…"));
    m_search->setMinimumWidth(isNarrow ? 90 : 200);
    m_search->setMaximumWidth(metrics.scaled(280));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(preference::geometry, saveGeometry());
    m_opener->giveUp();
    if (m_document.isOpen())
        leaveProject();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    openFiles(paths);
}

} // namespace hubready
