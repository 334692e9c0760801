// Values with counts and groups of values that look like one.
#include "core/explore/value_clusters.h"
#include "core/explore/value_keys.h"
#include "core/record/parsed_record.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

TEST(ValueKeys, fingerprintIsOpenRefines)
{
    const std::pair<const char *, const char *> cases[]{
        {"  Nursing, Adult ", "adult nursing"}, {"adult NURSING adult", "adult nursing"}, {"É\u00a0cole l'été", "cole e lete"},
        {"Straße", "strasse"},                  {"æther Øre", "aether oere"},             {"one\ttwo", "one two"},
        {"C++ & C#", "c c++"},                  {"ﬁle", "file"},                          {"", ""},
    };
    for (const auto &[value, key] : cases)
        EXPECT_EQ(fingerprint(value), key) << value;
}

TEST(ValueKeys, ngramFingerprintIsOpenRefines)
{
    EXPECT_EQ(ngramFingerprint("hello", 1), "ehlo");
    EXPECT_EQ(ngramFingerprint("he!llo,. world", 1), "dehlorw");
    EXPECT_EQ(ngramFingerprint("\u0001a, !b-c_d\u00a0d\tz\u0003", 3), "abcbcdcddddz");
    EXPECT_EQ(ngramFingerprint("Paris"), "arispari");
    EXPECT_EQ(ngramFingerprint("a"), "");
    EXPECT_EQ(ngramFingerprint("Hand Hygiene"), ngramFingerprint("handhygiene"));
}

TEST(ValueKeys, soundsAreThoseOfSoundex)
{
    const std::pair<const char *, const char *> cases[]{{"Robert", "r163"},   {"Rupert", "r163"}, {"Ashcraft", "a261"},
                                                        {"Tymczak", "t522"},  {"Pfister", "p236"}, {"Honeyman", "h555"}};
    for (const auto &[word, code] : cases)
        EXPECT_EQ(phoneticKey(word), code) << word;
}

TEST(ValueClusters, largestFirstAndTheMostUsedValueIsProposed)
{
    const std::vector<ValueCount> values{{"Nursing", 9}, {"Sepsis", 5}, {"nursing", 3}, {"sepsis ", 2}, {"NURSING", 1}, {"Alone", 1}};
    const auto clusters = valueClusters(values, ClusterMethod::Fingerprint);
    ASSERT_EQ(clusters.size(), 2U);
    EXPECT_EQ(clusters[0].key, "nursing");
    EXPECT_EQ(clusters[0].values.size(), 3U);
    EXPECT_EQ(clusters[0].proposed(), "Nursing");
    EXPECT_EQ(clusters[1].proposed(), "Sepsis");
}

TEST(ValueClusters, nearTextsAreFoundAndFarOnesAreNot)
{
    const std::vector<ValueCount> values{{"Physiotherapy", 9}, {"Physiotheraphy", 2}, {"Phsiotherapy", 1}, {"Radiotherapy", 4},
                                         {"Pain", 3},          {"Gain", 1},           {"ENT", 2},          {"EMT", 1}};
    const auto clusters = valueClusters(values, ClusterMethod::Levenshtein);
    ASSERT_EQ(clusters.size(), 2U);
    EXPECT_EQ(clusters[0].values.size(), 3U);
    EXPECT_EQ(clusters[0].key, "Physiotherapy");
    EXPECT_EQ(clusters[1].key, "Pain");
}

TEST(ValueFacet, itemsOfListsCount)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    table.append(parser.parse(R"({"Title": "A", "Keywords": ["b", "a", null], "Authors": [{"Author": "X"}]})"));
    table.append(parser.parse(R"({"Title": "A", "Keywords": ["b"], "Authors": null})"));
    EXPECT_EQ(valueFacet(table, Field::Keywords), (std::vector<ValueCount>{{"b", 2}, {"a", 1}}));
    EXPECT_EQ(valueFacet(table, Field::Title), (std::vector<ValueCount>{{"A", 2}}));
    EXPECT_EQ(valueFacet(table, Field::Authors), (std::vector<ValueCount>{{"X", 1}}));
    RecordTable staging(PackageForm::Staging);
    RecordParser stagingParser(PackageForm::Staging);
    staging.append(stagingParser.parse(R"({"Keywords": "b, a,,b"})"));
    EXPECT_EQ(valueFacet(staging, Field::Keywords), (std::vector<ValueCount>{{"b", 2}, {"a", 1}}));
}

} // namespace
} // namespace hubready
