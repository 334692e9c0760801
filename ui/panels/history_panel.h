// What was done in this project: every change with who, when and how many values, newest first. A click or Enter shows
// the records of a change; "Undo to here" takes back what came after it. What is undone already stands muted.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;
class QPushButton;

namespace hubready {

class HistoryModel;
class IconSet;
class ThemeController;

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    // All of them outlive the panel.
    HistoryPanel(Document &document, const ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    HistoryModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    QPushButton *undoButton() const { return m_undo; }
    QPushButton *showButton() const { return m_show; }

public Q_SLOTS:
    void undoToHere();
    void showRecords();

Q_SIGNALS:
    void recordsRequested(const std::vector<hubready::Row> &rows);

private:
    QWidget *makeFoot();
    void refresh();
    void say(const QString &note);

    Document &m_document;
    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_note; // what undoing does, or why there is nothing to undo to here
    QPushButton *m_undo;
    QPushButton *m_show;
};

} // namespace hubready
