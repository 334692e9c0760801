#include "tests/support/fix_cases.h"

namespace hubready {
namespace {

void expectTitle(const std::string &before, const std::string &after, Expected expected, std::string_view rule)
{
    expectCase(PackageForm::Standard, {Field::Title, "Title", quoteJson(before), quoteJson(after), expected, rule});
}

constexpr auto spaceInTitle = "bp.title.white-space";
constexpr auto entityInTitle = "bp.title.entities";
constexpr auto capitalsInTitle = "bp.title.all-caps";

TEST(TitleFixes, FoldWhiteSpaceAndDropWhatCannotBeSeen)
{
    expectTitle("  Hand hygiene ", "Hand hygiene", Safe, spaceInTitle);
    expectTitle("Hand  hygiene", "Hand hygiene", Safe, spaceInTitle);
    expectTitle("Hand\u00A0hygiene", "Hand hygiene", Safe, spaceInTitle);
    expectTitle("Hand\r\nhygiene", "Hand hygiene", Safe, spaceInTitle);
    expectTitle("Hand \u200Bhygiene\uFEFF", "Hand hygiene", Safe, spaceInTitle);
    expectTitle(std::string("Ha\0nd hygiene\x07", 14), "Hand hygiene", Safe, spaceInTitle);
    expectTitle("cardio\u00ADvascular", "cardiovascular", Safe, spaceInTitle);
    expectTitle("Hand\u200D hygiene", "Hand hygiene", Safe, spaceInTitle);
    expectTitle("\u200EHand hygiene", "Hand hygiene", Safe, spaceInTitle);
    // What a script or an emoji needs.
    expectTitle("می\u200Cخواهم", "", Nothing, {});
    expectTitle("क्\u200Dष teaching", "", Nothing, {});
    expectTitle("Team 👩\u200D⚕️ day", "", Nothing, {});
    expectTitle("ภาษา\u200Bไทย", "", Nothing, {});
    expectTitle("שלום\u200F!", "", Nothing, {});
    expectTitle("Hand hygiene – poster", "", Nothing, {});
    expectTitle("   ", "", Nothing, {});
    expectTitle("\u200B", "", Nothing, {});
}

TEST(TitleFixes, DecodeEntitiesThatCanMeanNothingElse)
{
    expectTitle("Diet &amp; exercise", "Diet & exercise", Safe, entityInTitle);
    expectTitle("Diet &amp;amp; exercise", "Diet & exercise", Safe, entityInTitle);
    expectTitle("Facilitator&#8217;s guide &ndash; part 2", "Facilitator’s guide – part 2", Safe, entityInTitle);
    expectTitle("Facilitator&#146;s guide", "Facilitator’s guide", Safe, entityInTitle);
    expectTitle("Say &quot;hello&quot;&nbsp;first", "Say \"hello\" first", Safe, entityInTitle);
    expectTitle("BMI &lt; 18", "BMI < 18", Safe, entityInTitle);
    expectTitle("Caf&eacute; days", "Café days", Safe, entityInTitle);
    expectTitle("&lt;p&gt;Sepsis &amp; you", "&lt;p&gt;Sepsis & you", Safe, entityInTitle);
    expectTitle("AT&T; a history", "", Nothing, {});
    expectTitle("R&D in the ward; an introduction", "", Nothing, {});
    expectTitle("&lt;p&gt;Sepsis&lt;/p&gt;", "Sepsis", Safe, "bp.title.html");
    expectTitle("&lt;&#112;&gt;Sepsis", "&lt;p&gt;Sepsis", Safe, entityInTitle);
    expectTitle("Fish &chips; a study", "", Nothing, {});
    expectTitle("Odd &#0; and &#xD800;", "", Nothing, {});
    expectTitle("&nbsp;", "", Nothing, {});
}

TEST(TitleFixes, WriteCapitalsAsSentence)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    expectTitle("RECOGNISING SEPSIS IN ADULTS", "Recognising sepsis in adults", Safe, capitalsInTitle);
    expectTitle("END OF LIFE CARE CONVERSATIONS", "End of life care conversations", Safe, capitalsInTitle);
    expectTitle("USING THE NEWS2 CHART ON THE WARD", "Using the NEWS2 chart on the ward", Safe, capitalsInTitle);
    expectTitle("COPD: INHALER TECHNIQUE", "COPD: inhaler technique", Safe, capitalsInTitle);
    expectTitle("PARKINSON’S DISEASE: MEDICINES ON TIME", "Parkinson’s disease: medicines on time", Safe,
                capitalsInTitle);
    expectTitle("HAND HYGIENE &AMP; PPE", "Hand hygiene & PPE", Safe, capitalsInTitle);
    expectTitle("TYPE 2 DIABETES: FOOT CHECKS", "Type 2 diabetes: foot checks", Safe, capitalsInTitle);
    expectTitle("MEASURING pH OF ASPIRATE", "Measuring pH of aspirate", Safe, capitalsInTitle);
    expectTitle("ENTERAL FEEDING: ENFit CONNECTORS", "Enteral feeding: ENFit connectors", Safe, capitalsInTitle);
    expectTitle("WORKING WITH INTERPRETERS", "Working with interpreters", Safe, capitalsInTitle);
    expectTitle("CARE OF THE PICC LINE", "Care of the PICC line", Safe, capitalsInTitle);
    expectTitle("WHAT IS SEPSIS? A GUIDE FOR GPs", "What is sepsis? A guide for GPs", Unsafe, capitalsInTitle);
    expectTitle("HEPATITIS A AND PREGNANCY", "Hepatitis A and pregnancy", Safe, capitalsInTitle);
    expectTitle("10 TIPS FOR FEEDING", "10 tips for feeding", Safe, capitalsInTitle);
    expectTitle("THE 1ST HOUR: E-LEARNING", "The 1st hour: e-learning", Safe, capitalsInTitle);
    expectTitle("ADULT FOLLOW-UP AND X-RAY", "Adult follow-up and X-ray", Safe, capitalsInTitle);
    expectTitle("USING THE GLASGOW COMA SCALE SAFELY", "Using the Glasgow Coma Scale safely", Safe, capitalsInTitle);
    expectTitle("FEEDING IN ENGLAND ON MONDAY", "Feeding in England on Monday", Safe, capitalsInTitle);
    expectTitle("SAFE USE OF MAR SHEETS", "Safe use of MAR sheets", Unsafe, capitalsInTitle);
    expectTitle("IT SKILLS FOR CLINICAL STAFF", "IT skills for clinical staff", Unsafe, capitalsInTitle);
    expectTitle("ACT FAST: STROKE SIGNS", "Act FAST: stroke signs", Unsafe, capitalsInTitle);
    expectTitle("LIVING WITH AIDS", "Living with AIDS", Unsafe, capitalsInTitle);
    expectTitle("RIVERSIDE TRUST INDUCTION", "Riverside trust induction", Unsafe, capitalsInTitle);
    expectTitle("VENEPUNCTURE AND CANNULATION", "Venepuncture and cannulation", Unsafe, capitalsInTitle);
    expectTitle("SEPSIS", "Sepsis", Unsafe, capitalsInTitle);
    expectTitle("FIT TESTING FOR RESPIRATORS", "Fit testing for respirators", Unsafe, capitalsInTitle);
    expectTitle("COPD", "", Nothing, {});
    expectTitle("NHS UK", "", Nothing, {});
    expectTitle("NEWS2 and SBAR", "", Nothing, {});
    expectTitle("SEPSIS in adults", "", Nothing, {});
    expectTitle("123 – 456", "", Nothing, {});
}

TEST(TitleFixes, SayWhatIsNotSure)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("IT  SKILLS FOR CLINICAL STAFF")");
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    ASSERT_EQ(all.size(), 2U) << describe(all);
    EXPECT_TRUE(all[0].safe);
    EXPECT_EQ(all[0].after, R"("IT SKILLS FOR CLINICAL STAFF")");
    EXPECT_FALSE(all[1].safe);
    EXPECT_EQ(all[1].after, R"("IT skills for clinical staff")");
    EXPECT_EQ(all[1].rules, (FixRuleIds{capitalsInTitle, spaceInTitle}));
    EXPECT_LT(all[1].confidence, 0.6);
    EXPECT_TRUE(all[1].reason.contains(QStringLiteral("“IT”"))) << all[1].reason.toStdString();
}

TEST(TitleFixes, MergeWhatIsSafe)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"(" HAND HYGIENE &amp; PPE")");
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    ASSERT_EQ(all.size(), 1U) << describe(all);
    EXPECT_EQ(all[0].after, R"("Hand hygiene & PPE")");
    EXPECT_EQ(all[0].rules, (FixRuleIds{capitalsInTitle, entityInTitle, spaceInTitle}));
}

TEST(TitleFixes, CutWhatIsTooLong)
{
    std::string words;
    while (words.size() < 200)
        words += words.empty() ? "Sepsis" : " sepsis";
    expectTitle(words + ". " + words, words, Unsafe, "lh.title.max-length");
    const std::string noClause = words + " " + words;
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", quoteJson(noClause));
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all[0].after.ends_with("sepsis\""));
    EXPECT_GT(all[0].after.size(), 245U);
    EXPECT_LE(all[0].after.size(), 257U);
    // Too long only by its blanks: the safe fix is enough.
    expectTitle(words + std::string(100, ' '), words, Safe, spaceInTitle);
}

} // namespace
} // namespace hubready
