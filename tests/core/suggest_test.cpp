#include "core/suggest/fix_rules.h"
#include "core/suggest/spelling_dictionary.h"
#include "core/suggest/suggester.h"
#include "core/text/wtf8.h"
#include "tests/support/one_record.h"

#include <gtest/gtest.h>

#include <QFileInfo>

#include <algorithm>

namespace hubready {
namespace {

enum Expected { Safe, Unsafe, Nothing };

struct FixCase
{
    Field field;
    const char *property; // that is set to `before`
    std::string before;   // JSON
    std::string after;    // the field's whole value, JSON
    Expected expected;
    std::string_view rule;
};

std::shared_ptr<const SpellingDictionary> dictionary()
{
    static const auto opened = SpellingDictionary::open(SpellingDictionary::usualFolders());
    return opened;
}

const Suggester &suggester()
{
    static const Suggester made(dictionary());
    return made;
}

std::string listOf(const Suggestions &suggestions)
{
    std::string text;
    for (const Suggestion &s : suggestions) {
        text += std::string(fieldName(s.field)) + "[" + std::to_string(s.item) + "] " + s.before + " -> " + s.after
                + (s.safe ? " safe " : " ") + std::to_string(s.confidence);
        for (std::string_view rule : s.rules)
            text += " " + std::string(rule);
        text += " (" + s.reason.toStdString() + ")\n";
    }
    return text;
}

void expectCase(PackageForm form, const FixCase &row)
{
    OneRecord changed = soundRecord(form);
    changed.setProperty(row.property, row.before);
    const Suggestions all = suggester().suggest(changed.record(), row.field);
    if (row.expected == Nothing) {
        EXPECT_TRUE(all.empty()) << row.before << "\n" << listOf(all);
        return;
    }
    const bool found = std::ranges::any_of(all, [&](const Suggestion &suggestion) {
        OneRecord fixed(form, changed.text());
        EXPECT_EQ(suggestion.before, fieldJson(changed.record(), row.field, suggestion.item));
        return fixed.apply(suggestion.edit()) && fieldJson(fixed.record(), row.field) == row.after
               && suggestion.safe == (row.expected == Safe)
               && std::ranges::find(suggestion.rules, row.rule) != suggestion.rules.end();
    });
    EXPECT_TRUE(found) << row.before << " should become " << row.after << "\n" << listOf(all);
    const auto safe = std::ranges::count_if(all, &Suggestion::safe);
    EXPECT_EQ(safe > 0, row.expected == Safe) << row.before << "\n" << listOf(all);
    EXPECT_LE(safe, 1) << listOf(all);
}

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
    // Windows-1252 read as Latin-1 is broken encoding, not a control character.
    expectTitle("Parkinson\u0092s disease", "", Nothing, {});
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
    expectTitle("&lt;p&gt;Sepsis &amp; you&lt;/p&gt;", "&lt;p&gt;Sepsis & you&lt;/p&gt;", Safe, entityInTitle);
    expectTitle("AT&T; a history", "", Nothing, {});
    expectTitle("R&D in the ward; an introduction", "", Nothing, {});
    expectTitle("&lt;p&gt;Sepsis&lt;/p&gt;", "", Nothing, {});
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
    expectTitle("PARKINSON’S DISEASE: MEDICINES ON TIME", "Parkinson’s disease: medicines on time", Safe, capitalsInTitle);
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
    ASSERT_EQ(all.size(), 2U) << listOf(all);
    EXPECT_TRUE(all[0].safe);
    EXPECT_EQ(all[0].after, R"("IT SKILLS FOR CLINICAL STAFF")");
    EXPECT_FALSE(all[1].safe);
    EXPECT_EQ(all[1].after, R"("IT skills for clinical staff")");
    EXPECT_EQ(all[1].rules, (FixRuleIds{capitalsInTitle, spaceInTitle}));
    EXPECT_LT(all[1].confidence, 0.5);
    EXPECT_TRUE(all[1].reason.contains(QStringLiteral("“IT”"))) << all[1].reason.toStdString();
}

TEST(TitleFixes, MergeWhatIsSafe)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"(" HAND HYGIENE &amp; PPE")");
    const Suggestions all = suggester().suggest(record.record(), Field::Title);
    ASSERT_EQ(all.size(), 1U) << listOf(all);
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

const auto keywords = Field::Keywords;

TEST(KeywordFixes, InTheStandardPackage)
{
    const std::vector<FixCase> rows{
        {keywords, "Keywords", R"(["sepsis; acute care;ward"])", R"(["sepsis","acute care","ward"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis|acute care","ward"])", R"(["sepsis","acute care","ward"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis\r\nacute care"])", R"(["sepsis","acute care"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["health &amp; safety; audit"])", R"(["health & safety","audit"])", Safe, "bp.keywords.entities"},
        {keywords, "Keywords", R"(["sepsis;"])", R"(["sepsis"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis, falls, frailty, ward"])", R"(["sepsis","falls","frailty","ward"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["Leukaemia, Myeloid, Chronic, Atypical"])", R"(["Leukaemia","Myeloid","Chronic","Atypical"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["Smith, John"])", R"(["Smith","John"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["pain, chronic","ward"])", R"(["pain","chronic","ward"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["infection prevention;and control"])", R"(["infection prevention","and control"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"x(["risk (clinical; other)"])x", "", Nothing, {}},
        {keywords, "Keywords", R"(["Q&As; more"])", "", Nothing, {}},
        {keywords, "Keywords", R"(["sepsis","sepsis"])", R"(["sepsis"])", Safe, "bp.keywords.duplicate"},
        {keywords, "Keywords", R"(["sepsis","sepsis "])", R"(["sepsis"])", Safe, "bp.keywords.duplicate"},
        {keywords, "Keywords", R"(["dementia","Dementia"])", R"(["dementia"])", Unsafe, "bp.keywords.case-duplicate"},
        {keywords, "Keywords", R"(["sepsis",""," ",null])", R"(["sepsis"])", Safe, "lh.keyword.blank"},
        {keywords, "Keywords", R"([""," "])", "", Nothing, {}},
        {keywords, "Keywords", R"([";"])", "", Nothing, {}},
        {keywords, "Keywords", R"([])", "", Nothing, {}},
        {keywords, "Keywords", "null", "", Nothing, {}},
        {keywords, "Keywords", R"(["sepsis","acute\u00a0 care"])", R"(["sepsis","acute care"])", Safe, "bp.keywords.white-space"},
        {keywords, "Keywords", R"(["and/or","A–Z","24/7","C. difficile"])", "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
}

TEST(KeywordFixes, InTheStagingPackage)
{
    const std::vector<FixCase> rows{
        {keywords, "Keywords", R"("hand hygiene; infection control")", R"("hand hygiene,infection control")", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"("acute care|ward\nsepsis")", R"("acute care,ward,sepsis")", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"("hand hygiene,, sepsis,")", R"("hand hygiene,sepsis")", Safe, "bp.keywords.empty"},
        {keywords, "Keywords", R"("sepsis, sepsis,ward")", R"("sepsis,ward")", Safe, "bp.keywords.duplicate"},
        {keywords, "Keywords", R"("sepsis,  ward")", R"("sepsis,ward")", Safe, "bp.keywords.white-space"},
        {keywords, "Keywords", R"("Sepsis, sepsis")", R"("Sepsis")", Unsafe, "bp.keywords.case-duplicate"},
        {keywords, "Keywords", R"("hand hygiene, infection control")", "", Nothing, {}},
        {keywords, "Keywords", R"("hand hygiene,infection control")", "", Nothing, {}},
        {keywords, "Keywords", R"(" , ,")", "", Nothing, {}},
        {keywords, "Keywords", R"("health&#44;safety")", "", Nothing, {}},
        {keywords, "Keywords", quoteJson("sepsis, " + std::string(50, 'x')), quoteJson("sepsis," + std::string(50, 'x')), Safe, "bp.keywords.white-space"},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Staging, row);
}

TEST(KeywordFixes, OneItemIsReplacedByItself)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Keywords", R"(["sepsis"," ward ","care"])");
    const Suggestions one = suggester().safeFixes(record.record());
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0].item, 1);
    EXPECT_EQ(one[0].after, R"("ward")");
    record.setProperty("Keywords", R"(["sepsis "," ward ","care"])");
    const Suggestions both = suggester().safeFixes(record.record());
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both[0].item, -1);
    EXPECT_EQ(both[0].after, R"(["sepsis","ward","care"])");
}

TEST(AuthorFixes, InBothPackages)
{
    const Field authors = Field::Authors;
    const std::string priya = R"({"Author Index":0,"Author":"Priya Nair","Organisation":null,"Role":null})";
    const std::vector<FixCase> standard{
        {authors, "Authors", R"([{"Author Index":0,"Author":" Priya  Nair "}])", "[" + priya + "]", Safe, "bp.authors.white-space"},
        {authors, "Authors", "[" + priya + ",null]", "[" + priya + "]", Safe, "lh.author.null"},
        {authors, "Authors", R"([{"Author":"Priya Nair"}])", "[" + priya + "]", Safe, "lh.author.index.required"},
        {authors, "Authors", "[" + priya + R"(,{"Author Index":1,"Author":" "}])", "[" + priya + "]", Unsafe, "lh.author.name-or-organisation"},
        {authors, "Authors", "[" + priya + R"(,{"Author":"Jo"}])",
         "[" + priya + R"(,{"Author Index":1,"Author":"Jo","Organisation":null,"Role":null}])", Unsafe, "lh.author.index.required"},
        {authors, "Authors", "[null]", "", Nothing, {}},
        {authors, "Authors", R"([{"Author Index":0,"Author":" "}])", "", Nothing, {}},
        {authors, "Authors", "[" + priya + "]", "", Nothing, {}},
    };
    for (const FixCase &row : standard)
        expectCase(PackageForm::Standard, row);
    OneRecord record = soundRecord(PackageForm::Staging);
    record.setProperty("AuthorRole2", R"(" Nurse ")");
    record.setProperty("AuthorName2", R"("Jo Marsh")");
    const Suggestions fixes = suggester().safeFixes(record.record());
    ASSERT_EQ(fixes.size(), 1U) << listOf(fixes);
    EXPECT_EQ(fixes[0].item, 1);
    EXPECT_EQ(fixes[0].after, R"({"AuthorName2":"Jo Marsh","AuthorRole2":"Nurse","AuthorOrganisation2":null})");
}

TEST(LicenceFixes, OnlyWhatIsCertainIsSafe)
{
    const std::string byNc = quoteJson("Creative Commons Attribution-Non Commercial 4.0 International");
    const std::string byNcSa = quoteJson("Creative Commons Attribution-Non Commercial-Share-Alike 4.0 International");
    const std::string byNcNd = quoteJson("Creative Commons Attribution-Non Commercial No Derivatives- 4.0 International");
    const std::string reserved = quoteJson("All rights reserved");
    const struct
    {
        const char *before;
        std::string after;
        Expected expected;
    } rows[]{
        {"CC BY-NC 4.0", byNc, Safe},
        {"CC-BY-NC-SA 4.0", byNcSa, Safe},
        {"cc by nc nd 4.0 international", byNcNd, Safe},
        {"CCBYNC4.0", byNc, Safe},
        {"Creative Commons: Attribution-NonCommercial 4.0 International", byNc, Safe},
        {"Creative Commons: Attribution-NonCommercial-NoDerivatives 4.0 International", byNcNd, Safe},
        {"Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)", byNcSa, Safe},
        {"https://creativecommons.org/licenses/by-nc/4.0/deed.en", byNc, Safe},
        {"Creative Commons (E&W) Attribution; Non Commercial", quoteJson("Creative Commons (E&W) Attribution, Non-Commercial"), Safe},
        {"© All rights reserved", reserved, Safe},
        {"All rights reserved.", reserved, Safe},
        {"CC BY-NC", byNc, Unsafe},
        {"CC BY-NC 4", byNc, Unsafe},
        {"Licensed to staff under CC BY-NC 4.0", byNc, Unsafe},
        {"© 2019 Riverside Trust. All rights reserved", reserved, Unsafe},
        {"CC BY", "", Nothing},
        {"CC BY 4.0", "", Nothing},
        {"CC BY-SA 4.0", "", Nothing},
        {"CC BY-ND 4.0", "", Nothing},
        {"CC BY-NC 3.0", "", Nothing},
        {"CC BY-NC 4.0 or CC BY-SA 4.0", "", Nothing},
        {"CC BY-NC 4.0 / CC BY-SA 4.0", "", Nothing},
        {"Attribution-NonCommercial (CC BY-NC-SA 4.0)", "", Nothing},
        {"Not all rights reserved", "", Nothing},
        {"Creative Commons", "", Nothing},
        {"Copyright Riverside Trust", "", Nothing},
        {"OGL", "", Nothing},
        {"all RIGHTS reserved ", "", Nothing},
        {"creative commons (e&w) attribution, non-commercial", "", Nothing},
        {"", "", Nothing},
    };
    for (const auto &row : rows)
        expectCase(PackageForm::Standard,
                   {Field::Licence, "Licence Type", quoteJson(row.before), row.after, row.expected, "hub.licence.spelling"});
}

TEST(TypeFixes, AreNeverSafe)
{
    constexpr auto allowed = "lh.resource-type.allowed";
    const std::vector<FixCase> standard{
        {Field::ResourceType, "Resource Type", R"("video ")", R"("video")", Unsafe, "hub.resource-type.white-space"},
        {Field::ResourceType, "Resource Type", R"("film")", R"("Video")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", R"("e-learning")", R"("SCORM")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", R"("SCORM package")", R"("SCORM")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", R"("web page")", R"("WebLink")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", R"("podcast")", R"("Audio")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", R"("document")", R"("Video")", Unsafe, allowed}, // its file is film.mp4
        {Field::ResourceType, "Resource Type", R"("toolkit")", R"("Video")", Unsafe, allowed},
        {Field::ResourceType, "Resource Type", "null", R"("Video")", Unsafe, "lh.resource-type.required"},
        {Field::ResourceType, "Resource Type", R"("GenericFile")", "", Nothing, {}},
    };
    for (const FixCase &row : standard)
        expectCase(PackageForm::Standard, row);
    expectCase(PackageForm::Staging, {Field::ResourceType, "ResourceType", R"("PDF")", R"("File")", Unsafe, allowed});
    expectCase(PackageForm::Staging, {Field::ResourceType, "ResourceType", R"("video")", R"("File")", Unsafe, allowed});
}

TEST(OtherFixes, OfTheStandardPackage)
{
    const std::vector<FixCase> rows{
        {Field::Version, "Version", "null", R"("1.0")", Unsafe, "lh.version.required"},
        {Field::Version, "Version", R"("1")", R"("1.0")", Unsafe, "lh.version.format"},
        {Field::Version, "Version", "2", R"("2.0")", Unsafe, "lh.version.format"},
        {Field::Version, "Version", R"("v1.0")", R"("1.0")", Unsafe, "lh.version.format"},
        {Field::Version, "Version", R"("1.0.0")", R"("1.0")", Unsafe, "lh.version.format"},
        {Field::Version, "Version", R"("final")", R"("1.0")", Unsafe, "lh.version.format"},
        {Field::Version, "Version", R"("1.0\n")", "", Nothing, {}},
        {Field::Version, "Version", "1.0", "", Nothing, {}},
        {Field::HasCost, "HasCost", "null", "false", Unsafe, "lh.has-cost.required"},
        {Field::HasCost, "HasCost", "true", "", Nothing, {}},
        {Field::Description, "Description", R"(" <p>Short.</p>\n")", R"("<p>Short.</p>")", Safe, "bp.description.white-space"},
        {Field::Description, "Description", R"("<p>Sh\u0001ort.</p>")", R"("<p>Short.</p>")", Safe, "bp.description.white-space"},
        {Field::Description, "Description", R"("<\u0001p>Short &amp;  simple.</p>")", "", Nothing, {}},
        {Field::WebLinkUrl, "WebLink URL", R"(" https://example.nhs.uk/a ")", R"("https://example.nhs.uk/a")", Safe, "bp.web-link.white-space"},
        {Field::WebLinkUrl, "WebLink URL", R"("https://example.nhs.uk/a\nhttps://example.nhs.uk/b")", "", Nothing, {}},
        {Field::WebLinkUrl, "WebLink URL", R"(" ")", "", Nothing, {}},
        {Field::LmsLink, "LMS Link", R"(" https://lms.example.nhs.uk/1")", R"("https://lms.example.nhs.uk/1")", Unsafe, "bp.lms-link.white-space"},
        {Field::Files, "Resource Files", R"([{"Resource URL":"film.mp4"}])", R"([{"Resource Index":0,"Resource URL":"film.mp4"}])", Safe, "lh.file.index.required"},
        {Field::Files, "Resource Files", R"([{"Resource Index":0,"Resource URL":"public://film.mp4"}])",
         R"([{"Resource Index":0,"Resource URL":"film.mp4"}])", Unsafe, "bp.file.public-scheme"},
        {Field::Files, "Resource Files", R"([{"Resource Index":0,"Resource URL":"public://public://a.mp4"}])", "", Nothing, {}},
        {Field::Files, "Resource Files", R"([{"Resource Index":0,"Resource URL":"film.MP4"}])", "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
}

TEST(OtherFixes, EndingsInCapitals)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Resource Type", R"("SCORM")");
    record.setProperty("Resource Files", R"([{"Resource Index":0,"Resource URL":"packs/a.ZIP"}])");
    const Suggestions standard = suggester().suggest(record.record(), Field::Files);
    ASSERT_EQ(standard.size(), 1U) << listOf(standard);
    EXPECT_EQ(standard[0].after, R"({"Resource Index":0,"Resource URL":"packs/a.zip"})");
    EXPECT_FALSE(standard[0].safe);

    OneRecord staging = soundRecord(PackageForm::Staging);
    staging.setProperty("ResourceType", R"("scorm")");
    staging.setProperty("ServerFileName", R"("a.Zip")");
    const Suggestions server = suggester().suggest(staging.record(), Field::Files);
    ASSERT_EQ(server.size(), 1U) << listOf(server);
    EXPECT_EQ(server[0].after, R"({"ServerFileName":"a.zip"})");

    staging.setProperty("ResourceType", R"("Article")");
    staging.setProperty("ArticleContentFilename", R"("public://a.HTML")");
    EXPECT_EQ(suggester().suggest(staging.record(), Field::ArticleFile).size(), 2U);
}

TEST(Suggester, LeavesSoundRecordsAlone)
{
    for (PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
        const OneRecord record = soundRecord(form);
        const Suggestions all = suggester().suggest(record.record());
        EXPECT_TRUE(all.empty()) << listOf(all);
    }
}

TEST(Suggester, KeepsTheOrderOfTheContract)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"(" IT  SKILLS ")");
    record.setProperty("Keywords", R"(["a b; c d","C D"])");
    record.setProperty("Version", "null");
    record.setProperty("Resource Files", R"([{"Resource Index":0,"Resource URL":"public://a.mp4"}])");
    const Suggestions all = suggester().suggest(record.record());
    ASSERT_GT(all.size(), 4U) << listOf(all);
    for (size_t i = 1; i < all.size(); ++i)
        EXPECT_LE(fieldName(all[i - 1].field), fieldName(all[i].field));
    for (const Suggestion &suggestion : all) {
        EXPECT_FALSE(suggestion.reason.isEmpty());
        EXPECT_GT(suggestion.confidence, 0);
        EXPECT_LE(suggestion.confidence, 1);
        for (std::string_view rule : suggestion.rules)
            EXPECT_FALSE(fixRuleTitle(rule).isEmpty()) << rule;
    }
}

TEST(Suggester, ProposesNothingForWhatCannotBeRead)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"(" Hand  hygiene ")");
    record.setProperty("Description", "{}");
    EXPECT_TRUE(suggester().suggest(record.record()).empty());
}

TEST(Suggester, DoesNotTouchCapitalsWithoutDictionary)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("HAND  HYGIENE")");
    const Suggestions all = Suggester().suggest(record.record());
    ASSERT_EQ(all.size(), 1U) << listOf(all);
    EXPECT_EQ(all[0].after, R"("HAND HYGIENE")");
}

TEST(SpellingDictionary, LetsBritishEnglishDecide)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    EXPECT_TRUE(dictionary()->knows("accommodation"));
    EXPECT_FALSE(dictionary()->knows("accomodation"));
    EXPECT_FALSE(dictionary()->knows("london"));
    EXPECT_TRUE(dictionary()->knows("London"));
    EXPECT_FALSE(dictionary()->knowsBritish("tracheostomy"));
}

TEST(SpellingDictionary, IsNullWhereThereIsNone)
{
    EXPECT_EQ(SpellingDictionary::open({QStringLiteral("/no/such/folder")}), nullptr);
}

} // namespace
} // namespace hubready
