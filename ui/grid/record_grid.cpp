#include "ui/grid/record_grid.h"

#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/grid/filter_bar.h"
#include "ui/grid/filter_row.h"
#include "ui/grid/grid_header.h"
#include "ui/grid/no_results_page.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hubready {

namespace {
constexpr size_t mostViews = 50;
} // namespace

RecordGrid::RecordGrid(Document *document, ThemeController *theme, IconSet *icons, QWidget *parent)
    : QWidget(parent), m_document(document), m_theme(theme), m_icons(icons),
      m_model(new RecordGridModel(document, this)), m_quality(new QualityTracker(document, this)),
      m_bar(new FilterBar(theme, icons, this)), m_view(new GridView(m_model, m_quality, theme, icons, this)),
      m_noResults(new NoResultsPage(theme, icons, m_view)),
      m_filterRow(new FilterRow(m_view->header(), m_model, theme, GridView::frozenColumns,
                                std::numeric_limits<int>::max() - GridView::frozenColumns)),
      m_frozenFilterRow(new FilterRow(m_view->frozenHeader(), m_model, theme, 0, GridView::frozenColumns)), m_views(1)
{
    setObjectName(QStringLiteral("recordGrid"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_bar);
    lines->addWidget(m_view, 1);
    m_noResults->hide();
    m_view->setOverlay(m_noResults);
    setFocusProxy(m_view);
    connectView();
    connectFilters();
    setFilterRowShown(true);
    followReset();
}

void RecordGrid::connectView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordGrid::followCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordGrid::selectedRowsChanged);
    connect(m_view, &GridView::commandGiven, this, &RecordGrid::take);
    connect(m_view, &GridView::fillRequested, this, [this](const QString &text) { edits().fill(text); });
    connect(m_model, &RecordGridModel::notTaken, this, &RecordGrid::notTaken);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordGrid::followReset);
    for (QTableView *view : {static_cast<QTableView *>(m_view), m_view->frozen()}) {
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &at) { showCellMenu(view->viewport()->mapToGlobal(at)); });
    }
    for (GridHeader *header : {m_view->header(), m_view->frozenHeader()}) {
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
            showColumnMenu(header->logicalIndexAt(at.x()), header->viewport()->mapToGlobal(at));
        });
        connect(header, &GridHeader::orderRequested, this, [this](int column) {
            const bool turns = m_model->isOrderedBy(column) && !m_model->order().descending;
            m_model->sort(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        connect(header, &GridHeader::partClicked, this, [this](Field field, QualityPart part) {
            replaceTerm(FilterTerm::ofStanding(field, QualityTracker::standingOf(part)));
        });
    }
}

void RecordGrid::connectFilters()
{
    connect(m_bar, &FilterBar::removeRequested, this, &RecordGrid::removeTerm);
    connect(m_bar, &FilterBar::clearRequested, this, &RecordGrid::clearFilter);
    connect(m_bar, &FilterBar::applyAgainRequested, this, &RecordGrid::applyFilterAgain);
    connect(m_bar->columnMenu(), &QMenu::aboutToShow, this, [this] { fillColumnMenu(m_bar->columnMenu()); });
    connect(m_noResults, &NoResultsPage::removeRequested, this, &RecordGrid::removeTerm);
    connect(m_noResults, &NoResultsPage::clearRequested, this, &RecordGrid::clearFilter);
    connect(m_noResults, &NoResultsPage::backRequested, this, &RecordGrid::back);
    for (FilterRow *row : {m_filterRow, m_frozenFilterRow}) {
        connect(row, &FilterRow::textChosen, this, [this](FilterTerm term) {
            RecordFilter filter = m_model->filter();
            std::erase_if(filter.terms, [&](const FilterTerm &t) {
                return t.kind == term.kind && t.field == term.field && t.extra == term.extra;
            });
            if (!isBlank(term.text))
                filter.terms.push_back(std::move(term));
            setFilter(filter);
        });
        connect(row, &FilterRow::stateChosen, this, [this](const std::optional<FilterTerm> &term) {
            RecordFilter filter = m_model->filter();
            std::erase_if(filter.terms, [](const FilterTerm &t) { return t.kind == FilterTerm::Kind::State; });
            if (term)
                filter.terms.push_back(*term);
            setFilter(filter);
        });
    }
    connect(m_model, &RecordGridModel::filterChanged, this, [this] {
        m_bar->setFilter(m_model->filter());
        m_filterRow->showFilter(m_model->filter());
        m_frozenFilterRow->showFilter(m_model->filter());
        showCounts();
        showNoResults();
        Q_EMIT filterChanged(m_model->filter());
    });
    connect(m_model, &RecordGridModel::staleChanged, this, [this] { m_bar->setStale(m_model->staleCount()); });
    connect(m_document, &Document::closed, this, [this] { m_current.reset(); }); // the same number is another record
    connect(m_document, &Document::opened, this, [this] {
        m_views.assign(1, {});
        m_at = 0;
        m_filterRow->rebuild();
        m_frozenFilterRow->rebuild();
        setFilterRowShown(m_filterRowShown);
    });
}

// The columns of another project, or the rows of another filter: the person stays on the same record if it is there.
void RecordGrid::followReset()
{
    showCounts();
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (m_model->rowCount() == 0) {
        followCurrent();
        return;
    }
    const int column = m_currentField == Field::None ? RecordGridModel::TitleColumn : m_model->columnOf(m_currentField);
    const QModelIndex index = m_model->index(std::max(row, 0), std::max<int>(column, RecordGridModel::TitleColumn));
    m_view->goTo(index);
}

void RecordGrid::followCurrent()
{
    const std::optional<Row> row = currentRow();
    const bool isOther = row != m_current;
    if (row || !m_document->isOpen())
        m_current = row;
    if (m_view->currentIndex().isValid())
        m_currentField = currentField();
    if (isOther)
        Q_EMIT currentRowChanged(row);
    Q_EMIT currentCellChanged(row, currentField());
}

std::optional<Row> RecordGrid::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? std::optional(m_model->recordAt(current.row())) : std::nullopt;
}

Field RecordGrid::currentField() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->fieldAt(current.column()) : Field::None;
}

std::vector<Row> RecordGrid::selectedRows() const
{
    std::vector<int> places;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            places.push_back(row);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (places.empty() && m_view->currentIndex().isValid())
        places.push_back(m_view->currentIndex().row());
    std::vector<Row> rows;
    for (int place : places)
        rows.push_back(m_model->recordAt(place));
    return rows;
}

bool RecordGrid::goTo(Row row, Field field)
{
    const int place = m_model->rowOf(row);
    if (place < 0)
        return false;
    int column = field == Field::None ? std::max(m_view->currentIndex().column(), 1) : m_model->columnOf(field);
    column = std::max<int>(column, RecordGridModel::TitleColumn);
    m_view->setColumnShown(column, true); // what a finding is about must be seen
    const QModelIndex index = m_model->index(place, column);
    m_view->goTo(index);
    return true;
}

bool RecordGrid::goToNumber(int number) { return number > 0 && goTo(Row(number - 1), currentField()); }

bool RecordGrid::stepRecord(int step)
{
    const int row = m_view->currentIndex().row() + step;
    if (row < 0 || row >= m_model->rowCount())
        return false;
    m_view->moveCurrent(step, 0);
    return true;
}

const RecordFilter &RecordGrid::filter() const { return m_model->filter(); }

bool RecordGrid::apply(const RecordFilter &filter) { return filter == m_model->filter() || m_model->setFilter(filter); }

void RecordGrid::setFilter(const RecordFilter &filter)
{
    if (filter != m_model->filter() && apply(filter))
        rememberView();
}

void RecordGrid::rememberView()
{
    m_views.resize(std::min(m_at + 1, m_views.size()));
    m_views.push_back(m_model->filter());
    if (m_views.size() > mostViews)
        m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

void RecordGrid::back()
{
    if (canGoBack())
        apply(m_views[--m_at]);
}

void RecordGrid::forward()
{
    if (canGoForward())
        apply(m_views[++m_at]);
}

void RecordGrid::addTerm(const FilterTerm &term)
{
    RecordFilter next = m_model->filter();
    if (std::ranges::count(next.terms, term) > 0)
        return;
    next.terms.push_back(term);
    setFilter(next);
}

void RecordGrid::replaceTerm(const FilterTerm &term)
{
    RecordFilter next = m_model->filter();
    std::erase_if(next.terms, [&](const FilterTerm &t) { return t.kind == term.kind && t.field == term.field; });
    next.terms.push_back(term);
    setFilter(next);
}

void RecordGrid::removeTerm(int term) { setFilter(m_model->filter().without(size_t(term))); }

void RecordGrid::clearFilter()
{
    setFilter({});
    m_view->setFocus();
}

void RecordGrid::applyFilterAgain() { m_model->applyFilterAgain(); }

void RecordGrid::showCounts()
{
    m_bar->setCounts(m_model->rowCount(), m_document->isOpen() ? m_document->session().size() : 0);
}

void RecordGrid::showNoResults()
{
    const bool none = m_document->isOpen() && m_model->rowCount() == 0 && !m_model->filter().isEmpty();
    if (none) {
        const Session &session = m_document->session();
        m_noResults->setFilter(m_model->filter(), {session.table(), session.findings(), session.states()});
        m_noResults->raise();
    }
    m_noResults->setVisible(none);
}

GridEdits RecordGrid::edits() { return {*m_model, *m_view->selectionModel(), m_view->shownColumns()}; }

void RecordGrid::take(GridCommand command)
{
    switch (command) {
    case GridCommand::Copy:
        return copy();
    case GridCommand::Cut:
        return cut();
    case GridCommand::Paste:
        return paste();
    case GridCommand::Clear:
        return clearCells();
    case GridCommand::FillDown:
        return fillDown();
    case GridCommand::FillRight:
        return fillRight();
    case GridCommand::NextProblem:
        nextProblem(1);
        return;
    case GridCommand::PreviousProblem:
        nextProblem(-1);
        return;
    case GridCommand::NextRefused:
        nextProblem(1, Family::Refused);
        return;
    }
}

void RecordGrid::copy() { QGuiApplication::clipboard()->setText(edits().copied()); }

void RecordGrid::cut()
{
    copy();
    clearCells();
}

void RecordGrid::paste() { edits().paste(QGuiApplication::clipboard()->text()); }

void RecordGrid::clearCells() { edits().clear(); }

void RecordGrid::fillDown() { edits().fillDown(); }

void RecordGrid::fillRight() { edits().fillRight(); }

void RecordGrid::editCurrent()
{
    if (m_view->currentIndex().isValid())
        static_cast<QAbstractItemView *>(m_view)->edit(m_view->currentIndex());
}

void RecordGrid::selectCurrentRow() { m_view->selectWholeRows(); }

void RecordGrid::selectCurrentColumn() { m_view->selectWholeColumns(); }

bool RecordGrid::isColumnShown(Field field) const
{
    const int column = m_model->columnOf(field);
    return column >= 0 && m_view->isColumnShown(column);
}

void RecordGrid::showColumn(Field field, bool shown)
{
    m_view->setColumnShown(m_model->columnOf(field), shown);
    m_filterRow->place();
}

void RecordGrid::setFilterRowShown(bool shown)
{
    m_filterRowShown = shown;
    m_filterRow->setShown(shown);
    m_frozenFilterRow->setShown(shown);
}

void RecordGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left)
        back();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right)
        forward();
    else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_L)
        setFilterRowShown(!m_filterRowShown);
    else
        QWidget::keyPressEvent(event);
}

} // namespace hubready
