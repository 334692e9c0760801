#include "ui/grid/grid_edits.h"

#include <algorithm>

namespace hubready {

namespace {

QString said(const std::vector<CellText> &cells, const QString &one, const QString &several)
{
    return cells.size() == 1 ? one : several.arg(cells.size());
}

} // namespace

GridEdits::GridEdits(RecordGridModel &model, QItemSelectionModel &selection, std::vector<int> columns)
    : m_model(model), m_selection(selection), m_columns(std::move(columns))
{
}

GridEdits::Block GridEdits::block() const
{
    Block block;
    const auto take = [&](int top, int bottom, int left, int right) {
        for (size_t place = 0; place < m_columns.size(); ++place) {
            if (m_columns[place] < left || m_columns[place] > right)
                continue;
            if (block.isEmpty())
                block = {top, bottom, int(place), int(place)};
            block.top = std::min(block.top, top);
            block.bottom = std::max(block.bottom, bottom);
            block.left = std::min(block.left, int(place));
            block.right = std::max(block.right, int(place));
        }
    };
    for (const QItemSelectionRange &range : m_selection.selection())
        take(range.top(), range.bottom(), range.left(), range.right());
    if (const QModelIndex current = m_selection.currentIndex(); block.isEmpty() && current.isValid())
        take(current.row(), current.row(), current.column(), current.column());
    return block;
}

bool GridEdits::isSelected(int row, int place) const
{
    const QModelIndex index = m_model.index(row, m_columns[size_t(place)]);
    return m_selection.isSelected(index) || (!m_selection.hasSelection() && index == m_selection.currentIndex());
}

QString GridEdits::text(int row, int place) const
{
    return m_model.index(row, m_columns[size_t(place)]).data(Qt::EditRole).toString();
}

void GridEdits::put(std::vector<CellText> &cells, int row, int place, const QString &text) const
{
    const QModelIndex index = m_model.index(row, m_columns[size_t(place)]);
    if (m_model.flags(index) & Qt::ItemIsEditable)
        cells.push_back({m_model.recordAt(row), m_model.fieldAt(index.column()), text});
}

QString GridEdits::copied() const
{
    const Block all = block();
    CellRows rows;
    for (int row = all.top; row <= all.bottom; ++row) {
        QStringList cells;
        for (int place = all.left; place <= all.right; ++place)
            cells += isSelected(row, place) ? text(row, place) : QString();
        rows += cells;
    }
    return toTabText(rows);
}

bool GridEdits::fill(const QString &wanted)
{
    const Block all = block();
    std::vector<CellText> cells;
    for (int row = all.top; row <= all.bottom; ++row) {
        for (int place = all.left; place <= all.right; ++place) {
            if (isSelected(row, place))
                put(cells, row, place, wanted);
        }
    }
    return m_model.setTexts(cells, said(cells, tr("The same into one cell"), tr("The same into %1 cells")));
}

bool GridEdits::clear()
{
    const Block all = block();
    std::vector<CellText> cells;
    for (int row = all.top; row <= all.bottom; ++row) {
        for (int place = all.left; place <= all.right; ++place) {
            if (isSelected(row, place))
                put(cells, row, place, QString());
        }
    }
    return m_model.setTexts(cells, said(cells, tr("Emptied one cell"), tr("Emptied %1 cells")));
}

bool GridEdits::paste(const QString &text)
{
    const CellRows rows = fromTabText(text);
    const Block all = block();
    if (rows.isEmpty() || all.isEmpty())
        return false;
    if (rows.size() == 1 && rows[0].size() == 1)
        return fill(rows[0][0]);
    std::vector<CellText> cells;
    for (int i = 0; i < rows.size() && all.top + i < m_model.rowCount(); ++i) {
        for (int k = 0; k < rows[i].size() && all.left + k < int(m_columns.size()); ++k)
            put(cells, all.top + i, all.left + k, rows[i][k]);
    }
    if (!m_model.setTexts(cells, said(cells, tr("Pasted into one cell"), tr("Pasted into %1 cells"))))
        return false;
    const int bottom = int(std::min<qsizetype>(all.top + rows.size(), m_model.rowCount())) - 1;
    const int right = int(std::min<qsizetype>(all.left + rows[0].size(), qsizetype(m_columns.size()))) - 1;
    QItemSelection pasted; // column by column: side by side in the grid they need not be so in the model
    for (int place = all.left; place <= right; ++place)
        pasted.select(m_model.index(all.top, m_columns[size_t(place)]), m_model.index(bottom, m_columns[size_t(place)]));
    m_selection.select(pasted, QItemSelectionModel::ClearAndSelect);
    return true;
}

bool GridEdits::fillDown()
{
    const Block all = block();
    if (all.isEmpty() || (all.top == all.bottom && all.top == 0))
        return false;
    const int source = all.top == all.bottom ? all.top - 1 : all.top;
    std::vector<CellText> cells;
    for (int place = all.left; place <= all.right; ++place) {
        const QString above = text(source, place);
        for (int row = source + 1; row <= all.bottom; ++row) {
            if (isSelected(row, place))
                put(cells, row, place, above);
        }
    }
    return m_model.setTexts(cells, said(cells, tr("Filled down into one cell"), tr("Filled down into %1 cells")));
}

bool GridEdits::fillRight()
{
    const Block all = block();
    if (all.isEmpty() || (all.left == all.right && all.left == 0))
        return false;
    const int source = all.left == all.right ? all.left - 1 : all.left;
    std::vector<CellText> cells;
    for (int row = all.top; row <= all.bottom; ++row) {
        const QString left = text(row, source);
        for (int place = source + 1; place <= all.right; ++place) {
            if (isSelected(row, place))
                put(cells, row, place, left);
        }
    }
    return m_model.setTexts(cells, said(cells, tr("Filled right into one cell"), tr("Filled right into %1 cells")));
}

} // namespace hubready
