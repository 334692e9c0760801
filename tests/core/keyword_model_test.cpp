#include "core/suggest/keywords/keyword_model.h"
#include "core/suggest/keywords/readable_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hubready {
namespace {

using Records = std::vector<KeywordText>;

std::shared_ptr<const KeywordModel> learnt(const Records &records)
{
    return KeywordModel::learn(quint32(records.size()), [&](quint32 row) { return records[row]; }, {}).value();
}

std::vector<std::string> proposed(const Records &records, quint32 row, size_t count = 15)
{
    std::vector<std::string> keywords;
    for (const KeywordProposal &proposal : learnt(records)->propose(records[row], row, count))
        keywords.push_back(proposal.keyword);
    return keywords;
}

bool holds(const std::vector<std::string> &keywords, const std::string &keyword)
{
    return std::ranges::find(keywords, keyword) != keywords.end();
}

// A set with themes, large enough for the weights to be fitted to it.
Records themedRecords(size_t count)
{
    const std::vector<KeywordText> themes{
        {"Hand hygiene on the ward", "How to wash your hands and when. Infection prevention starts with hand hygiene.",
         {"hand hygiene", "infection control"}},
        {"Recognising sepsis", "Signs of sepsis in adults. Act within one hour: antibiotics, fluids and oxygen.",
         {"sepsis", "deteriorating patient"}},
        {"Falls in older people", "Frailty, medicines and poor sight lead to falls. Falls can be prevented.",
         {"falls prevention", "frailty"}},
        {"Living with dementia", "What carers of people with dementia should know about memory loss.",
         {"dementia", "carers"}},
        {"Insulin safety", "Wrong doses of insulin harm. Units are written in full in diabetes charts.",
         {"diabetes", "medication safety"}},
    };
    Records records;
    for (size_t i = 0; i < count; ++i) {
        records.push_back(themes[i % themes.size()]);
        records.back().text += " Session " + std::to_string(i) + " of the course.";
        if (i % 3 == 0)
            records.back().keywords.push_back("theme " + std::string(1, char('a' + i % 7)));
    }
    return records;
}

TEST(KeywordModel, KeywordsOfSimilarRecordsAreProposedThoughTheTextLacksThem)
{
    const Records records = themedRecords(30);
    const auto keywords = proposed(records, 0);
    EXPECT_TRUE(holds(keywords, "hand hygiene"));
    EXPECT_TRUE(holds(keywords, "infection control"));
    EXPECT_LT(std::ranges::find(keywords, "infection control"), keywords.begin() + 5);
}

TEST(KeywordModel, ARecordsOwnKeywordsDoNotCount)
{
    for (size_t count : {size_t(1), size_t(3), size_t(12), size_t(160)}) {
        const Records records = themedRecords(count);
        for (quint32 row : {quint32(0), quint32(count - 1)}) {
            Records emptied = records;
            emptied[row].keywords.clear();
            Records other = records;
            other[row].keywords = {"hand hygiene", "zebra crossing", "Sepsis", "course"};
            const auto before = learnt(records)->propose(records[row], row, 20);
            for (const Records &changed : {emptied, other}) {
                const auto after = learnt(changed)->propose(changed[row], row, 20);
                ASSERT_EQ(before.size(), after.size()) << count;
                for (size_t i = 0; i < before.size(); ++i) {
                    EXPECT_EQ(before[i].keyword, after[i].keyword) << count << " records, row " << row;
                    EXPECT_EQ(before[i].probability, after[i].probability);
                    EXPECT_EQ(before[i].used, after[i].used);
                }
            }
        }
    }
}

TEST(KeywordModel, TheSameRecordsGiveTheSameProposals)
{
    const Records records = themedRecords(120);
    for (quint32 row : {0u, 7u, 119u})
        EXPECT_EQ(proposed(records, row), proposed(records, row));
}

TEST(KeywordModel, OneRecordAloneHasProposals)
{
    const Records records{{"Oral health in care homes",
                           "Daily mouth care keeps residents well. Clean dentures at night. Look for sore gums, dry "
                           "mouth and signs of oral thrush. Report changes to the dentist.",
                           {"dentistry"}}};
    const auto keywords = proposed(records, 0);
    EXPECT_GE(keywords.size(), 10u);
    EXPECT_TRUE(holds(keywords, "oral health"));
    EXPECT_FALSE(holds(keywords, "dentistry")); // its own, and nobody else's
}

TEST(KeywordModel, EmptyTextsAndTablesAreNoTrouble)
{
    EXPECT_TRUE(proposed({{"", "", {}}}, 0).empty());
    EXPECT_TRUE(proposed({{" . , ", "<p></p>", {"", ";", " "}}}, 0, 15).size() < 2);
    EXPECT_TRUE(learnt({})->propose({"", "", {}}, {}, 10).empty());
    EXPECT_FALSE(learnt({})->propose({"Wound care", "", {}}, {}, 10).empty());
}

TEST(KeywordModel, ReadsOtherLanguagesAndScripts)
{
    struct Row
    {
        KeywordText record;
        std::string keyword;
    };
    const std::vector<Row> rows{
        {{"Iechyd meddwl", "Mae iechyd meddwl yn bwysig i bawb.", {}}, "iechyd meddwl"},
        {{"Первая помощь", "Первая помощь при ожогах. Первая помощь спасает жизнь.", {}}, "первая помощь"},
        {{"Υγιεινή χεριών", "Υγιεινή χεριών στο νοσοκομείο.", {}}, "υγιεινή χεριών"},
        {{"غسل اليدين", "غسل اليدين مهم", {}}, "غسل اليدين"},
        {{"糖尿病", "糖尿病患者的护理。糖尿病的治疗。", {}}, "糖尿病"},
    };
    for (const Row &row : rows)
        EXPECT_TRUE(holds(proposed({row.record}, 0), row.keyword)) << row.record.title;
}

TEST(KeywordModel, WritesSmallLettersButForNamesAndAbbreviations)
{
    const Records records{{"Care After A Stroke",
                           "The FAST test helps to see a Stroke. Many people in Wales live with Parkinson disease. "
                           "Take the NEWS2 score. Stroke care saves lives. Home care in Wales is free.",
                           {}}};
    const auto keywords = proposed(records, 0, 60);
    EXPECT_TRUE(holds(keywords, "stroke care"));
    EXPECT_TRUE(holds(keywords, "Wales"));
    EXPECT_TRUE(holds(keywords, "FAST test"));
    EXPECT_TRUE(holds(keywords, "NEWS2 score"));
    for (const std::string &keyword : keywords)
        EXPECT_EQ(keyword.find("Care"), std::string::npos) << keyword;
}

TEST(KeywordModel, UsesTheFormThatTheOthersUse)
{
    Records records;
    for (int i = 0; i < 6; ++i)
        records.push_back({"Video " + std::to_string(i), "A film on e-learning.", {i == 5 ? "E-Learning" : "eLearning"}});
    records.push_back({"An introduction to elearning", "Why elearning works.", {"ELEARNING"}});
    const auto keywords = proposed(records, 6);
    EXPECT_TRUE(holds(keywords, "eLearning"));
    EXPECT_FALSE(holds(keywords, "ELEARNING"));
}

TEST(KeywordModel, ProposesNothingThatTheGateWouldRefuse)
{
    const std::string longWord(60, 'x');
    for (const std::string &keyword : proposed({{longWord, longWord + " wound care " + longWord, {}}}, 0, 50))
        EXPECT_LE(keyword.size(), 50u);
}

TEST(ReadableText, LeavesWhatAPersonReads)
{
    EXPECT_EQ(readableText("a < b and c > d"), "a < b and c > d");
    EXPECT_EQ(readableText("<b>Wound</b> care"), "Wound care");
    EXPECT_EQ(readableText("<li>Wound</li><li>care</li>"), "Wound\n\ncare");
    EXPECT_EQ(readableText("Diet &amp; exercise<script>var x;</script>"), "Diet & exercise");
    EXPECT_EQ(readableText("Wound\ncare &amp; cure"), "Wound\ncare & cure");
}

} // namespace
} // namespace hubready
