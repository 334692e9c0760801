#include "core/rules/across/same_value_check.h"

#include <unordered_map>
#include <utility>

namespace hubready {

std::string_view TableReading::text(Row row, Field field) const
{
    const auto property = propertyOf(table.form(), field);
    if (!property)
        return {};
    const Cell cell = table.cell(row, *property);
    return cell.state == CellState::Value ? cell.text : std::string_view{};
}

bool SameValueCheck::build(const TableReading &, const Progress &progress)
{
    const std::vector<ValueKey> keys = std::exchange(m_fresh, {});
    m_index.clear();
    m_index.reserve(Row(keys.size()));
    for (size_t row = 0; row < keys.size(); ++row) {
        if (row % 4096 == 0 && progress.cancelled())
            return false;
        m_index.set(Row(row), keys[row]);
    }
    return true;
}

bool SameValueCheck::isTouched(const GroupHead &before, const GroupHead &now) const
{
    return before.first != now.first || before.second != now.second;
}

SameValueCheck::GroupHead SameValueCheck::headOf(ValueKey key) const
{
    const auto rows = m_index.rowsOf(key);
    GroupHead head{rows.size()};
    if (!rows.empty())
        head.first = rows[0];
    if (rows.size() > 1)
        head.second = rows[1];
    return head;
}

AffectedRows SameValueCheck::update(const TableReading &reading, std::span<const Row> rows)
{
    const std::vector<ValueKey> now = std::exchange(m_fresh, {});
    std::unordered_map<ValueKey, GroupHead> before; // of every group that a row leaves or comes to
    for (size_t i = 0; i < rows.size(); ++i) {
        const ValueKey was = m_index.keyOf(rows[i]);
        if (was == now[i])
            continue;
        for (ValueKey key : {was, now[i]}) {
            if (key != 0)
                before.try_emplace(key, headOf(key));
        }
    }
    if (before.empty())
        return {};
    // Taking very many rows out of a group one by one costs more than to begin anew.
    constexpr size_t many = 5000;
    if (rows.size() > many) {
        m_fresh.resize(reading.table.size());
        for (Row row = 0; row < reading.table.size(); ++row)
            m_fresh[row] = m_index.keyOf(row);
        for (size_t i = 0; i < rows.size(); ++i)
            m_fresh[rows[i]] = now[i];
        (void)build(reading, {});
    } else {
        for (size_t i = 0; i < rows.size(); ++i)
            m_index.set(rows[i], now[i]);
    }
    AffectedRows affected;
    for (const auto &[key, head] : before) {
        if (!isTouched(head, headOf(key)))
            continue;
        for (Row row : m_index.rowsOf(key))
            affected.add(row);
    }
    return affected;
}

} // namespace hubready
