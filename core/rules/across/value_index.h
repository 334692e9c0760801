// Which rows of a table share a value: key to rows and back, kept while records are edited. For rules that compare
// records by a value of theirs (unique, same address, same title): about 40 bytes a row.
//
// Keys are 64 bits, made by valueKey() of the text that is compared; two texts of one key are as good as impossible
// (one in ten million for a million records).
#pragma once

#include "core/record/record_table.h"

#include <span>
#include <string_view>
#include <vector>

namespace hubready {

using ValueKey = quint64; // 0: no value, is in no group

// Never 0; of an empty text 0.
ValueKey valueKey(std::string_view text);

class ValueIndex
{
public:
    void clear();
    void reserve(Row rows);
    // The row's key from now on; rows may come in any order.
    void set(Row row, ValueKey key);

    ValueKey keyOf(Row row) const;
    // The rows with this key, rising; valid until the next set().
    std::span<const Row> rowsOf(ValueKey key) const;
    // Those with the row's own key, itself among them; empty where it has none.
    std::span<const Row> group(Row row) const;

private:
    using GroupId = quint32; // 0: none
    struct Group
    {
        ValueKey key = 0;
        Row first = 0;       // the only member, where `members` is 0
        quint32 members = 0; // place in m_members + 1
    };

    GroupId find(ValueKey key) const;
    size_t slotOf(ValueKey key) const;
    GroupId findOrAdd(ValueKey key);
    void grow();
    void add(GroupId group, Row row);
    void remove(GroupId group, Row row);
    std::span<const Row> rows(GroupId group) const;

    static constexpr quint32 nobody = ~quint32(0); // Group::members of a group that all have left

    std::vector<GroupId> m_groupOfRow;
    std::vector<Group> m_groups; // of id 1, 2, ...
    std::vector<GroupId> m_slots; // open addressing; a power of two, or empty
    std::vector<std::vector<Row>> m_members;
};

} // namespace hubready
