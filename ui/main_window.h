// The one window: start page, columns and fields of an import, what came of it, or the workbench; menus, tool bar, status bar. It puts the parts
// together and connects them; what they do is theirs.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/workbench.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QActionGroup;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolBar;

namespace hubready {

class BusyStrip;
class ColumnsPage;
class Dialogs;
class FileOpener;
class ImportResultPage;
class MessageStrip;
class ProjectLayout;
class RecordPanel;
class RulesDialog;
class TermsDialog;
class SafeFixCounter;
class Settings;
class StartPage;
class StatusPieces;
struct PrintedPage;
struct TableLook;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // All outlive the window.
    MainWindow(Document &document, Dialogs &dialogs, ThemeController &theme, Settings &settings);
    ~MainWindow() override;

    // A project is opened; anything else is read, all of it into one new project.
    void openFiles(const QStringList &paths);
    Workbench *workbench() const { return m_workbench; }
    RecordGrid *grid() const { return m_workbench->grid(); }
    RecordPanel *recordPanel() const;
    WhatToFixPanel *whatToFix() const { return m_workbench->whatToFix(); }
    FileOpener *opener() const { return m_opener; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeMiddle();
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeRecordMenu();
    void makeFixMenu();
    void makeCheckMenu();
    void makeReviewMenu();
    void makeHelpMenu();
    void makeToolBar();
    void makeSearch();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &key, const std::function<void()> &what,
                 bool needsProject = true);
    QAction *addView(QMenu *menu, Workbench::View view, const QString &text, const QString &key, Icon icon);
    void connectDocument();
    void connectPages();
    void connectWorkbench();
    void restoreLayout();
    void fitWidth();

    void saveCopy();
    void exportPackage();
    void previewFixes(bool safeOnly, std::optional<Field> field);
    void previewFixesOfRule();
    void setForMany();
    void replaceText();
    void findNext(int step);
    void nextSpelling();
    void print();
    void savePdf(const PrintedPage &page);
    void printOnPaper(const PrintedPage &page);
    void openSettings();
    void chooseCommand();
    void goToRecord();
    void showRecords(const std::vector<Row> &rows);
    void showAccepted(std::optional<RuleIndex> rule);
    void acceptAsIs();
    std::optional<RuleIndex> ruleToAccept() const;
    void acceptForMany();
    void openRules(std::optional<RuleIndex> rule);
    void openTerms();
    void takeOtherRules();
    void showFixesHere();
    void writeComment();
    const Finding *worstHere(bool (*isWanted)(const Finding &) = nullptr) const;
    void explainRule();
    void showKeys();
    void search(const QString &text);
    void chooseTheme(std::optional<ThemeKind> kind);
    void zoom(double scale);
    void resetLayout();
    void rememberPerson();

    void showOpened();
    void showClosed();
    void showColumns(const TableLook &look);
    void showUpdate(const std::shared_ptr<const ExportComparison> &comparison);
    void tellUpdate(const UpdateReport &report);
    void showWorkbench();
    void showLook(const QString &path, const std::variant<Error, ImportReport> &result);
    void showStart();
    void forgetProject(const QString &path);
    void askForMissing(const QString &path); // a recent project
    void showUndo();
    void showPosition();
    void leaveProject();
    void closeProject();
    void rememberProject();

    Document &m_document;
    Dialogs &m_dialogs;
    ThemeController &m_theme;
    Settings &m_settings;
    IconSet m_icons;
    FileOpener *m_opener;

    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    ColumnsPage *m_columns = nullptr;
    ImportResultPage *m_look = nullptr;
    Workbench *m_workbench = nullptr;
    ProjectLayout *m_layout = nullptr;
    MessageStrip *m_message = nullptr;
    BusyStrip *m_busy = nullptr;
    StatusPieces *m_status = nullptr;
    SafeFixCounter *m_safeFixes = nullptr;
    QPointer<RulesDialog> m_rules;
    QPointer<TermsDialog> m_terms;

    QToolBar *m_toolBar = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_export = nullptr;

    QList<QAction *> m_projectActions; // only while a project is open
    QActionGroup *m_views = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_safe = nullptr;
};

} // namespace hubready
