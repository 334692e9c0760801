// Which rows of a table share a value: key to rows and back, kept while records are edited. For rules that compare
// records by a value of theirs (unique, same address, same title): about 40 bytes a row.
//
// Keys are 64 bits, made by valueKey() of the text that is compared; two texts of one key are as good as impossible
// (one in ten million for a million records).
#pragma once

#include "core/record/record_table.h"
#include "core/rules/across/number_lists.h"

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
    GroupId find(ValueKey key) const;
    size_t slotOf(ValueKey key) const;
    GroupId findOrAdd(ValueKey key);
    void grow();
    std::span<const Row> rows(GroupId group) const;

    std::vector<GroupId> m_groupOfRow;
    std::vector<ValueKey> m_keys; // of group 1, 2, ...
    NumberLists m_rows;           // likewise
    std::vector<GroupId> m_slots; // open addressing; a power of two, or empty
};

} // namespace hubready
