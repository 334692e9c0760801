#include "ui/wizards/outside_actions.h"

#include "ui/document/document.h"
#include "ui/document/link_check_run.h"
#include "ui/support/icons.h"
#include "ui/wizards/link_check_dialog.h"
#include "ui/wizards/staged_files_dialog.h"

#include <QAction>

namespace hubready {

OutsideActions::OutsideActions(Document &document, Dialogs &dialogs, ThemeController &theme, const IconSet &icons,
                               QWidget *window)
    : QObject(window), m_document(document), m_dialogs(dialogs), m_theme(theme), m_icons(icons), m_window(window),
      m_run(new LinkCheckRun(document, this)), m_links(new QAction(icons.icon(Icon::Link), tr("Check links…"), this)),
      m_stop(new QAction(icons.icon(Icon::Close), tr("Stop checking links"), this)),
      m_files(new QAction(icons.icon(Icon::Folder), tr("Staged files…"), this))
{
    m_links->setObjectName(QStringLiteral("actionCheckLinks"));
    m_files->setObjectName(QStringLiteral("actionStagedFiles"));
    m_links->setShortcut(QKeySequence(tr("Ctrl+F5")));
    m_stop->setShortcut(QKeySequence(tr("Shift+F5")));
    m_files->setShortcut(QKeySequence(tr("Ctrl+Shift+F5")));
    connect(m_links, &QAction::triggered, this, &OutsideActions::openLinks);
    connect(m_stop, &QAction::triggered, m_run, &LinkCheckRun::cancel);
    connect(m_run, &LinkCheckRun::started, this, &OutsideActions::updateActions);
    connect(m_run, &LinkCheckRun::finished, this, &OutsideActions::updateActions);
    connect(m_files, &QAction::triggered, this, &OutsideActions::openFiles);
    connect(&document, &Document::opened, this, &OutsideActions::updateActions);
    connect(&document, &Document::closed, this, &OutsideActions::updateActions);
    updateActions();
}

void OutsideActions::updateActions()
{
    for (QAction *action : {m_links, m_files}) {
        action->setEnabled(m_document.isOpen());
        action->setToolTip(m_document.isOpen() ? QString() : tr("Open a project first."));
    }
    m_stop->setEnabled(m_run->isRunning());
    m_stop->setToolTip(m_run->isRunning() ? tr("What was answered so far is kept.") : tr("No links are being checked."));
}

void OutsideActions::openLinks()
{
    if (!m_linksDialog) {
        auto *dialog = new LinkCheckDialog(m_document, *m_run, m_theme, m_icons, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &LinkCheckDialog::recordsRequested, this, &OutsideActions::recordsRequested);
        m_linksDialog = dialog;
    }
    m_linksDialog->show();
    m_linksDialog->raise();
    m_linksDialog->activateWindow();
}

void OutsideActions::openFiles()
{
    if (!m_filesDialog) {
        auto *dialog = new StagedFilesDialog(m_document, m_dialogs, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &StagedFilesDialog::recordsRequested, this, &OutsideActions::recordsRequested);
        m_filesDialog = dialog;
    }
    m_filesDialog->show();
    m_filesDialog->raise();
    m_filesDialog->activateWindow();
}

} // namespace hubready
