#include "core/rules/across/value_index.h"

#include "core/text/mixed_bits.h"

#include <algorithm>
#include <functional>

namespace hubready {

ValueKey valueKey(std::string_view text)
{
    if (text.empty())
        return 0;
    const quint64 hash = mixedBits(quint64(std::hash<std::string_view>{}(text)));
    return hash == 0 ? 1 : hash;
}

void ValueIndex::clear()
{
    *this = {};
}

void ValueIndex::reserve(Row rows)
{
    m_groupOfRow.reserve(rows);
    m_keys.reserve(rows);
    m_rows.reserve(rows);
}

size_t ValueIndex::slotOf(ValueKey key) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = size_t(key) & mask;
    while (m_slots[slot] != 0 && m_keys[m_slots[slot] - 1] != key)
        slot = (slot + 1) & mask;
    return slot;
}

ValueIndex::GroupId ValueIndex::find(ValueKey key) const
{
    return key == 0 || m_slots.empty() ? 0 : m_slots[slotOf(key)];
}

void ValueIndex::grow()
{
    m_slots.assign(std::max<size_t>(64, m_slots.size() * 2), 0);
    for (GroupId group = 1; group <= m_keys.size(); ++group)
        m_slots[slotOf(m_keys[group - 1])] = group;
}

ValueIndex::GroupId ValueIndex::findOrAdd(ValueKey key)
{
    if ((m_keys.size() + 1) * 2 > m_slots.size())
        grow();
    const size_t slot = slotOf(key);
    if (m_slots[slot] == 0) {
        m_keys.push_back(key);
        m_rows.addList();
        m_slots[slot] = GroupId(m_keys.size());
    }
    return m_slots[slot];
}

void ValueIndex::set(Row row, ValueKey key)
{
    if (row >= m_groupOfRow.size())
        m_groupOfRow.resize(row + 1, 0);
    const GroupId before = m_groupOfRow[row];
    if (before != 0 && m_keys[before - 1] == key)
        return;
    if (before != 0)
        m_rows.remove(before - 1, row);
    const GroupId now = key == 0 ? 0 : findOrAdd(key);
    m_groupOfRow[row] = now;
    if (now != 0)
        m_rows.add(now - 1, row);
}

std::span<const Row> ValueIndex::rows(GroupId id) const { return id == 0 ? std::span<const Row>() : m_rows.of(id - 1); }

ValueKey ValueIndex::keyOf(Row row) const
{
    const GroupId group = row < m_groupOfRow.size() ? m_groupOfRow[row] : 0;
    return group == 0 ? 0 : m_keys[group - 1];
}

std::span<const Row> ValueIndex::rowsOf(ValueKey key) const
{
    return rows(find(key));
}

std::span<const Row> ValueIndex::group(Row row) const
{
    return rows(row < m_groupOfRow.size() ? m_groupOfRow[row] : 0);
}

} // namespace hubready
