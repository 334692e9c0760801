// The grid of the workbench: the bar of filters, the table with its frozen columns, and the page that comes up when no
// record fits. What the rest of the window needs of it: where the person is, what is selected, which filter holds, and
// the commands of the menus as slots. Everything that changes a record goes through the document.
#pragma once

#include "core/explore/record_filter.h"
#include "ui/grid/grid_edits.h"
#include "ui/grid/grid_view.h"
#include "ui/grid/quality_bar.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace hubready {

class Document;
class FilterBar;
class FilterRow;
class IconSet;
class NoResultsPage;
class QualityTracker;
class RecordGridModel;
class ThemeController;

class RecordGrid : public QWidget
{
    Q_OBJECT

public:
    RecordGrid(Document *document, ThemeController *theme, IconSet *icons, QWidget *parent = nullptr);

    RecordGridModel *model() const { return m_model; }
    QualityTracker *quality() const { return m_quality; }
    FilterBar *filterBar() const { return m_bar; }
    GridView *view() const { return m_view; }

    std::optional<Row> currentRow() const; // of the project
    Field currentField() const;            // None: number or state
    std::vector<Row> selectedRows() const; // in the order of the view; the current one where nothing is selected
    bool goTo(Row row, Field field = Field::None); // false: the filter hides it
    bool stepRecord(int step);                     // next or previous in view, the column kept
    // To the next (or previous) cell with a finding that is wanted, or in which a text stands, whatever the case; past the
    // end it goes on at the top. False: there is none.
    bool nextFinding(int step, const std::function<bool(const Finding &)> &isWanted);
    bool nextMatch(int step, const QString &text);

    const RecordFilter &filter() const;
    void addTerm(const FilterTerm &term);     // a chip more; nothing where it is there already
    void replaceTerm(const FilterTerm &term); // in the place of those of the same kind and field
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_views.size(); }

    bool isColumnShown(Field field) const;
    void showColumn(Field field, bool shown);
    void setDensity(Density density) { m_view->setDensity(density); }
    QByteArray layoutState() const; // order of the columns, widths, what is hidden, filter row
    void restoreLayout(const QByteArray &state);
    void putLayoutBack();
    void moveColumn(int step); // the current one, past those that are shown
    bool isFilterRowShown() const { return m_filterRowShown; }

public Q_SLOTS:
    void setFilter(const hubready::RecordFilter &filter);
    void removeTerm(int term);
    void clearFilter();
    void applyFilterAgain();
    void back();
    void forward();
    // To the next (or previous) cell with a finding, of this family if one is named; past the end it goes on at the
    // top.
    bool nextProblem(int step = 1, std::optional<hubready::Family> family = {});
    bool goToNumber(int number); // from 1
    void copy();
    void cut();
    void paste();
    void clearCells();
    void fillDown();
    void fillRight();
    void editCurrent();
    void selectCurrentRow();
    void selectCurrentColumn();
    void setFilterRowShown(bool shown);
    void showColumnMenu(int column, const QPoint &global);

Q_SIGNALS:
    void currentRowChanged(std::optional<hubready::Row> row);
    void currentCellChanged(std::optional<hubready::Row> row, hubready::Field field);
    void selectedRowsChanged();
    void filterChanged(const hubready::RecordFilter &filter);
    void menuAboutToShow(QMenu *menu);           // of the cells: whoever has more to offer adds it
    void notTaken(const hubready::Error &error); // what was typed does not fit into the package
    void nothingFound();                         // no (further) problem in view

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectView();
    void connectFilters();
    void take(GridCommand command);
    GridEdits edits();
    void followReset();
    void followCurrent();
    void showCounts();
    void showNoResults();
    void fillColumnMenu(QMenu *menu);
    void showCellMenu(const QPoint &global);
    void rememberView();
    bool apply(const RecordFilter &filter);
    // The first column from `from` on in the direction of `step` that holds what is looked for.
    using ColumnOf = std::function<std::optional<int>(int row, int from)>;
    bool stepToCell(int step, const ColumnOf &columnOf);
    std::optional<int> findingIn(int row, int from, int step, const std::function<bool(const Finding &)> &isWanted) const;
    std::optional<int> matchIn(int row, int from, int step, const TextSearch &search) const;

    Document *m_document;
    ThemeController *m_theme;
    IconSet *m_icons;
    RecordGridModel *m_model;
    QualityTracker *m_quality;
    FilterBar *m_bar;
    GridView *m_view;
    NoResultsPage *m_noResults;
    FilterRow *m_filterRow;
    FilterRow *m_frozenFilterRow;
    bool m_filterRowShown = true;
    std::optional<Row> m_current; // kept over a change of filter
    Field m_currentField = Field::None;
    std::vector<RecordFilter> m_views; // filters used, for back and forward
    size_t m_at = 0;
};

} // namespace hubready
