// The three areas of an open project: what to fix, the records (or their history), and the current record. It knows how
// they share the room: beside each other with widths that a person can change, the left one folded to a rail in a
// narrow window, and in a very narrow one the record as a tab in place of the grid.
#pragma once

#include <QWidget>

#include <optional>
#include <utility>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace hubready {

class Dialogs;
class Document;
class HistoryPanel;
class IconSet;
class RecordDock;
class RecordGrid;
class SideRail;
class ThemeController;
class WhatToFixPanel;

class Workbench : public QWidget
{
    Q_OBJECT

public:
    enum class View : unsigned char { Records, History };
    struct Widths
    {
        int left = 0; // 0: what goes with the width of the window
        int right = 0;
    };

    // All of them outlive the workbench.
    Workbench(Document &document, ThemeController &theme, IconSet &icons, Dialogs &dialogs, QWidget *parent = nullptr);

    WhatToFixPanel *whatToFix() const { return m_whatToFix; }
    RecordGrid *grid() const { return m_grid; }
    HistoryPanel *history() const { return m_history; }
    RecordDock *dock() const { return m_dock; }

    View view() const;
    void showView(View view);
    void showWhatToFix();    // where it is folded to the rail; else it is there
    void showRecordArea();   // where the record is a tab
    void stepArea(int step); // the focus goes to the next area, or the previous one
    bool isFolded() const;

    Widths widths() const { return m_widths; } // as a person chose them
    void setWidths(Widths widths);

Q_SIGNALS:
    void viewChanged(hubready::Workbench::View view);
    void widthsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void arrange();
    void fold(bool folded);
    void setTabbed(bool tabbed);
    void shareRoom();
    void openOverGrid(bool open);
    void placeOverGrid();
    void takeWidths();
    void showRefused();

    Document &m_document;
    WhatToFixPanel *m_whatToFix;
    RecordGrid *m_grid;
    HistoryPanel *m_history;
    RecordDock *m_dock;
    SideRail *m_rail;
    QStackedWidget *m_views;
    QTabBar *m_tabs; // grid or record, in a very narrow window
    QSplitter *m_splitter;
    Widths m_widths;
};

} // namespace hubready
