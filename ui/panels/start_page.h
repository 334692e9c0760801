// What stands in the window when nothing is open: drop or open an export, try a sample, go on with a recent project.
// It only asks; who opens things listens to its signals and gives it the recent projects.
#pragma once

#include "ui/support/recent_project.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace hubready {

class DropArea;
class IconSet;
class RecentProjectsModel;
class ThemeController;

class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setRecent(const QList<RecentProject> &projects, const QDateTime &now = QDateTime::currentDateTimeUtc());

Q_SIGNALS:
    void exportRequested(const QStringList &paths); // empty: ask which
    void projectRequested(const QString &path);     // empty: ask which
    void sampleRequested(const QString &name);      // of the file, in the samples
    void missingRequested(const QString &path);     // a recent project that is not where it was
    void folderRequested(const QString &path);      // the folder of a recent project
    void forgetRequested(const QString &path);      // out of the recent ones

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSamples(ThemeController &theme, const IconSet &icons);
    QWidget *makeSteps();
    QWidget *makeRecent(ThemeController &theme, const IconSet &icons);
    QWidget *makePromise(ThemeController &theme, const IconSet &icons);
    void openProject(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &global);
    void forgetProject();
    void fitRecent();

    DropArea *m_drop = nullptr;
    RecentProjectsModel *m_projects = nullptr;
    QLineEdit *m_find = nullptr;
    QListView *m_recent = nullptr;
    QFrame *m_nothing = nullptr; // in place of the list
    QLabel *m_nothingText = nullptr;
    bool m_hasProjects = false;
};

} // namespace hubready
