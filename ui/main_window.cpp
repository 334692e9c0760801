#include "ui/main_window.h"

#include "core/package/export_package.h"
#include "ui/document/safe_fix_counter.h"
#include "ui/grid/record_grid.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/support/state_bar.h"
#include "ui/support/style_sheet.h"
#include "ui/wizards/bulk_set_dialog.h"
#include "ui/wizards/export_wizard.h"
#include "ui/wizards/preview_fixes_dialog.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

// Resources of a static library are linked in only when they are asked for, outside any namespace.
static void takeSamplesIn()
{
    Q_INIT_RESOURCE(samples);
}

namespace hubready {

namespace {

const QString recentKey = QStringLiteral("recent");
const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");

// A path of that name which is not there yet: "name.hubready", "name 2.hubready", ...
QString freeProjectPath(const QString &folder, const QString &name)
{
    QString path = QDir(folder).filePath(name + QStringLiteral(".hubready"));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1 %2.hubready").arg(name).arg(i));
    return path;
}

} // namespace

MainWindow::MainWindow(Document &document, Dialogs &dialogs, ThemeController &theme, QSettings &settings)
    : m_document(document), m_dialogs(dialogs), m_theme(theme), m_settings(settings), m_icons(&theme)
{
    takeSamplesIn();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Hubready"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/hubready.svg")));
    setAcceptDrops(true);
    setMinimumSize(800, 560);
    resize(1280, 800);
    m_safeFixes = new SafeFixCounter(document, this);
    m_start = new StartPage(theme, m_icons);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(makeWorkbench());
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeMessage());
    column->addWidget(makeBusyStrip());
    column->addWidget(m_pages, 1);
    setCentralWidget(middle);
    makeActions();
    makeToolBar();
    makeStatusBar();
    connectDocument();
    connectParts();
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_splitter->restoreState(m_settings.value(splitterKey).toByteArray());
    showClosed();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeWorkbench()
{
    m_whatToFix = new WhatToFixPanel(m_document, m_theme, m_icons);
    m_grid = new RecordGrid(&m_document, &m_theme, &m_icons);
    m_record = new RecordPanel(m_document, m_theme, m_icons, m_dialogs, nullptr);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("workbench"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_whatToFix->setMinimumWidth(200);
    m_record->setMinimumWidth(320);
    m_splitter->addWidget(m_whatToFix);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_record);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({232, 696, 352});
    return m_splitter;
}

QWidget *MainWindow::makeBusyStrip()
{
    m_busy = new QFrame;
    m_busy->setProperty("strip", true);
    m_busyText = new QLabel;
    m_busyBar = new QProgressBar;
    m_busyBar->setTextVisible(false);
    m_busyBar->setAccessibleName(tr("Progress"));
    auto *cancel = new QPushButton(m_icons.icon(Icon::Close), tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelJob"));
    connect(cancel, &QPushButton::clicked, &m_document.jobs(), &Jobs::cancelAll);
    auto *row = new QHBoxLayout(m_busy);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_busyText, 1);
    row->addWidget(m_busyBar, 1);
    row->addWidget(cancel);
    m_busy->hide();
    return m_busy;
}

QWidget *MainWindow::makeMessage()
{
    m_message = new QFrame;
    m_message->setObjectName(QStringLiteral("message"));
    m_messageText = new QLabel;
    m_messageText->setObjectName(QStringLiteral("messageText"));
    m_messageText->setWordWrap(true);
    m_messageText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QPushButton(tr("Close note"));
    close->setObjectName(QStringLiteral("closeMessage"));
    close->setProperty("link", true);
    connect(close, &QPushButton::clicked, m_message, &QWidget::hide);
    auto *row = new QHBoxLayout(m_message);
    row->setContentsMargins(16, 12, 16, 12);
    row->addWidget(m_messageText, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    m_message->hide();
    return m_message;
}

void MainWindow::makeStatusBar()
{
    m_states = new StateBar(&m_theme);
    m_states->setFixedWidth(150);
    m_approved = new QLabel;
    m_saved = new QLabel;
    m_saved->setObjectName(QStringLiteral("saved"));
    m_package = new QLabel;
    m_package->setProperty("role", QStringLiteral("muted"));
    auto *rules = new QLabel(tr("Rule set %1").arg(QString::fromUtf8(ruleSetVersion.data(), qsizetype(ruleSetVersion.size()))));
    rules->setProperty("role", QStringLiteral("muted"));
    m_person = new QPushButton(m_icons.icon(Icon::Person), {});
    m_person->setProperty("link", true);
    m_person->setObjectName(QStringLiteral("person"));
    connect(m_person, &QPushButton::clicked, this, &MainWindow::askPerson);
    statusBar()->addWidget(m_states);
    statusBar()->addWidget(m_approved);
    statusBar()->addWidget(m_saved);
    statusBar()->addPermanentWidget(m_package);
    statusBar()->addPermanentWidget(rules);
    statusBar()->addPermanentWidget(m_person);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::opened, this, &MainWindow::showOpened);
    connect(&m_document, &Document::closed, this, &MainWindow::showClosed);
    connect(&m_document, &Document::imported, this, &MainWindow::sayImported);
    connect(&m_document, &Document::failed, this, &MainWindow::sayError);
    connect(&m_document, &Document::historyChanged, this, &MainWindow::showStatus);
    connect(&m_document, &Document::settingsChanged, this, &MainWindow::showStatus);
    const auto &jobs = m_document.jobs();
    connect(&jobs, &Jobs::started, this, [this](const QString &kind, const QString &title) {
        if (kind != QStringLiteral("open") && kind != QStringLiteral("import"))
            return; // others show their progress themselves
        m_busyText->setText(title);
        m_busyBar->setRange(0, 0);
        m_busy->show();
    });
    connect(&jobs, &Jobs::progressed, this, [this](const QString &, qint64 done, qint64 total) {
        m_busyBar->setRange(0, total > 0 ? 1000 : 0);
        m_busyBar->setValue(total > 0 ? int(done * 1000 / total) : 0);
    });
    connect(&jobs, &Jobs::finished, this, [this] { m_busy->setVisible(m_document.jobs().isBusyWith(QStringLiteral("open"))); });
}

void MainWindow::connectParts()
{
    connect(m_start, &StartPage::exportRequested, this, [this](const QStringList &paths) {
        if (paths.isEmpty())
            askForExport();
        else
            openPath(paths.first());
    });
    connect(m_start, &StartPage::projectRequested, this, [this](const QString &path) {
        if (path.isEmpty())
            askForProject();
        else
            openPath(path);
    });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    const auto filterBy = [this](const FilterTerm &term, bool addTo) {
        if (addTo)
            m_grid->addTerm(term);
        else
            m_grid->setFilter(RecordFilter{{term}});
    };
    connect(m_whatToFix, &WhatToFixPanel::familyRequested, this,
            [filterBy](Family family, bool addTo) { filterBy(FilterTerm::ofFamily(family), addTo); });
    connect(m_whatToFix, &WhatToFixPanel::ruleRequested, this,
            [filterBy](RuleIndex rule, bool addTo) { filterBy(FilterTerm::ofRule(rule), addTo); });
    connect(m_grid, &RecordGrid::currentRowChanged, this, [this](std::optional<Row> row) {
        m_record->setCurrent(row);
        showPosition();
    });
    connect(m_grid, &RecordGrid::selectedRowsChanged, this, [this] { m_record->setRows(m_grid->selectedRows()); });
    connect(m_grid, &RecordGrid::filterChanged, this, [this](const RecordFilter &) { showPosition(); });
    connect(m_grid, &RecordGrid::notTaken, this, &MainWindow::sayError);
    connect(m_grid, &RecordGrid::nothingFound, this, [this] { say(QStringLiteral("fine"), tr("No problem is left in this view.")); });
    connect(m_record, &RecordPanel::nextWanted, this, [this] { m_grid->stepRecord(1); });
    connect(m_record, &RecordPanel::previousWanted, this, [this] { m_grid->stepRecord(-1); });
    connect(m_safeFixes, &SafeFixCounter::countChanged, this, [this](int count) {
        m_safe->setText(tr("Safe fixes (%1)").arg(QLocale().toString(count)));
        m_safe->setEnabled(m_document.isOpen() && count > 0);
    });
}

void MainWindow::openPath(const QString &path, const QString &projectFolder)
{
    m_message->hide();
    if (ProjectFile::isProject(path)) {
        m_document.open(path);
        return;
    }
    QString folder = projectFolder.isEmpty() ? QFileInfo(path).absolutePath() : projectFolder;
    if (!QFileInfo(folder).isWritable())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    const QString base = QFileInfo(path).completeBaseName();
    const QString existing = QDir(folder).filePath(base + QStringLiteral(".hubready"));
    if (QFileInfo::exists(existing)) {
        const int answer = m_dialogs.choose(this, tr("There is a project for this export already"),
                                            tr("%1 is the project of an export of this name.").arg(existing),
                                            {tr("Open the project"), tr("Make a new project")});
        if (answer == 0)
            m_document.open(existing);
        if (answer != 1)
            return;
    }
    ImportRequest request;
    request.inputs = {path};
    request.project = freeProjectPath(folder, base);
    request.person = m_document.person();
    m_document.import(request);
}

void MainWindow::openSample(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/samples");
    QDir().mkpath(folder);
    ImportRequest request;
    request.inputs = {QStringLiteral(":/samples/") + name};
    request.project = freeProjectPath(folder, QFileInfo(name).completeBaseName());
    request.person = m_document.person();
    m_document.import(request);
}

void MainWindow::showOpened()
{
    m_pages->setCurrentIndex(1);
    for (QAction *action : m_projectActions)
        action->setEnabled(true);
    m_toolBar->show();
    setWindowTitle(tr("%1 – Hubready").arg(QFileInfo(m_document.session().project().path()).fileName()));
    if (!m_document.session().project().isWritable())
        say(QStringLiteral("changed"), tr("This project is open to read only. Save a copy to work on it."));
    m_grid->setFilter({});
    m_grid->goTo(0, Field::Title);
    m_grid->view()->setFocus();
    rememberProject();
    showStatus();
    fitWidth();
}

void MainWindow::showClosed()
{
    m_pages->setCurrentIndex(0);
    for (QAction *action : m_projectActions)
        action->setEnabled(false);
    m_toolBar->hide();
    setWindowTitle(tr("Hubready"));
    showRecent();
    showStatus();
}

void MainWindow::showStatus()
{
    const Person &person = m_document.person();
    m_person->setText(person.role.isEmpty() ? person.name : tr("%1, %2").arg(person.name, person.role));
    m_person->setAccessibleName(tr("You are %1. Change it").arg(m_person->text()));
    const bool open = m_document.isOpen();
    for (QWidget *piece : std::initializer_list<QWidget *>{m_states, m_approved, m_saved, m_package})
        piece->setVisible(open);
    m_export->setEnabled(open);
    if (!open)
        return;
    const Session &session = m_document.session();
    StateCounts counts;
    for (ReviewState state : allReviewStates)
        counts[state] = int(session.stateCounts()[size_t(state)]);
    m_states->setCounts(counts);
    const QLocale locale;
    const int approved = counts[ReviewState::Approved];
    const qint64 all = session.size();
    m_approved->setText(tr("<b>%1 of %2</b> approved (%3%)")
                            .arg(locale.toString(approved), locale.toString(all))
                            .arg(all > 0 ? approved * 100 / all : 0));
    m_saved->setText(tr("All changes saved, %1")
                         .arg(locale.toString(m_document.clock().now().toLocalTime().time(), QStringLiteral("HH:mm"))));
    m_package->setText(packageFormLabel(session.form()));
    m_undo->setEnabled(session.canUndo().has_value());
    m_redo->setEnabled(session.canRedo().has_value());
    showPosition();
}

void MainWindow::showPosition()
{
    if (!m_document.isOpen())
        return;
    const auto row = m_grid->currentRow();
    const int place = row ? m_grid->model()->rowOf(*row) + 1 : 0;
    m_record->setPosition(place, int(m_grid->model()->visibleRows().size()));
}

void MainWindow::say(const QString &family, const QString &text)
{
    m_message->setProperty("message", family);
    m_messageText->setText(text);
    redress(m_message);
    m_message->show();
}

void MainWindow::sayError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return say(QStringLiteral("fine"), error.what + u' ' + error.remedy);
    QString html = QStringLiteral("<b>%1</b>").arg(error.what.toHtmlEscaped());
    for (const QString &part : {error.where, error.why, error.remedy}) {
        if (!part.isEmpty())
            html += QStringLiteral("<br>") + part.toHtmlEscaped();
    }
    say(QStringLiteral("refused"), html);
}

void MainWindow::sayImported(const ImportReport &report)
{
    if (report.rejections == 0 && !report.inputs.front().isNoArray)
        return;
    const QLocale locale;
    QString html = tr("<b>%1 records were read. %2 pieces of the file are no records and are kept aside.</b>")
                       .arg(locale.toString(report.records), locale.toString(report.rejections));
    constexpr size_t shown = 3;
    for (const ReadReport &input : report.inputs) {
        if (input.isNoArray)
            html += QStringLiteral("<br>") + input.noArrayReason.toHtmlEscaped();
        for (size_t i = 0; i < input.rejections.size() && i < shown; ++i)
            html += QStringLiteral("<br>%1: %2").arg(input.rejections[i].where.toHtmlEscaped(), input.rejections[i].cause.toHtmlEscaped());
    }
    say(QStringLiteral("changed"), html);
}

void MainWindow::rememberProject()
{
    const QString path = QFileInfo(m_document.session().project().path()).absoluteFilePath();
    QStringList recent = m_settings.value(recentKey).toStringList();
    const QString line = QStringLiteral("%1\t%2\t%3").arg(path).arg(m_document.session().size())
                             .arg(m_document.session().stateCounts()[size_t(ReviewState::Approved)]);
    recent.removeIf([&](const QString &other) { return other.section(u'\t', 0, 0) == path; });
    recent.prepend(line);
    m_settings.setValue(recentKey, recent.mid(0, 12));
}

void MainWindow::showRecent()
{
    QList<RecentProject> projects;
    for (const QString &line : m_settings.value(recentKey).toStringList())
        projects.append({line.section(u'\t', 0, 0), line.section(u'\t', 1, 1).toLongLong(), line.section(u'\t', 2, 2).toLongLong()});
    m_start->setRecent(projects);
}

// Narrow windows: words leave the tool bar before anything else does (mock-ups, section 6).
void MainWindow::fitWidth()
{
    const bool narrow = width() < 1100;
    m_toolBar->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_search->setMinimumWidth(narrow ? 140 : 200);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_toolBar)
        fitWidth();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_record->commitPending();
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(splitterKey, m_splitter->saveState());
    if (m_document.isOpen())
        rememberProject();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        openPath(urls.first().toLocalFile());
}

} // namespace hubready
