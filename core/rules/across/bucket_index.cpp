#include "core/rules/across/bucket_index.h"

#include <algorithm>

namespace hubready {

void BucketIndex::build(std::vector<Key> keys)
{
    m_keys = std::move(keys);
    m_added.clear();
    m_changes = 0;
    m_sorted.clear();
    m_sorted.reserve(m_keys.size());
    for (size_t row = 0; row < m_keys.size(); ++row) {
        if (m_keys[row] != 0)
            m_sorted.push_back(entry(m_keys[row], Row(row)));
    }
    std::ranges::sort(m_sorted);
    m_hasCompany.assign(m_keys.size(), false);
    for (size_t i = 1; i < m_sorted.size(); ++i) {
        if (m_sorted[i - 1] >> 32 == m_sorted[i] >> 32)
            m_hasCompany[Row(m_sorted[i - 1])] = m_hasCompany[Row(m_sorted[i])] = true;
    }
}

void BucketIndex::set(Row row, Key key)
{
    if (row >= m_keys.size()) {
        m_keys.resize(row + 1, 0);
        m_hasCompany.resize(row + 1, true);
    }
    if (m_keys[row] == key)
        return;
    m_added.erase(entry(m_keys[row], row));
    m_keys[row] = key;
    m_hasCompany[row] = true; // to be looked up from now on
    if (key != 0 && !std::ranges::binary_search(m_sorted, entry(key, row)))
        m_added.insert(entry(key, row));
    if (++m_changes > mostChanges)
        rebuild();
}

void BucketIndex::set(std::span<const Row> rows, const std::vector<Key> &keys)
{
    if (rows.size() <= mostChanges) {
        for (size_t i = 0; i < rows.size(); ++i)
            set(rows[i], keys[i]);
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= m_keys.size())
            m_keys.resize(rows[i] + 1, 0);
        m_keys[rows[i]] = keys[i];
    }
    rebuild();
}

void BucketIndex::rebuild()
{
    build(std::vector<Key>(std::move(m_keys)));
}

bool BucketIndex::isAlone(Row row) const
{
    const Key key = keyOf(row);
    if (key == 0)
        return true;
    if (m_hasCompany[row])
        return false;
    const auto added = m_added.lower_bound(entry(key, 0));
    return added == m_added.end() || *added >> 32 != key;
}

// The place in the block of the first entry with this key, or where it would stand. Keys are hashes, so spread evenly:
// the place is guessed and found near by, in a few steps where halving the block would take twenty.
size_t BucketIndex::placeOf(Key key) const
{
    const quint64 wanted = entry(key, 0);
    const size_t guess = size_t(quint64(m_sorted.size()) * key >> 32);
    size_t low = guess;
    size_t high = guess;
    size_t step = 32;
    while (low > 0 && m_sorted[low] >= wanted) {
        high = low;
        low -= std::min(low, step);
        step *= 2;
    }
    step = 32;
    while (high < m_sorted.size() && m_sorted[high] < wanted) {
        low = high;
        high = std::min(m_sorted.size(), high + step);
        step *= 2;
    }
    const auto from = m_sorted.begin() + std::ptrdiff_t(low);
    const auto to = m_sorted.begin() + std::ptrdiff_t(high);
    return size_t(std::lower_bound(from, to, wanted) - m_sorted.begin());
}

void BucketIndex::firstRows(Key key, size_t most, std::vector<Row> &out) const
{
    if (key == 0)
        return;
    auto base = m_sorted.begin() + std::ptrdiff_t(placeOf(key));
    auto added = m_added.lower_bound(entry(key, 0));
    const auto has = [&](auto it, auto end) { return it != end && *it >> 32 == key; };
    const auto skipGone = [&] {
        while (m_changes > 0 && has(base, m_sorted.end()) && m_keys[Row(*base)] != key)
            ++base;
    };
    for (size_t count = 0; count < most; ++count) {
        skipGone();
        const bool hasBase = has(base, m_sorted.end());
        const bool hasAdded = has(added, m_added.end());
        if (!hasBase && !hasAdded)
            return;
        if (hasBase && (!hasAdded || *base < *added))
            out.push_back(Row(*base++));
        else
            out.push_back(Row(*added++));
    }
}

} // namespace hubready
