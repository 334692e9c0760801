// What people have said about the current record, oldest first, and a line to say something. A comment that is written
// but not added stays with its record while others are looked at.
#pragma once

#include "core/review/comments.h"
#include "ui/document/document.h"

#include <QWidget>

#include <map>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hubready {

class CommentsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CommentsPanel(Document &document, QWidget *parent = nullptr); // the document outlives it

    int count() const { return int(m_shown.size()); }
    QPlainTextEdit *writing() const { return m_text; }
    QPushButton *addButton() const { return m_add; }

public Q_SLOTS:
    void setCurrent(std::optional<hubready::Row> row);
    void add();

Q_SIGNALS:
    void countChanged(int count); // for the number beside the name of the tab

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFoot();
    QWidget *makeComment(const Comment &comment) const;
    void keepWriting();
    void leave();
    void follow(const SessionEvent &event);
    void refresh();
    void refreshFoot();
    void showNote(const QString &note);
    void fitWriting();

    Document &m_document;
    std::optional<Row> m_current;
    std::vector<Comment> m_shown;
    std::map<Row, QString> m_unsent;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    QPushButton *m_add;
    QWidget *m_foot;
};

} // namespace hubready
