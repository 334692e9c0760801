// The table itself. Number and title stay where they are: a second view of the same model and the same selection lies
// over the first columns and scrolls with it. The keyboard is always with the view beneath, which has every column, so
// moving, selecting and screen readers know one table.
#pragma once

#include "ui/support/metrics.h"

#include <QTableView>

#include <vector>

namespace hubready {

class CellDelegate;
class GridHeader;
class IconSet;
class QualityTracker;
class RecordGridModel;
class ThemeController;

enum class GridCommand : unsigned char {
    Copy,
    Cut,
    Paste,
    Clear,
    FillDown,
    FillRight,
    NextProblem,
    PreviousProblem,
    NextRefused,
};

class GridView : public QTableView
{
    Q_OBJECT

public:
    static constexpr int frozenColumns = 2;

    GridView(RecordGridModel *model, const QualityTracker *quality, const ThemeController *theme, const IconSet *icons,
             QWidget *parent = nullptr);

    GridHeader *header() const { return m_header; }
    GridHeader *frozenHeader() const;
    QTableView *frozen() const;

    void setDensity(Density density);
    void setColumnShown(int column, bool shown);
    bool isColumnShown(int column) const { return !isColumnHidden(column); }
    std::vector<int> shownColumns() const;
    // Lies over the cells, under the heads, while shown.
    void setOverlay(QWidget *overlay);

    // Whatever keys are held down: setCurrentIndex() would add to the selection where Ctrl called for the move.
    void goTo(const QModelIndex &index);
    void moveCurrent(int rows, int columns); // by what is shown
    void putColumnsBack(); // all shown, in their order, with the widths that go with the font
    void placeColumn(int column, int place); // those that stay where they are are not moved, and nothing comes before them
    int nextPlace(int column, int step) const; // of the next column shown; its own where there is none
    void selectWholeRows();                  // of all that is selected
    void selectWholeColumns();
    bool isEditing() const;

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString &) override {} // letters open the editor; looking through all rows would be slow

Q_SIGNALS:
    void commandGiven(hubready::GridCommand command);
    void fillRequested(const QString &text);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Frozen;

    void setUpFrozen(const QualityTracker *quality);
    void prepare(QTableView *view, CellDelegate *delegate);
    void keepFrozenFirst(int column, int from, int to);
    void layOutColumns(); // after a project has been opened
    void placeFrozen();
    void applyMetrics();
    void hover(QTableView *view, QEvent *event);
    void setHoveredRow(int row);
    void repaintCells();
    bool takeKey(const QKeyEvent &event);
    bool takeMove(QKeyCombination pressed);
    int nextShown(int column, int step) const;

    RecordGridModel *m_model;
    const ThemeController *m_theme;
    GridHeader *m_header;
    CellDelegate *m_delegate;
    CellDelegate *m_frozenDelegate;
    Frozen *m_frozen;
    QWidget *m_edge;
    QWidget *m_overlay = nullptr;
    Density m_density = Density::Normal;
    int m_hoveredRow = -1;
    int m_columns = 0; // that the widths were worked out for
};

} // namespace hubready
