// The one window: start page or workbench (what to fix, the grid, the record), menus, tool bar, status bar. It puts the
// parts together and connects them; what they do is theirs.
#pragma once

#include "ui/document/document.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QMainWindow>

class QAction;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace hubready {

class RecordGrid;
class RecordPanel;
class SafeFixCounter;
class StartPage;
class StateBar;
class WhatToFixPanel;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // All outlive the window.
    MainWindow(Document &document, Dialogs &dialogs, ThemeController &theme, QSettings &settings);
    ~MainWindow() override;

    // A project is opened, anything else read into a new project (beside the file, or in `projectFolder`).
    void openPath(const QString &path, const QString &projectFolder = {});
    RecordGrid *grid() const { return m_grid; }
    RecordPanel *recordPanel() const { return m_record; }
    WhatToFixPanel *whatToFix() const { return m_whatToFix; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeWorkbench();
    QWidget *makeBusyStrip();
    QWidget *makeMessage();
    void makeStatusBar();
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeRecordMenu();
    void makeFixAndReviewMenus();
    void makeToolBar();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &key, const std::function<void()> &what,
                 bool needsProject = true);
    void connectDocument();
    void connectParts();
    void fitWidth();

    void askForExport();
    void askForProject();
    void openSample(const QString &name);
    void saveCopy();
    void exportPackage();
    void previewFixes(bool safeOnly, std::optional<Field> field);
    void setForMany();
    void askPerson();
    void goToRecord();
    void showRecords(const std::vector<Row> &rows);
    void showHistory();
    void search(const QString &text);
    void chooseTheme(std::optional<ThemeKind> kind);

    void showOpened();
    void showClosed();
    void showStatus();
    void showPosition();
    void say(const QString &family, const QString &text);
    void sayError(const Error &error);
    void sayImported(const ImportReport &report);
    void rememberProject();
    void showRecent();

    Document &m_document;
    Dialogs &m_dialogs;
    ThemeController &m_theme;
    QSettings &m_settings;
    IconSet m_icons;

    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    QSplitter *m_splitter = nullptr;
    WhatToFixPanel *m_whatToFix = nullptr;
    RecordGrid *m_grid = nullptr;
    RecordPanel *m_record = nullptr;
    SafeFixCounter *m_safeFixes = nullptr;

    QFrame *m_busy = nullptr;
    QLabel *m_busyText = nullptr;
    QProgressBar *m_busyBar = nullptr;
    QFrame *m_message = nullptr;
    QLabel *m_messageText = nullptr;

    QToolBar *m_toolBar = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_export = nullptr;
    StateBar *m_states = nullptr;
    QLabel *m_approved = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_package = nullptr;
    QPushButton *m_person = nullptr;

    QList<QAction *> m_projectActions; // only while a project is open
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_safe = nullptr;
};

} // namespace hubready
