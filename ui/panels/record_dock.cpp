#include "ui/panels/record_dock.h"

#include "ui/panels/comments_panel.h"
#include "ui/panels/record_panel.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QTabBar>

namespace hubready {

RecordDock::RecordDock(Document &document, ThemeController &theme, const IconSet &icons, Dialogs &dialogs,
                       QWidget *parent)
    : QTabWidget(parent), m_record(new RecordPanel(document, theme, icons, dialogs, nullptr)),
      m_comments(new CommentsPanel(document))
{
    setObjectName(QStringLiteral("recordDock"));
    tabBar()->setAccessibleName(tr("The current record"));
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    addTab(m_record, tr("Record"));
    addTab(m_comments, tr("Comments"));
    connect(m_comments, &CommentsPanel::countChanged, this, &RecordDock::showCommentCount);
}

void RecordDock::setCurrent(std::optional<Row> row)
{
    m_record->setCurrent(row);
    m_comments->setCurrent(row);
}

void RecordDock::showRecord() { setCurrentWidget(m_record); }

void RecordDock::writeComment()
{
    setCurrentWidget(m_comments);
    m_comments->writing()->setFocus();
}

void RecordDock::showCommentCount(int count)
{
    setTabText(indexOf(m_comments), count > 0 ? tr("Comments (%1)").arg(QLocale().toString(count)) : tr("Comments"));
}

} // namespace hubready
