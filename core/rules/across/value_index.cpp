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
    m_groups.reserve(rows);
}

size_t ValueIndex::slotOf(ValueKey key) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = size_t(key) & mask;
    while (m_slots[slot] != 0 && m_groups[m_slots[slot] - 1].key != key)
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
    for (GroupId group = 1; group <= m_groups.size(); ++group)
        m_slots[slotOf(m_groups[group - 1].key)] = group;
}

ValueIndex::GroupId ValueIndex::findOrAdd(ValueKey key)
{
    if ((m_groups.size() + 1) * 2 > m_slots.size())
        grow();
    const size_t slot = slotOf(key);
    if (m_slots[slot] == 0) {
        m_groups.push_back({key, 0, nobody});
        m_slots[slot] = GroupId(m_groups.size());
    }
    return m_slots[slot];
}

void ValueIndex::add(GroupId id, Row row)
{
    Group &group = m_groups[id - 1];
    if (group.members == nobody) {
        group.first = row;
        group.members = 0;
        return;
    }
    if (group.members == 0) {
        m_members.push_back({group.first});
        group.members = quint32(m_members.size());
    }
    auto &rows = m_members[group.members - 1];
    rows.insert(std::ranges::upper_bound(rows, row), row);
}

void ValueIndex::remove(GroupId id, Row row)
{
    Group &group = m_groups[id - 1];
    if (group.members == 0) {
        group.members = nobody;
        return;
    }
    auto &rows = m_members[group.members - 1];
    rows.erase(std::ranges::lower_bound(rows, row));
}

void ValueIndex::set(Row row, ValueKey key)
{
    if (row >= m_groupOfRow.size())
        m_groupOfRow.resize(row + 1, 0);
    const GroupId before = m_groupOfRow[row];
    if (before != 0 && m_groups[before - 1].key == key)
        return;
    if (before != 0)
        remove(before, row);
    const GroupId now = key == 0 ? 0 : findOrAdd(key);
    m_groupOfRow[row] = now;
    if (now != 0)
        add(now, row);
}

std::span<const Row> ValueIndex::rows(GroupId id) const
{
    if (id == 0)
        return {};
    const Group &group = m_groups[id - 1];
    if (group.members == nobody)
        return {};
    if (group.members == 0)
        return {&group.first, 1};
    return m_members[group.members - 1];
}

ValueKey ValueIndex::keyOf(Row row) const
{
    const GroupId group = row < m_groupOfRow.size() ? m_groupOfRow[row] : 0;
    return group == 0 ? 0 : m_groups[group - 1].key;
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
