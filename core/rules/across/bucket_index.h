// Rows by a key that many may share, for near-duplicates: 12 bytes a row. What was there when it was built stands in one
// sorted block; edits are laid over it. Keys are 32 bits and may meet by chance: whoever asks compares the rows anyway.
#pragma once

#include "core/record/record_table.h"

#include <set>
#include <span>
#include <vector>

namespace hubready {

class BucketIndex
{
public:
    using Key = quint32; // 0: none, the row is in no bucket

    void build(std::vector<Key> keys); // by row
    void set(Row row, Key key);
    void set(std::span<const Row> rows, const std::vector<Key> &keys); // the same for many

    Key keyOf(Row row) const { return row < m_keys.size() ? m_keys[row] : 0; }
    // Quick, and almost always the answer: no other row has its key. False where that is not known.
    bool isAlone(Row row) const;
    // Appends the first `most` rows with this key, rising.
    void firstRows(Key key, size_t most, std::vector<Row> &out) const;

private:
    // So many edits are laid over the block before it is sorted anew: what has left it is passed over again and again.
    static constexpr size_t mostChanges = 1000;

    void rebuild();
    size_t placeOf(Key key) const;
    static quint64 entry(Key key, Row row) { return quint64(key) << 32 | row; }

    std::vector<Key> m_keys;         // of every row, as it stands
    std::vector<quint64> m_sorted;   // entries when it was built; one counts while m_keys agrees
    std::vector<bool> m_hasCompany;  // by row: then another row had its key
    std::set<quint64> m_added;       // entries that came since
    size_t m_changes = 0;
};

} // namespace hubready
