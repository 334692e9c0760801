// The menus and the tool bar of the main window, with their keys (mock-ups, section 8).
#include "ui/document/file_opener.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/panels/record_panel.h"
#include "ui/wizards/database_dialog.h"
#include "ui/wizards/outside_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

namespace hubready {

QAction *MainWindow::add(QMenu *menu, const QString &text, const QKeySequence &key, const std::function<void()> &what,
                         bool needsProject)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [what] { what(); });
    if (needsProject)
        m_projectActions.append(action);
    return action;
}

void MainWindow::makeActions()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeRecordMenu();
    makeFixMenu();
    makeCheckMenu();
    makeReviewMenu();
    makeHelpMenu();
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *commands = add(help, tr("All commands…"), {}, [this] { chooseCommand(); }, false);
    commands->setObjectName(QStringLiteral("allCommands"));
    commands->setShortcuts({QKeySequence(tr("Ctrl+K")), QKeySequence(tr("Ctrl+Shift+P"))});
    add(help, tr("Keys"), QKeySequence(tr("F1")), [this] { showKeys(); }, false)->setIcon(m_icons.icon(Icon::Keyboard));
    add(help, tr("Why this rule"), QKeySequence(tr("Shift+F1")), [this] { explainRule(); })->setIcon(m_icons.icon(Icon::Help));
}

QAction *MainWindow::addView(QMenu *menu, Workbench::View view, const QString &text, const QString &key, Icon icon)
{
    QAction *action = add(menu, text, QKeySequence(key), [this, view] { m_workbench->showView(view); });
    action->setIcon(m_icons.icon(icon, Token::Text, Token::Link));
    action->setCheckable(true);
    m_views->addAction(action);
    connect(action, &QAction::toggled, this, &MainWindow::fitWidth);
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("Open an export…"), QKeySequence::Open, [this] { m_opener->askForExport(); }, false)->setIcon(m_icons.icon(Icon::Import));
    add(file, tr("Import with columns…"), QKeySequence(tr("Ctrl+Shift+I")), [this] { m_opener->askForColumns(); }, false)->setIcon(m_icons.icon(Icon::Columns));
    add(
        file, tr("Open a database…"), QKeySequence(tr("Ctrl+Shift+D")),
        [this] {
            DatabaseDialog dialog(this);
            if (dialog.exec() == QDialog::Accepted)
                m_opener->open({dialog.address()});
        },
        false);
    add(file, tr("Open a project…"), QKeySequence(tr("Ctrl+Shift+O")), [this] { m_opener->askForProject(); }, false)->setIcon(m_icons.icon(Icon::Folder));
    add(file, tr("Update from a newer export…"), QKeySequence(tr("Ctrl+Shift+U")), [this] {
        recordPanel()->commitPending();
        m_opener->askForNewerExport();
    })->setIcon(m_icons.icon(Icon::Import));
    file->addSeparator();
    add(file, tr("Save a copy…"), QKeySequence(tr("Ctrl+Shift+S")), [this] { saveCopy(); });
    add(file, tr("Export package…"), QKeySequence(tr("Ctrl+E")), [this] { exportPackage(); })->setIcon(m_icons.icon(Icon::Export));
    add(file, tr("Print…"), QKeySequence(tr("Ctrl+P")), [this] { print(); });
    file->addSeparator();
    add(file, tr("Settings…"), QKeySequence(tr("Ctrl+,")), [this] { openSettings(); }, false)->setIcon(m_icons.icon(Icon::Gear));
    add(file, tr("Close project"), QKeySequence(tr("Ctrl+W")), [this] { closeProject(); });
    add(file, tr("Quit"), QKeySequence(tr("Ctrl+Q")), [this] { close(); }, false);
}

void MainWindow::makeEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = add(edit, tr("Undo"), QKeySequence(tr("Ctrl+Z")), [this] { m_document.undo(); });
    m_undo->setIcon(m_icons.icon(Icon::Undo));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo = add(edit, tr("Redo"), QKeySequence(tr("Ctrl+Y")), [this] { m_document.redo(); });
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(tr("Ctrl+Shift+Z"))});
    m_redo->setIcon(m_icons.icon(Icon::Redo));
    edit->addSeparator();
    // The grid has the keys of spreadsheets itself, for when it has the focus; here they are for those who look.
    add(edit, tr("Cut cells"), {}, [this] { grid()->cut(); });
    add(edit, tr("Copy cells"), {}, [this] { grid()->copy(); });
    add(edit, tr("Paste into cells"), {}, [this] { grid()->paste(); });
    add(edit, tr("Empty the cells"), {}, [this] { grid()->clearCells(); });
    add(edit, tr("Fill down"), QKeySequence(tr("Ctrl+D")), [this] { grid()->fillDown(); });
    add(edit, tr("Fill right"), QKeySequence(tr("Ctrl+R")), [this] { grid()->fillRight(); });
    edit->addSeparator();
    add(edit, tr("Search all fields"), QKeySequence(tr("Ctrl+F")), [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add(edit, tr("Next match"), QKeySequence(tr("F3")), [this] { findNext(1); });
    add(edit, tr("Previous match"), QKeySequence(tr("Shift+F3")), [this] { findNext(-1); });
    add(edit, tr("Replace…"), QKeySequence(tr("Ctrl+H")), [this] { replaceText(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_views = new QActionGroup(this);
    addView(view, Workbench::View::Records, tr("Records"), tr("Ctrl+1"), Icon::Records)->setChecked(true);
    addView(view, Workbench::View::History, tr("History"), tr("Ctrl+5"), Icon::History);
    view->addSeparator();
    add(view, tr("Last view"), QKeySequence(tr("Alt+Left")), [this] { grid()->back(); });
    add(view, tr("Next view"), QKeySequence(tr("Alt+Right")), [this] { grid()->forward(); });
    add(view, tr("Filter row"), QKeySequence(tr("Ctrl+Shift+L")), [this] { grid()->setFilterRowShown(!grid()->isFilterRowShown()); });
    add(view, tr("Apply the filter again"), {}, [this] { grid()->applyFilterAgain(); });
    view->addSeparator();
    add(view, tr("Larger text"), QKeySequence(tr("Ctrl++")), [this] { zoom(m_theme.textScale() + 0.1); }, false);
    add(view, tr("Smaller text"), QKeySequence(tr("Ctrl+-")), [this] { zoom(m_theme.textScale() - 0.1); }, false);
    add(view, tr("Normal text"), QKeySequence(tr("Ctrl+0")), [this] { zoom(1.0); }, false);
    view->addSeparator();
    add(view, tr("As the system"), {}, [this] { chooseTheme({}); }, false);
    add(view, tr("Light"), {}, [this] { chooseTheme(ThemeKind::Light); }, false)->setIcon(m_icons.icon(Icon::Sun));
    add(view, tr("Dark"), {}, [this] { chooseTheme(ThemeKind::Dark); }, false)->setIcon(m_icons.icon(Icon::Moon));
    add(view, tr("High contrast"), {}, [this] { chooseTheme(ThemeKind::HighContrast); }, false)->setIcon(m_icons.icon(Icon::Contrast));
    view->addSeparator();
    add(view, tr("Next area"), QKeySequence(tr("F6")), [this] { m_workbench->stepArea(1); });
    add(view, tr("Previous area"), QKeySequence(tr("Shift+F6")), [this] { m_workbench->stepArea(-1); });
    add(view, tr("Move the column to the left"), {}, [this] { grid()->moveColumn(-1); });
    add(view, tr("Move the column to the right"), {}, [this] { grid()->moveColumn(1); });
    add(view, tr("Put the layout back"), {}, [this] { resetLayout(); }, false);
    add(view, tr("Full screen"), QKeySequence(tr("F11")), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }, false);
}

void MainWindow::makeRecordMenu()
{
    QMenu *record = menuBar()->addMenu(tr("&Record"));
    m_next = add(record, tr("Next problem"), QKeySequence(tr("F8")), [this] { grid()->nextProblem(1); });
    m_next->setIcon(m_icons.icon(Icon::Down));
    m_previous = add(record, tr("Previous problem"), QKeySequence(tr("Shift+F8")), [this] { grid()->nextProblem(-1); });
    m_previous->setIcon(m_icons.icon(Icon::Up));
    add(record, tr("Next refused"), QKeySequence(tr("Ctrl+F8")), [this] { grid()->nextProblem(1, Family::Refused); });
    record->addSeparator();
    add(record, tr("Next record"), QKeySequence(tr("Ctrl+PgDown")), [this] { grid()->stepRecord(1); });
    add(record, tr("Previous record"), QKeySequence(tr("Ctrl+PgUp")), [this] { grid()->stepRecord(-1); });
    add(record, tr("Go to record…"), QKeySequence(tr("Ctrl+G")), [this] { goToRecord(); });
}

void MainWindow::makeFixMenu()
{
    QMenu *fix = menuBar()->addMenu(tr("Fi&x"));
    m_safe = add(fix, tr("Safe fixes"), QKeySequence(tr("Ctrl+J")), [this] { previewFixes(true, {}); });
    m_safe->setIcon(m_icons.icon(Icon::Wand));
    add(fix, tr("Fixes of this rule…"), QKeySequence(tr("Ctrl+Shift+J")), [this] { previewFixesOfRule(); });
    add(fix, tr("Fixes of this field…"), {}, [this] {
        const Field field = grid()->currentField();
        previewFixes(false, field == Field::None ? std::nullopt : std::optional(field));
    });
    add(fix, tr("All fixes…"), {}, [this] { previewFixes(false, {}); });
    for (int number = 1; number <= 3; ++number)
        add(fix, tr("Use fix %1").arg(number), QKeySequence(tr("Alt+%1").arg(number)), [this, number] { recordPanel()->useFix(number); });
    add(fix, tr("Fixes for this field"), QKeySequence(tr("Ctrl+.")), [this] { showFixesHere(); });
    add(fix, tr("Next finding of the record"), {}, [this] { recordPanel()->showNextFinding(); });
    fix->addSeparator();
    add(fix, tr("Accept as is…"), QKeySequence(tr("Ctrl+Shift+K")), [this] { acceptAsIs(); })->setIcon(m_icons.icon(Icon::Accepted));
    add(fix, tr("Accept as is for many…"), {}, [this] {
        acceptForMany();
    })->setObjectName(QStringLiteral("acceptForMany"));
    add(fix, tr("Set a field for many records…"), {}, [this] { setForMany(); });
}

void MainWindow::makeCheckMenu()
{
    QMenu *check = menuBar()->addMenu(tr("&Check"));
    add(check, tr("Check again"), QKeySequence(tr("F5")), [this] { m_document.checkAgain(); });
    add(check, tr("Next spelling"), QKeySequence(tr("F7")), [this] { nextSpelling(); });
    check->addSeparator();
    QAction *rules = add(check, tr("Rules…"), {}, [this] { openRules({}); });
    rules->setObjectName(QStringLiteral("rules"));
    rules->setIcon(m_icons.icon(Icon::Gear));
    add(check, tr("Words and vocabularies…"), {}, [this] { openTerms(); })->setObjectName(QStringLiteral("terms"));
    check->addSeparator();
    auto *outside = new OutsideActions(m_document, m_dialogs, m_theme, m_icons, this);
    check->addActions(outside->actions());
    connect(outside, &OutsideActions::recordsRequested, this, &MainWindow::showRecords);
}

void MainWindow::makeReviewMenu()
{
    QMenu *review = menuBar()->addMenu(tr("Re&view"));
    add(review, tr("Mark Ready"), QKeySequence(tr("Ctrl+M")), [this] { recordPanel()->markReady(); })->setIcon(m_icons.icon(Icon::StateReady));
    add(review, tr("Approve"), QKeySequence(tr("Ctrl+Shift+Return")), [this] { recordPanel()->approve(); })->setIcon(m_icons.icon(Icon::Stamp));
    add(review, tr("Return with a question…"), QKeySequence(tr("Ctrl+Shift+R")), [this] { recordPanel()->returnWithQuestion(); });
    add(review, tr("Exclude…"), QKeySequence(tr("Ctrl+Shift+X")), [this] { recordPanel()->exclude(); });
    add(review, tr("Put back to New"), {}, [this] { recordPanel()->putBackToNew(); });
    review->addSeparator();
    add(review, tr("Comment…"), QKeySequence(tr("Shift+F2")), [this] { writeComment(); })->setIcon(m_icons.icon(Icon::Comment));
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QAction *view : m_views->actions()) {
        m_toolBar->addAction(view);
        m_toolBar->widgetForAction(view)->setProperty("view", true);
    }
    m_toolBar->addSeparator();
    for (QAction *action : {m_undo, m_redo})
        m_toolBar->addAction(action);
    m_toolBar->addSeparator();
    for (QAction *action : {m_previous, m_next})
        m_toolBar->addAction(action);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_safe);
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
    makeSearch();
    m_export = new QPushButton(m_icons.icon(Icon::Export, Token::OnAccent), tr("Export package…"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setProperty("primary", true);
    m_export->setToolTip(tr("Writes what is approved (Ctrl+E)"));
    connect(m_export, &QPushButton::clicked, this, &MainWindow::exportPackage);
    m_toolBar->addWidget(m_export);
}

void MainWindow::makeSearch()
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search all fields"));
    m_search->setToolTip(tr("Search all fields (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search all fields"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(m_search->text()); });
    m_toolBar->addWidget(m_search);
}

} // namespace hubready
