// The index by value against the plainest of its kind, over random edits.
#include "core/rules/across/value_index.h"
#include "core/text/text_pool.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <map>

namespace hubready {
namespace {

RC_GTEST_PROP(ValueIndex, saysWhatAMapSays, (const std::vector<std::pair<unsigned char, unsigned char>> &edits))
{
    ValueIndex index;
    std::map<Row, ValueKey> plain;
    for (const auto &[rowByte, keyByte] : edits) {
        const Row row = rowByte % 40;
        const ValueKey key = keyByte % 6;
        index.set(row, key);
        plain[row] = key;
        for (ValueKey wanted = 1; wanted < 6; ++wanted) {
            std::vector<Row> rows;
            for (const auto &[other, otherKey] : plain) {
                if (otherKey == wanted)
                    rows.push_back(other);
            }
            const auto found = index.rowsOf(wanted);
            RC_ASSERT(std::vector<Row>(found.begin(), found.end()) == rows);
        }
        RC_ASSERT(index.keyOf(row) == key);
        RC_ASSERT(index.rowsOf(0).empty());
    }
}

RC_GTEST_PROP(TextPool, keepsEachTextOnce, (const std::vector<std::string> &texts))
{
    TextPool pool;
    std::map<std::string, QuoteId> known;
    for (const std::string &text : texts) {
        const QuoteId id = pool.add(text);
        RC_ASSERT((id == 0) == text.empty());
        const auto [place, isNew] = known.emplace(text, id);
        RC_ASSERT(isNew || place->second == id);
    }
    for (const auto &[text, id] : known)
        RC_ASSERT(pool.text(id) == text);
}

} // namespace
} // namespace hubready
