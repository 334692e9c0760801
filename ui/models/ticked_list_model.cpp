#include "ui/models/ticked_list_model.h"

#include <algorithm>
#include <numeric>

namespace hubready {

void TickedListModel::setTicks(std::vector<bool> ticks)
{
    m_ticks = std::move(ticks);
    m_tickedCount = int(std::ranges::count(m_ticks, true));
    filter();
}

void TickedListModel::filter()
{
    m_shown.clear();
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        if (fits(i))
            m_shown.push_back(i);
    }
}

bool TickedListModel::setTick(int row, bool on)
{
    const size_t entry = entryAt(row);
    if (m_ticks[entry] == on)
        return false;
    m_ticks[entry] = on;
    m_tickedCount += on ? 1 : -1;
    return true;
}

void TickedListModel::tick(const std::vector<int> &rows, bool on)
{
    int first = rowCount();
    int last = -1;
    for (int row : rows) {
        if (setTick(row, on)) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last < 0)
        return;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    Q_EMIT ticksChanged();
}

void TickedListModel::tickShown(bool on)
{
    std::vector<int> rows(m_shown.size());
    std::iota(rows.begin(), rows.end(), 0);
    tick(rows, on);
}

int TickedListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant TickedListModel::data(const QModelIndex &index, int role) const
{
    if (index.column() != tickColumn)
        return {};
    const bool on = isTicked(entryAt(index.row()));
    if (role == Qt::CheckStateRole)
        return int(on ? Qt::Checked : Qt::Unchecked);
    return role == Qt::AccessibleTextRole ? QVariant(on ? tr("Ticked") : tr("Not ticked")) : QVariant();
}

bool TickedListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != tickColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    tick({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags TickedListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == tickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace hubready
