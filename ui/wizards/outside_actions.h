// "Check links…", "Stop checking links" and "Staged files…": the actions, and the dialogs behind them. The window makes one, puts actions()
// into a menu and shows the records that are asked for:
//
//     auto *outside = new OutsideActions(document, dialogs, theme, icons, this);
//     menu->addActions(outside->actions());
//     connect(outside, &OutsideActions::recordsRequested, this, &MainWindow::showRecords);
#pragma once

#include "core/record/record_table.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <vector>

class QAction;
class QDialog;
class QWidget;

namespace hubready {

class Dialogs;
class Document;
class IconSet;
class LinkCheckRun;
class ThemeController;

class OutsideActions : public QObject
{
    Q_OBJECT

public:
    // All but the parent outlive it; `window` is also the dialogs' parent.
    OutsideActions(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons, QWidget *window);

    QList<QAction *> actions() const { return {m_links, m_stop, m_files}; }
    LinkCheckRun &linkCheck() const { return *m_run; } // goes on while its dialog is closed; for the status bar

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows);

private:
    void openLinks();
    void openFiles();
    void updateActions();

    Document &m_document;
    Dialogs &m_dialogs;
    ThemeController &m_theme;
    const IconSet &m_icons;
    QWidget *m_window;
    LinkCheckRun *m_run;
    QAction *m_links;
    QAction *m_stop;
    QAction *m_files;
    QPointer<QDialog> m_linksDialog;
    QPointer<QDialog> m_filesDialog;
};

} // namespace hubready
