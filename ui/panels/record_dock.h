// The right side of the workbench: the current record as a form, and what people have said about it, as two tabs.
#pragma once

#include "core/record/record_table.h"

#include <QTabWidget>

#include <optional>

namespace hubready {

class CommentsPanel;
class Dialogs;
class Document;
class IconSet;
class RecordPanel;
class ThemeController;

class RecordDock : public QTabWidget
{
    Q_OBJECT

public:
    // All of them outlive the dock.
    RecordDock(Document &document, ThemeController &theme, const IconSet &icons, Dialogs &dialogs,
               QWidget *parent = nullptr);

    RecordPanel *record() const { return m_record; }
    CommentsPanel *comments() const { return m_comments; }

    void setCurrent(std::optional<Row> row);
    void showRecord();
    void writeComment(); // the tab of comments, with the cursor where one writes

private:
    void showCommentCount(int count);

    RecordPanel *m_record;
    CommentsPanel *m_comments;
};

} // namespace hubready
