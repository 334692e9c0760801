// What titles could become beyond what is safe.
#include "core/suggest/data_set_usage.h"
#include "tests/support/fix_cases.h"
#include "tests/support/tables.h"

namespace hubready {
namespace {

Suggestions titlesOf(const std::string &title, const Suggester &by = suggester())
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", quoteJson(title));
    return by.suggest(record.record(), Field::Title);
}

void expectOffered(const std::string &title, const std::string &after, std::string_view rule)
{
    const Suggestions all = titlesOf(title);
    const bool found = std::ranges::any_of(all, [&](const Suggestion &s) {
        return s.after == quoteJson(after) && !s.safe && std::ranges::find(s.rules, rule) != s.rules.end();
    });
    EXPECT_TRUE(found) << title << " should become " << after << "\n" << describe(all);
}

void expectSafely(const std::string &title, const std::string &after, std::string_view rule)
{
    const Suggestions all = titlesOf(title);
    ASSERT_FALSE(all.empty()) << title;
    EXPECT_EQ(all.front().after, quoteJson(after)) << describe(all);
    EXPECT_TRUE(all.front().safe) << describe(all);
    EXPECT_NE(std::ranges::find(all.front().rules, rule), all.front().rules.end()) << describe(all);
}

void expectNothing(const std::string &title)
{
    const Suggestions all = titlesOf(title);
    EXPECT_TRUE(all.empty()) << title << "\n" << describe(all);
}

class TitleStepFixes : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!dictionary())
            GTEST_SKIP() << "No en_GB dictionary on this machine.";
    }
};

TEST_F(TitleStepFixes, TagsOfFormattingAreOut)
{
    constexpr auto html = "bp.title.html";
    expectSafely("<p>Sepsis in adults</p>", "Sepsis in adults", html);
    expectSafely("<b>Sepsis</b> in adults", "Sepsis in adults", html);
    expectSafely("&lt;b&gt;Sepsis&lt;/b&gt; in adults", "Sepsis in adults", html);
    expectSafely("Sepsis<br/>in adults", "Sepsis in adults", html);
    expectSafely("H<sub>2</sub>O and you", "H2O and you", html);
    expectSafely("10<sup>6</sup> units", "10⁶ units", html);
    expectNothing("Using <b> and </b> in HTML");
    expectNothing("Sepsis <in adults>");
    expectNothing("<script>x</script> sepsis");
}

TEST_F(TitleStepFixes, FirstLetterAndFullStop)
{
    expectSafely("sepsis in adults", "Sepsis in adults", "bp.title.small-letter");
    expectSafely("Sepsis in adults.", "Sepsis in adults", "bp.title.full-stop");
    expectSafely("Welcome to the NHS.", "Welcome to the NHS", "bp.title.full-stop");
    expectOffered("and what happens next", "And what happens next", "bp.title.small-letter");
    expectOffered("copd in adults", "COPD in adults", "bp.title.small-letter");
    for (const std::string title : {"eLearning for nurses", "mRNA vaccines", "pH of aspirate", "x-ray basics", "iPad basics", "sepsis",
                                    "Sepsis, falls, etc.", "Riverside Ltd.", "Training in the U.K.", "What is it? Know the signs …"})
        EXPECT_TRUE(std::ranges::none_of(titlesOf(title), &Suggestion::safe)) << title;
}

TEST_F(TitleStepFixes, CapitalOnEveryWord)
{
    constexpr auto rule = "bp.title.title-case";
    expectOffered("Recognising And Managing Sepsis In Adults", "Recognising and managing sepsis in adults", rule);
    expectOffered("Using The NEWS2 Chart On The Ward", "Using the NEWS2 chart on the ward", rule);
    expectOffered("Caring For People With Parkinson's Disease In Wales", "Caring for people with Parkinson's disease in Wales", rule);
    expectOffered("The Mental Health Act For Ward Staff", "The Mental Health Act for ward staff", rule);
    expectOffered("Copd: Inhaler Technique For Nurses", "COPD: inhaler technique for nurses", rule);
    expectOffered("Non-Invasive Ventilation: Follow-Up And X-Ray", "Non-invasive ventilation: follow-up and X-ray", rule);
    EXPECT_TRUE(std::ranges::none_of(titlesOf("Recognising And Managing Sepsis In Adults"), &Suggestion::safe));
}

TEST_F(TitleStepFixes, FileNames)
{
    constexpr auto rule = "bp.title.file-name";
    expectOffered("sepsis_guide-v2 FINAL.docx", "Sepsis guide", rule);
    expectOffered("hand-hygiene-for-visitors.pdf", "Hand hygiene for visitors", rule);
    expectOffered("copd_self-management_2019.pptx", "COPD self-management", rule);
    expectOffered("Microsoft Word - Sepsis guide.doc", "Sepsis guide", rule);
    expectNothing("Sepsis guide 1.0 to 2.0");
}

TEST_F(TitleStepFixes, NumbersInFrontAndVersionsBehind)
{
    expectOffered("LR_0412 Sepsis in adults", "Sepsis in adults", "bp.title.number-in-front");
    expectOffered("Module 3: Sepsis in adults", "Sepsis in adults", "bp.title.number-in-front");
    expectOffered("Sepsis in adults v2", "Sepsis in adults", "bp.title.version-behind");
    expectOffered("Sepsis in adults (2019)", "Sepsis in adults", "bp.title.version-behind");
    expectOffered("LR_0412 sepsis in adults v2", "Sepsis in adults", "bp.title.small-letter");
    for (const char *title : {"10 steps to better sleep", "COVID-19 on the ward", "1:1 observation", "The Equality Act 2010"})
        expectNothing(title);
}

TEST_F(TitleStepFixes, CodesGoToAnEmptyReference)
{
    OneRecord record = soundRecord(PackageForm::Staging);
    record.setProperty("Title", R"("LR_0412 Hand hygiene poster")");
    const Suggestions all = suggester().suggest(record.record(), Field::Reference);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].after, R"("LR_0412")");
    record.setProperty("ResourceUniqueRef", R"("RIV-1")");
    EXPECT_TRUE(suggester().suggest(record.record(), Field::Reference).empty());
}

TEST_F(TitleStepFixes, Spelling)
{
    expectOffered("Recieving feedback on the ward", "Receiving feedback on the ward", "bp.title.spelling");
    expectOffered("Anemia in pregnancy", "Anaemia in pregnancy", "bp.title.american");
    expectOffered("Recognizing sepsis", "Recognising sepsis", "bp.title.american");
    for (const char *title : {"Anaemia in pregnancy", "Prize giving", "Laboratory handbook", "The size of the problem", "Colorectal surgery"})
        expectNothing(title);
}

TEST_F(TitleStepFixes, Acronyms)
{
    expectOffered("Managing CKD at home", "Managing chronic kidney disease (CKD) at home", "bp.title.acronym");
    expectOffered("CKD: diet", "Chronic kidney disease (CKD): diet", "bp.title.acronym");
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("Using the RDQ")");
    record.setProperty("Description", quoteJson("<p>About the Riverside Drinking Questionnaire (RDQ) and how to use it.</p>"));
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].after, quoteJson("Using the Riverside Drinking Questionnaire (RDQ)"));
}

TEST_F(TitleStepFixes, TheDescriptionSettlesDoubts)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("SAFE USE OF THE ZQT CHART")");
    const double before = suggester().suggest(record.record(), Field::Title)[0].confidence;
    record.setProperty("Description", R"("<p>How to fill in the ZQT chart, the ZQT score and more.</p>")");
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    EXPECT_EQ(all[0].after, R"("Safe use of the ZQT chart")");
    EXPECT_GT(all[0].confidence, before);
    EXPECT_FALSE(all[0].safe);
}

TEST_F(TitleStepFixes, WhatIsCutIsProposedForTheDescription)
{
    std::string words = "Sepsis";
    while (words.size() < 200)
        words += " sepsis";
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", quoteJson(words + ". " + std::string("And then more about sepsis in adults and in children and in older people")));
    const Suggestions all = suggester().suggest(record.record(), Field::Description);
    ASSERT_EQ(all.size(), 1U) << describe(all);
    EXPECT_TRUE(all[0].after.starts_with("\"<p>And then more about sepsis")) << all[0].after;
    EXPECT_EQ(all[0].rules.front(), "lh.title.max-length");
}

TEST_F(TitleStepFixes, WhatTellsTitlesApart)
{
    const auto record = [](const char *type) {
        OneRecord made = soundRecord(PackageForm::Standard);
        made.setProperty("Resource Type", quoteJson(type));
        return made.text();
    };
    const RecordTable table = tableOf({record("Video"), record("Article")});
    const Suggester learnt({dictionary(), DataSetUsage::learn(table)});
    RecordDecoder decoder(table);
    const Suggestions all = learnt.suggest(decoder.decode(1), Field::Title);
    ASSERT_EQ(all.size(), 1U) << describe(all);
    EXPECT_EQ(all[0].after, quoteJson("Recognising sepsis in adults (Article)"));
    EXPECT_FALSE(all[0].safe);
}

TEST(DataSetUsage, LearnsForms)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Keywords", R"(["follow-up","care home"])");
    record.setProperty("Description", quoteJson("<p>Motor neurone disease (MND) in brief.</p>"));
    OneRecord other = soundRecord(PackageForm::Standard);
    other.setProperty("Keywords", R"(["Follow up","care homes"])");
    const auto usage = DataSetUsage::learn(tableOf({record.text(), record.text(), record.text(), other.text()}));
    EXPECT_EQ(usage->usualKeyword("Follow up"), "follow-up");
    EXPECT_EQ(usage->usualKeyword("care homes"), "care home");
    EXPECT_EQ(usage->usualKeyword("care home"), "");
    EXPECT_EQ(usage->expansionOf("MND"), "motor neurone disease");
    EXPECT_EQ(usage->dateOrder(), DateOrder::Unknown);
    EXPECT_EQ(usage->words().formOf("SEPSIS")->text, "sepsis");
}

} // namespace
} // namespace hubready
