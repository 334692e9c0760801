// The menus and the tool bar of the main window, with their keys (mock-ups, section 8), and what they ask for.
#include "ui/document/safe_fix_counter.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/wizards/bulk_set_dialog.h"
#include "ui/wizards/export_wizard.h"
#include "ui/wizards/preview_fixes_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QToolBar>
#include <QVBoxLayout>

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
    makeFixAndReviewMenus();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("Why this rule"), QKeySequence(tr("Shift+F1")), [this] { m_whatToFix->showWhy(); });
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("Open an export…"), QKeySequence::Open, [this] { askForExport(); }, false)->setIcon(m_icons.icon(Icon::Import));
    add(file, tr("Open a project…"), QKeySequence(tr("Ctrl+Shift+O")), [this] { askForProject(); }, false)->setIcon(m_icons.icon(Icon::Folder));
    file->addSeparator();
    add(file, tr("Save a copy…"), QKeySequence(tr("Ctrl+Shift+S")), [this] { saveCopy(); });
    add(file, tr("Export package…"), QKeySequence(tr("Ctrl+E")), [this] { exportPackage(); })->setIcon(m_icons.icon(Icon::Export));
    file->addSeparator();
    add(file, tr("Close project"), QKeySequence(tr("Ctrl+W")), [this] {
        m_record->commitPending();
        rememberProject();
        m_document.close();
    });
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
    add(edit, tr("Cut cells"), {}, [this] { m_grid->cut(); });
    add(edit, tr("Copy cells"), {}, [this] { m_grid->copy(); });
    add(edit, tr("Paste into cells"), {}, [this] { m_grid->paste(); });
    add(edit, tr("Empty the cells"), {}, [this] { m_grid->clearCells(); });
    add(edit, tr("Fill down"), QKeySequence(tr("Ctrl+D")), [this] { m_grid->fillDown(); });
    add(edit, tr("Fill right"), QKeySequence(tr("Ctrl+R")), [this] { m_grid->fillRight(); });
    edit->addSeparator();
    add(edit, tr("Search all fields"), QKeySequence(tr("Ctrl+F")), [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add(edit, tr("History…"), QKeySequence(tr("Ctrl+5")), [this] { showHistory(); })->setIcon(m_icons.icon(Icon::History));
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    add(view, tr("Last view"), QKeySequence(tr("Alt+Left")), [this] { m_grid->back(); });
    add(view, tr("Next view"), QKeySequence(tr("Alt+Right")), [this] { m_grid->forward(); });
    add(view, tr("Filter row"), QKeySequence(tr("Ctrl+Shift+L")), [this] { m_grid->setFilterRowShown(!m_grid->isFilterRowShown()); });
    add(view, tr("Apply the filter again"), QKeySequence(tr("F5")), [this] { m_grid->applyFilterAgain(); });
    view->addSeparator();
    const auto zoom = [this](double to) { m_theme.setTextScale(std::clamp(to, 1.0, 2.0)); };
    add(view, tr("Larger text"), QKeySequence(tr("Ctrl++")), [this, zoom] { zoom(m_theme.textScale() + 0.1); }, false);
    add(view, tr("Smaller text"), QKeySequence(tr("Ctrl+-")), [this, zoom] { zoom(m_theme.textScale() - 0.1); }, false);
    add(view, tr("Normal text"), QKeySequence(tr("Ctrl+0")), [zoom] { zoom(1.0); }, false);
    view->addSeparator();
    add(view, tr("As the system"), {}, [this] { chooseTheme({}); }, false);
    add(view, tr("Light"), {}, [this] { chooseTheme(ThemeKind::Light); }, false)->setIcon(m_icons.icon(Icon::Sun));
    add(view, tr("Dark"), {}, [this] { chooseTheme(ThemeKind::Dark); }, false)->setIcon(m_icons.icon(Icon::Moon));
    add(view, tr("High contrast"), {}, [this] { chooseTheme(ThemeKind::HighContrast); }, false)->setIcon(m_icons.icon(Icon::Contrast));
    view->addSeparator();
    add(view, tr("Full screen"), QKeySequence(tr("F11")), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }, false);
}

void MainWindow::makeRecordMenu()
{
    QMenu *record = menuBar()->addMenu(tr("&Record"));
    m_next = add(record, tr("Next problem"), QKeySequence(tr("F8")), [this] { m_grid->nextProblem(1); });
    m_next->setIcon(m_icons.icon(Icon::Down));
    m_previous = add(record, tr("Previous problem"), QKeySequence(tr("Shift+F8")), [this] { m_grid->nextProblem(-1); });
    m_previous->setIcon(m_icons.icon(Icon::Up));
    add(record, tr("Next refused"), QKeySequence(tr("Ctrl+F8")), [this] { m_grid->nextProblem(1, Family::Refused); });
    record->addSeparator();
    add(record, tr("Next record"), QKeySequence(tr("Ctrl+PgDown")), [this] { m_grid->stepRecord(1); });
    add(record, tr("Previous record"), QKeySequence(tr("Ctrl+PgUp")), [this] { m_grid->stepRecord(-1); });
    add(record, tr("Go to record…"), QKeySequence(tr("Ctrl+G")), [this] { goToRecord(); });
}

void MainWindow::makeFixAndReviewMenus()
{
    QMenu *fix = menuBar()->addMenu(tr("Fi&x"));
    m_safe = add(fix, tr("Safe fixes"), QKeySequence(tr("Ctrl+J")), [this] { previewFixes(true, {}); });
    m_safe->setIcon(m_icons.icon(Icon::Wand));
    add(fix, tr("Fixes of this field…"), QKeySequence(tr("Ctrl+Shift+J")), [this] {
        const Field field = m_grid->currentField();
        previewFixes(false, field == Field::None ? std::nullopt : std::optional(field));
    });
    add(fix, tr("All fixes…"), {}, [this] { previewFixes(false, {}); });
    for (int number = 1; number <= 3; ++number)
        add(fix, tr("Use fix %1").arg(number), QKeySequence(tr("Alt+%1").arg(number)), [this, number] { m_record->useFix(number); });
    fix->addSeparator();
    add(fix, tr("Set a field for many records…"), {}, [this] { setForMany(); });

    QMenu *review = menuBar()->addMenu(tr("Re&view"));
    add(review, tr("Mark Ready"), QKeySequence(tr("Ctrl+M")), [this] { m_record->markReady(); })->setIcon(m_icons.icon(Icon::StateReady));
    add(review, tr("Approve"), QKeySequence(tr("Ctrl+Shift+Return")), [this] { m_record->approve(); })->setIcon(m_icons.icon(Icon::Stamp));
    add(review, tr("Return with a question…"), QKeySequence(tr("Ctrl+Shift+R")), [this] { m_record->returnWithQuestion(); });
    add(review, tr("Exclude…"), QKeySequence(tr("Ctrl+Shift+X")), [this] { m_record->exclude(); });
    add(review, tr("Put back to New"), {}, [this] { m_record->putBackToNew(); });
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
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
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search all fields (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search all fields"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    m_search->addAction(m_icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(m_search->text()); });
    m_toolBar->addWidget(m_search);
    m_export = new QPushButton(m_icons.icon(Icon::Export, Token::OnAccent), tr("Export package…"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setProperty("primary", true);
    m_export->setToolTip(tr("Writes what is approved (Ctrl+E)"));
    connect(m_export, &QPushButton::clicked, this, &MainWindow::exportPackage);
    m_toolBar->addWidget(m_export);
}

void MainWindow::askForExport()
{
    const QStringList files = m_dialogs.openFiles(this, tr("Open an export"),
                                                  tr("Exports (*.json *.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)"));
    if (!files.isEmpty())
        openPath(files.first());
}

void MainWindow::askForProject()
{
    const QStringList files = m_dialogs.openFiles(this, tr("Open a project"), tr("Hubready projects (*.hubready);;All files (*)"));
    if (!files.isEmpty())
        openPath(files.first());
}

void MainWindow::saveCopy()
{
    m_record->commitPending();
    const QString path = m_dialogs.saveFile(this, tr("Save a copy"), m_document.session().project().path(),
                                            tr("Hubready projects (*.hubready)"));
    if (path.isEmpty())
        return;
    // VACUUM INTO copies the project as it stands, what is only in the write-ahead log included.
    QFile::remove(path);
    if (const auto copied = m_document.session().project().connection().run(QStringLiteral("VACUUM INTO ?"), {path}); !copied)
        sayError(copied.error());
    else
        say(QStringLiteral("fine"), tr("The copy is in %1").arg(path.toHtmlEscaped()));
}

void MainWindow::exportPackage()
{
    m_record->commitPending();
    ExportWizard wizard(m_document, m_dialogs, m_theme, m_icons, this);
    connect(&wizard, &ExportWizard::recordsRequested, this, &MainWindow::showRecords);
    wizard.exec();
}

void MainWindow::previewFixes(bool safeOnly, std::optional<Field> field)
{
    m_record->commitPending();
    PreviewFixesDialog::Scope scope;
    scope.safeOnly = safeOnly;
    scope.field = field;
    PreviewFixesDialog dialog(m_document, m_theme, m_icons, scope, this);
    dialog.exec();
}

void MainWindow::setForMany()
{
    m_record->commitPending();
    BulkSetDialog::Scope scope;
    scope.inView = m_grid->model()->visibleRows();
    scope.selected = m_grid->selectedRows();
    scope.field = m_grid->currentField();
    BulkSetDialog dialog(m_document, scope, this);
    dialog.exec();
}

void MainWindow::askPerson()
{
    const auto name = m_dialogs.askText(this, tr("Who are you?"), tr("Your name stands beside each change that you make."), tr("Use this name"), false);
    if (!name)
        return;
    const QStringList roles{tr("Content owner"), tr("Migration analyst"), tr("Uploader")};
    const QStringList names{QStringLiteral("owner"), QStringLiteral("analyst"), QStringLiteral("uploader")};
    const int role = m_dialogs.choose(this, tr("What do you do here?"), tr("Your role stands beside your name."), roles);
    m_document.setPerson({*name, role >= 0 ? names[role] : m_document.person().role});
    m_settings.setValue(QStringLiteral("person/name"), m_document.person().name);
    m_settings.setValue(QStringLiteral("person/role"), m_document.person().role);
    showStatus();
}

void MainWindow::goToRecord()
{
    const auto number = m_dialogs.askText(this, tr("Go to record"), tr("Number of the record"), tr("Go"), false);
    if (number && !m_grid->goToNumber(number->toInt()))
        say(QStringLiteral("changed"), tr("There is no record %1 in this view.").arg(number->toHtmlEscaped()));
}

void MainWindow::showRecords(const std::vector<Row> &rows)
{
    m_grid->setFilter(RecordFilter{{FilterTerm::ofRecords(rows)}});
}

void MainWindow::showHistory()
{
    const auto entries = m_document.session().history(500);
    if (!entries)
        return sayError(entries.error());
    QDialog dialog(this);
    dialog.setWindowTitle(tr("History"));
    dialog.resize(720, 480);
    auto *table = new QTableWidget(int(entries->size()), 4);
    table->setAccessibleName(tr("Changes, newest first"));
    table->setHorizontalHeaderLabels({tr("What"), tr("Who"), tr("When"), tr("Values")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < table->rowCount(); ++row) {
        const JournalEntry &entry = entries.value()[size_t(row)];
        const QString what = entry.undoes ? tr("Undone or redone: %1").arg(entry.why) : entry.why;
        const QStringList cells{what.isEmpty() ? entry.kind : what, entry.person.name,
                                QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat), QLocale().toString(entry.items)};
        for (int column = 0; column < cells.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(table);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog.exec();
}

void MainWindow::search(const QString &text)
{
    RecordFilter filter = m_grid->filter();
    std::erase_if(filter.terms, [](const FilterTerm &term) { return term.kind == FilterTerm::Kind::Search; });
    if (!text.trimmed().isEmpty())
        filter.terms.push_back(FilterTerm::search(text.trimmed()));
    m_grid->setFilter(filter);
}

void MainWindow::chooseTheme(std::optional<ThemeKind> kind)
{
    m_theme.choose(kind);
    m_settings.setValue(QStringLiteral("theme"), kind ? int(*kind) : -1);
}

} // namespace hubready
