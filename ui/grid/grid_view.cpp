#include "ui/grid/grid_view.h"

#include "ui/grid/cell_delegate.h"
#include "ui/grid/grid_header.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"
#include "ui/support/theme_controller.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace hubready {

namespace {

constexpr int edgeWidth = 2;
constexpr int titleWidth = 252;
constexpr int extraWidth = 160; // of a column of the source
constexpr int leastTitleWidth = 160;

// The line between what stays and what scrolls.
class Edge : public QWidget
{
public:
    Edge(const ThemeController *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_theme->theme().color(Token::Control)); }

private:
    const ThemeController *m_theme;
};

} // namespace

class GridView::Frozen : public QTableView
{
public:
    using QTableView::QTableView;

    bool begin(const QModelIndex &index, EditTrigger trigger, QEvent *event) { return edit(index, trigger, event); }
    bool isEditing() const { return state() == EditingState; }

protected:
    void currentChanged(const QModelIndex &, const QModelIndex &) override {} // the view beneath scrolls, once
    void keyboardSearch(const QString &) override {}
};

GridView::GridView(RecordGridModel *model, const QualityTracker *quality, const ThemeController *theme,
                   const IconSet *icons, QWidget *parent)
    : QTableView(parent), m_model(model), m_theme(theme), m_header(new GridHeader(model, quality, theme, this)),
      m_delegate(new CellDelegate(model, theme, icons, this)),
      m_frozenDelegate(new CellDelegate(model, theme, icons, this)), m_frozen(new Frozen(this)),
      m_edge(new Edge(theme, this))
{
    setObjectName(QStringLiteral("recordTable"));
    setAccessibleName(tr("Records"));
    setModel(model);
    setHorizontalHeader(m_header);
    m_header->setSectionsMovable(true);
    connect(m_header, &QHeaderView::sectionMoved, this, &GridView::keepFrozenFirst);
    prepare(this, m_delegate);
    setUpFrozen(quality);
    connect(model, &QAbstractItemModel::modelReset, this, &GridView::layOutColumns);
    connect(theme, &ThemeController::themeChanged, this, [this] { applyMetrics(); });
    viewport()->installEventFilter(this);
    m_frozen->viewport()->installEventFilter(this);
    applyMetrics();
    layOutColumns();
}

GridHeader *GridView::frozenHeader() const { return static_cast<GridHeader *>(m_frozen->horizontalHeader()); }

QTableView *GridView::frozen() const { return m_frozen; }

void GridView::prepare(QTableView *view, CellDelegate *delegate)
{
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false); // the cells paint their lines
    view->setWordWrap(false);
    view->setMouseTracking(true);
    view->setEditTriggers(DoubleClicked | AnyKeyPressed);
    view->setSelectionMode(ExtendedSelection);
    view->setHorizontalScrollMode(ScrollPerPixel);
    view->setVerticalScrollMode(ScrollPerPixel);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(delegate, &CellDelegate::moveRequested, this, &GridView::moveCurrent);
    connect(delegate, &CellDelegate::fillRequested, this, &GridView::fillRequested);
}

void GridView::setUpFrozen(const QualityTracker *quality)
{
    m_frozen->setObjectName(QStringLiteral("frozenColumns"));
    m_frozen->setModel(m_model);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->setHorizontalHeader(new GridHeader(m_model, quality, m_theme, m_frozen));
    prepare(m_frozen, m_frozenDelegate);
    frozenHeader()->setPinned(frozenColumns - 1);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(frozenHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column < frozenColumns)
            setColumnWidth(column, width);
        placeFrozen();
    });
    // A click on the number takes the whole row, as in spreadsheets.
    connect(m_frozen, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == RecordGridModel::NumberColumn && selectionModel()->selectedIndexes().size() == 1)
            selectWholeRows();
    });
    m_frozen->show();
}

void GridView::layOutColumns()
{
    const int columns = m_model->columnCount();
    if (columns == m_columns)
        return;
    m_columns = columns;
    applyMetrics();
    putColumnsBack();
}

void GridView::putColumnsBack()
{
    const QFontMetrics metrics(font());
    const Metrics sizes(font());
    for (int column = 0; column < m_columns; ++column) {
        placeColumn(column, column);
        setColumnShown(column, true);
        int width = sizes.scaled(124); // states
        if (column == RecordGridModel::NumberColumn)
            width = metrics.horizontalAdvance(QString::number(m_model->document()->session().size())) + sizes.scaled(30);
        else if (column == RecordGridModel::TitleColumn)
            width = std::max(sizes.scaled(titleWidth), leastTitleWidth);
        else if (m_model->fieldAt(column) != Field::None)
            width = fieldSpec(m_model->fieldAt(column)).width * metrics.averageCharWidth() + sizes.scaled(36);
        else if (m_model->extraAt(column))
            width = sizes.scaled(extraWidth);
        // No name shall be cut off.
        const QString name = m_model->headerData(column, Qt::Horizontal).toString();
        const int named = QFontMetrics(semiBold(font())).horizontalAdvance(name) + sizes.scaled(34);
        setColumnWidth(column, column == RecordGridModel::NumberColumn ? width : std::max(width, named));
        m_frozen->setColumnWidth(column, columnWidth(column));
        m_frozen->setColumnHidden(column, column >= frozenColumns);
    }
    placeFrozen();
}

void GridView::applyMetrics()
{
    const int height = Metrics(font()).gridRow(m_density);
    for (QTableView *view : {static_cast<QTableView *>(this), static_cast<QTableView *>(m_frozen)}) {
        view->verticalHeader()->setMinimumSectionSize(height);
        view->verticalHeader()->setDefaultSectionSize(height);
        view->horizontalHeader()->updateGeometry();
        view->viewport()->update();
    }
    placeFrozen();
}

void GridView::setDensity(Density density)
{
    m_density = density;
    applyMetrics();
}

void GridView::setColumnShown(int column, bool shown)
{
    if (column >= frozenColumns)
        setColumnHidden(column, !shown);
}

std::vector<int> GridView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void GridView::setOverlay(QWidget *overlay)
{
    m_overlay = overlay;
    m_overlay->setParent(this);
    placeFrozen();
}

void GridView::placeFrozen()
{
    int width = 0;
    for (int column = 0; column < frozenColumns && column < m_columns; ++column)
        width += columnWidth(column);
    const int height = m_header->height() + viewport()->height();
    m_frozen->setGeometry(0, 0, width, height);
    m_edge->setGeometry(width - 1, 0, m_columns > 0 ? edgeWidth : 0, height);
    m_edge->raise();
    if (m_overlay) {
        m_overlay->setGeometry(viewport()->geometry());
        m_overlay->raise();
    }
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    placeFrozen();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (index.isValid() && index.column() < frozenColumns)
        return m_frozen->begin(index, trigger, event);
    return QTableView::edit(index, trigger, event);
}

bool GridView::isEditing() const { return state() == EditingState || m_frozen->isEditing(); }

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() < frozenColumns) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int hidden = m_frozen->width() - visualRect(index).left();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void GridView::repaintCells()
{
    viewport()->update();
    m_frozen->viewport()->update();
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    repaintCells();
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const QItemSelection all = selectionModel()->selection();
    const bool several = all.size() > 1 || (all.size() == 1 && (all[0].width() > 1 || all[0].height() > 1));
    m_delegate->setShowsCurrentRow(!several);
    m_frozenDelegate->setShowsCurrentRow(!several);
    repaintCells();
}

bool GridView::viewportEvent(QEvent *event)
{
    hover(this, event);
    return QTableView::viewportEvent(event);
}

bool GridView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_frozen->viewport())
        hover(m_frozen, event);
    return QTableView::eventFilter(watched, event);
}

void GridView::hover(QTableView *view, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(view->rowAt(static_cast<QMouseEvent *>(event)->pos().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
}

void GridView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    m_frozenDelegate->setHoveredRow(row);
    repaintCells();
}

// By the order in which columns are shown.
int GridView::nextPlace(int column, int step) const
{
    const int own = m_header->visualIndex(column);
    int next = own + step;
    while (next >= 0 && next < m_columns && isColumnHidden(m_header->logicalIndex(next)))
        next += step;
    return next >= 0 && next < m_columns ? next : own;
}

int GridView::nextShown(int column, int step) const { return m_header->logicalIndex(nextPlace(column, step)); }

void GridView::placeColumn(int column, int place)
{
    if (column >= frozenColumns && column < m_columns)
        m_header->moveSection(m_header->visualIndex(column), std::clamp(place, frozenColumns, m_columns - 1));
}

// Dragged over those that stay, a column stands behind them.
void GridView::keepFrozenFirst(int column, int from, int to)
{
    if (column < frozenColumns && to >= frozenColumns)
        m_header->moveSection(to, from);
    else if (column >= frozenColumns && to < frozenColumns)
        m_header->moveSection(to, frozenColumns);
}

void GridView::moveCurrent(int rows, int columns)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return;
    const int row = qBound(0, now.row() + rows, m_model->rowCount() - 1);
    goTo(m_model->index(row, columns == 0 ? now.column() : nextShown(now.column(), columns)));
}

void GridView::goTo(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void GridView::selectWholeRows()
{
    const QItemSelectionModel::SelectionFlags rows = QItemSelectionModel::Rows | QItemSelectionModel::Select;
    selectionModel()->select(currentIndex(), rows);
    selectionModel()->select(QItemSelection(selectionModel()->selection()), rows);
}

void GridView::selectWholeColumns()
{
    const QItemSelectionModel::SelectionFlags columns = QItemSelectionModel::Columns | QItemSelectionModel::Select;
    selectionModel()->select(currentIndex(), columns);
    selectionModel()->select(QItemSelection(selectionModel()->selection()), columns);
}

bool GridView::takeKey(const QKeyEvent &event)
{
    struct Key
    {
        QKeyCombination combination;
        GridCommand command;
    };
    static constexpr Key keys[] = {
        {Qt::CTRL | Qt::Key_D, GridCommand::FillDown},
        {Qt::CTRL | Qt::Key_R, GridCommand::FillRight},
        {QKeyCombination(Qt::Key_F8), GridCommand::NextProblem},
        {Qt::SHIFT | Qt::Key_F8, GridCommand::PreviousProblem},
        {Qt::CTRL | Qt::Key_F8, GridCommand::NextRefused},
        {QKeyCombination(Qt::Key_Delete), GridCommand::Clear},
        {QKeyCombination(Qt::Key_Backspace), GridCommand::Clear},
    };
    const QKeyCombination pressed(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key()));
    for (const Key &key : keys) {
        if (key.combination == pressed) {
            Q_EMIT commandGiven(key.command);
            return true;
        }
    }
    for (const auto &[standard, command] :
         {std::pair{QKeySequence::Copy, GridCommand::Copy}, std::pair{QKeySequence::Cut, GridCommand::Cut},
          std::pair{QKeySequence::Paste, GridCommand::Paste}}) {
        if (event.matches(standard)) {
            Q_EMIT commandGiven(command);
            return true;
        }
    }
    return takeMove(pressed);
}

bool GridView::takeMove(QKeyCombination pressed)
{
    const bool shift = pressed.keyboardModifiers() == Qt::ShiftModifier;
    const bool control = pressed.keyboardModifiers() == Qt::ControlModifier;
    if (pressed.keyboardModifiers() != Qt::NoModifier && !shift && !control)
        return false;
    switch (pressed.key()) {
    case Qt::Key_F2:
        QAbstractItemView::edit(currentIndex());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!control)
            moveCurrent(shift ? -1 : 1, 0);
        return !control;
    case Qt::Key_Tab:
        moveCurrent(0, 1);
        return true;
    case Qt::Key_Backtab:
        moveCurrent(0, -1);
        return true;
    case Qt::Key_Space:
        if (shift)
            selectWholeRows();
        else if (control)
            selectWholeColumns();
        return shift || control;
    default:
        return false;
    }
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (state() != EditingState && takeKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

} // namespace hubready
