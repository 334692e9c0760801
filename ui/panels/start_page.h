// What stands in the window when nothing is open: drop or open an export, try a sample, go on with a recent project.
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;

namespace hubready {

class IconSet;
class ThemeController;

struct RecentProject
{
    QString path;
    qint64 records = 0;
    qint64 approved = 0;
};

class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    void setRecent(const QList<RecentProject> &projects);

Q_SIGNALS:
    void exportRequested(const QStringList &paths); // empty: ask which
    void projectRequested(const QString &path);     // empty: ask which
    void sampleRequested(const QString &name);      // of the file, in the samples

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHead(const IconSet &icons);
    QWidget *makeDropArea(ThemeController &theme, const IconSet &icons);
    QWidget *makeSamples();
    QWidget *makeSteps();
    QWidget *makeRecent(const IconSet &icons);

    QListWidget *m_recent = nullptr;
};

} // namespace hubready
