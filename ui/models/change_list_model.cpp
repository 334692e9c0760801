#include "ui/models/change_list_model.h"

#include <algorithm>
#include <numeric>

namespace hubready {

ChangeListModel::ChangeListModel(QStringList columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void ChangeListModel::setTicks(std::vector<bool> ticks)
{
    m_ticks = std::move(ticks);
    m_tickedCount = int(std::ranges::count(m_ticks, true));
    m_diffs.assign(m_ticks.size(), {});
    filter();
}

void ChangeListModel::filter()
{
    m_shown.clear();
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        if (fits(i))
            m_shown.push_back(i);
    }
}

bool ChangeListModel::setTick(int row, bool on)
{
    const size_t entry = entryAt(row);
    if (m_ticks[entry] == on)
        return false;
    m_ticks[entry] = on;
    m_tickedCount += on ? 1 : -1;
    return true;
}

void ChangeListModel::tick(const std::vector<int> &rows, bool on)
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

void ChangeListModel::tickShown(bool on)
{
    std::vector<int> rows(m_shown.size());
    std::iota(rows.begin(), rows.end(), 0);
    tick(rows, on);
}

int ChangeListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ChangeListModel::tickData(int row, int role) const
{
    const bool on = isTicked(entryAt(row));
    if (role == Qt::CheckStateRole)
        return int(on ? Qt::Checked : Qt::Unchecked);
    return role == Qt::AccessibleTextRole ? QVariant(on ? tr("Ticked") : tr("Not ticked")) : QVariant();
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const size_t entry = entryAt(index.row());
    if (role == DiffRole) {
        if (!m_diffs[entry])
            m_diffs[entry] = diffTexts(text(entry, BeforeColumn), text(entry, AfterColumn));
        return QVariant::fromValue(*m_diffs[entry]);
    }
    if (index.column() == TickColumn)
        return tickData(index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole: {
        const QString tip = text(entry, index.column());
        // Plain text in a wrapping tooltip; an empty one would be a box without words.
        return tip.isEmpty() ? QVariant() : QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped());
    }
    case Qt::AccessibleTextRole:
        return accessibleText(entry, index.column());
    default:
        return {};
    }
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == TickColumn ? QString() : m_columns[section];
    return role == Qt::AccessibleTextRole ? QVariant(m_columns[section]) : QVariant();
}

bool ChangeListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    tick({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ChangeListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == TickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace hubready
