// The indexes of checks that compare records, against the plainest of their kind, over random edits; and what texts,
// addresses and titles are compared by.
#include "core/rules/across/bucket_index.h"
#include "core/rules/across/form_index.h"
#include "core/rules/across/text_sketch.h"
#include "core/rules/across/title_series.h"
#include "core/text/folded_address.h"
#include "core/text/word_hashes.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace hubready {
namespace {

RC_GTEST_PROP(BucketIndex, saysWhatAMapSays, (const std::vector<unsigned char> &built, const std::vector<std::pair<unsigned char, unsigned char>> &edits))
{
    BucketIndex index;
    std::vector<quint32> keys(built.begin(), built.end());
    for (quint32 &key : keys)
        key %= 5;
    index.build(keys);
    keys.resize(std::max<size_t>(keys.size(), 30), 0);
    for (const auto &[rowByte, keyByte] : edits) {
        const Row row = rowByte % 30;
        index.set(row, keyByte % 5);
        keys[row] = keyByte % 5;
    }
    for (quint32 key = 1; key < 5; ++key) {
        std::vector<Row> wanted;
        for (Row row = 0; row < keys.size(); ++row) {
            if (keys[row] == key)
                wanted.push_back(row);
        }
        std::vector<Row> found;
        index.firstRows(key, keys.size(), found);
        RC_ASSERT(found == wanted);
        for (Row row : wanted)
            RC_ASSERT(!(index.isAlone(row) && wanted.size() > 1));
        found.clear();
        index.firstRows(key, 2, found);
        wanted.resize(std::min<size_t>(wanted.size(), 2));
        RC_ASSERT(found == wanted);
    }
}

RC_GTEST_PROP(FormIndex, countsRowsOfEachForm, (const std::vector<std::pair<unsigned char, std::vector<unsigned char>>> &edits))
{
    FormIndex oneByOne([](std::string_view form) { return std::string(form.substr(0, 1)); });
    FormIndex atOnce = oneByOne;
    std::map<Row, std::vector<unsigned char>> plain;
    for (const auto &[rowByte, forms] : edits) {
        const Row row = rowByte % 20;
        std::vector<FormIndex::Placed> items;
        std::vector<FormIndex::Placed> same;
        for (unsigned char form : forms) {
            items.push_back({int(items.size()), oneByOne.add(std::to_string(form % 12))});
            same.push_back({int(same.size()), atOnce.add(std::to_string(form % 12))});
        }
        oneByOne.set(row, items);
        const std::array rows{row};
        atOnce.setMany(rows, [&](size_t) { return std::span<const FormIndex::Placed>(same); });
        plain[row] = forms;
    }
    for (int form = 0; form < 12; ++form) {
        std::vector<Row> wanted;
        for (const auto &[row, forms] : plain) {
            if (std::ranges::any_of(forms, [&](unsigned char other) { return other % 12 == form; }))
                wanted.push_back(row);
        }
        RC_ASSERT(std::ranges::equal(oneByOne.rows(oneByOne.add(std::to_string(form))), wanted));
        RC_ASSERT(std::ranges::equal(atOnce.rows(atOnce.add(std::to_string(form))), wanted));
    }
}

std::vector<quint64> hashes(std::string_view text)
{
    std::vector<quint64> words;
    appendWordHashes(text, words);
    return words;
}

TEST(WordHashes, seeWordsAlone)
{
    EXPECT_EQ(hashes("<p>Don\u2019t  <b>panic</b>&nbsp;\u2013 CALM!</p>"), hashes("don't panic calm"));
    EXPECT_EQ(hashes("\u00C9TUDE"), hashes("e\u0301tude")); // composed and not
    EXPECT_EQ(hashes("\u7CD6\u5C3F\u75C5").size(), 3U);
    EXPECT_EQ(hashes("a < b & c").size(), 3U);
    EXPECT_TRUE(hashes("<!-- --> &amp; ...").empty());
    EXPECT_NE(hashes("module 3"), hashes("module 4"));
    EXPECT_TRUE(hashes("<").empty());
    EXPECT_TRUE(hashes("\xE2").empty()); // cut in the middle of a character
    EXPECT_EQ(hashes("\xE3").size(), 1U);
}

// The estimate is near the truth, and texts that are nearly the same meet in a bucket.
TEST(TextSketch, estimatesWhatIsShared)
{
    std::mt19937_64 random(7);
    int met = 0;
    double worst = 0;
    constexpr int trials = 300;
    for (int trial = 0; trial < trials; ++trial) {
        std::vector<quint64> a;
        for (int i = 0; i < 160; ++i)
            a.push_back(random());
        std::vector<quint64> b = a;
        for (size_t i = 0; i < 10; ++i) // 150 of 170: 88 %
            b[i] = random();
        const TextSketch first = textSketch(a);
        const TextSketch second = textSketch(b);
        bool meets = false;
        for (size_t band = 0; band < TextSketch::bands; ++band)
            meets |= first.keys[band] == second.keys[band];
        met += meets;
        worst = std::max(worst, std::abs(likeness(first.bytes, second.bytes) - 150.0 / 170));
    }
    EXPECT_GE(met, trials * 97 / 100);
    EXPECT_LT(worst, 0.2);
}

TEST(FoldedAddress, isOneForOnePage)
{
    EXPECT_EQ(foldedAddress(" HTTP://www.Example.org/a/?utm_source=x&id=3#top "), "example.org/a?id=3");
    EXPECT_EQ(foldedAddress("example.org/a?id=3&fbclid=9"), "example.org/a?id=3");
    EXPECT_EQ(foldedAddress("https://example.org/#/a"), "example.org#/a");
    EXPECT_EQ(foldedAddress(""), "");
}

TEST(TitleSeries, partsAreNoDuplicates)
{
    EXPECT_TRUE(mayBeOneTitle("Sepsis in adults", "Sepsis in adults early"));
    EXPECT_TRUE(mayBeOneTitle("Sepsis", "SEPSIS"));
    EXPECT_FALSE(mayBeOneTitle("Sepsis, module 3", "Sepsis, module 4"));
    EXPECT_FALSE(mayBeOneTitle("Sepsis, part one", "Sepsis, part II"));
    EXPECT_FALSE(mayBeOneTitle("Sepsis in adults", "Wound care at home"));
}

} // namespace
} // namespace hubready
