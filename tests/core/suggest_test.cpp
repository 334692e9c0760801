#include "tests/support/fix_cases.h"

namespace hubready {
namespace {

const auto keywords = Field::Keywords;

TEST(KeywordFixes, InTheStandardPackage)
{
    const std::vector<FixCase> rows{
        {keywords, "Keywords", R"(["sepsis; acute care;ward"])", R"(["sepsis","acute care","ward"])", Safe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis|acute care","ward"])", R"(["sepsis","acute care","ward"])", Safe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis\r\nacute care"])", R"(["sepsis","acute care"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["health &amp; safety; audit"])", R"(["health & safety","audit"])", Safe,
         "bp.keywords.entities"},
        {keywords, "Keywords", R"(["sepsis;"])", R"(["sepsis"])", Safe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["sepsis, falls, frailty, ward"])", R"(["sepsis","falls","frailty","ward"])", Safe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"(["Leukaemia, Myeloid, Chronic, Atypical"])",
         R"(["Leukaemia","Myeloid","Chronic","Atypical"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["Smith, John"])", R"(["Smith","John"])", Unsafe, "bp.keywords.split"},
        {keywords, "Keywords", R"(["pain, chronic","ward"])", R"(["pain","chronic","ward"])", Unsafe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"(["infection prevention;and control"])", R"(["infection prevention","and control"])",
         Unsafe, "bp.keywords.split"},
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
        {keywords, "Keywords", R"(["sepsis","acute\u00a0 care"])", R"(["sepsis","acute care"])", Safe,
         "bp.keywords.white-space"},
        {keywords, "Keywords", R"(["and/or","A–Z","24/7","C. difficile"])", "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
}

TEST(KeywordFixes, InTheStagingPackage)
{
    const std::vector<FixCase> rows{
        {keywords, "Keywords", R"("hand hygiene; infection control")", R"("hand hygiene,infection control")", Safe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"("acute care|ward\nsepsis")", R"("acute care,ward,sepsis")", Safe,
         "bp.keywords.split"},
        {keywords, "Keywords", R"("hand hygiene,, sepsis,")", R"("hand hygiene,sepsis")", Safe, "bp.keywords.empty"},
        {keywords, "Keywords", R"("sepsis, sepsis,ward")", R"("sepsis,ward")", Safe, "bp.keywords.duplicate"},
        {keywords, "Keywords", R"("sepsis,  ward")", R"("sepsis,ward")", Safe, "bp.keywords.white-space"},
        {keywords, "Keywords", R"("Sepsis, sepsis")", R"("Sepsis")", Unsafe, "bp.keywords.case-duplicate"},
        {keywords, "Keywords", R"("hand hygiene, infection control")", "", Nothing, {}},
        {keywords, "Keywords", R"("hand hygiene,infection control")", "", Nothing, {}},
        {keywords, "Keywords", R"(" , ,")", "", Nothing, {}},
        {keywords, "Keywords", R"("health&#44;safety")", "", Nothing, {}},
        {keywords, "Keywords", quoteJson("sepsis, " + std::string(50, 'x')),
         quoteJson("sepsis," + std::string(50, 'x')), Safe, "bp.keywords.white-space"},
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
        {authors, "Authors", R"([{"Author Index":0,"Author":" Priya  Nair "}])", "[" + priya + "]", Safe,
         "bp.authors.white-space"},
        {authors, "Authors", "[" + priya + ",null]", "[" + priya + "]", Safe, "lh.author.null"},
        {authors, "Authors", R"([{"Author":"Priya Nair"}])", "[" + priya + "]", Safe, "lh.author.index.required"},
        {authors, "Authors", "[" + priya + R"(,{"Author Index":1,"Author":" "}])", "[" + priya + "]", Unsafe,
         "lh.author.name-or-organisation"},
        {authors, "Authors", "[" + priya + R"(,{"Author":"Jo"}])",
         "[" + priya + R"(,{"Author Index":1,"Author":"Jo","Organisation":null,"Role":null}])", Unsafe,
         "lh.author.index.required"},
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
    ASSERT_EQ(fixes.size(), 1U) << describe(fixes);
    EXPECT_EQ(fixes[0].item, 1);
    EXPECT_EQ(fixes[0].after, R"({"AuthorName2":"Jo Marsh","AuthorRole2":"Nurse","AuthorOrganisation2":null})");
}

TEST(LicenceFixes, OnlyWhatIsCertainIsSafe)
{
    const std::string byNc = quoteJson("Creative Commons Attribution-Non Commercial 4.0 International");
    const std::string byNcSa = quoteJson("Creative Commons Attribution-Non Commercial-Share-Alike 4.0 International");
    const std::string byNcNd =
        quoteJson("Creative Commons Attribution-Non Commercial No Derivatives- 4.0 International");
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
        {"Creative Commons (E&W) Attribution; Non Commercial",
         quoteJson("Creative Commons (E&W) Attribution, Non-Commercial"), Safe},
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
        expectCase(PackageForm::Standard, {Field::Licence, "Licence Type", quoteJson(row.before), row.after,
                                           row.expected, "hub.licence.spelling"});
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
        {Field::Description, "Description", R"(" <p>Short.</p>\n")", R"("<p>Short.</p>")", Safe,
         "bp.description.white-space"},
        {Field::Description, "Description", R"("<p>Sh\u0001ort.</p>")", R"("<p>Short.</p>")", Safe,
         "bp.description.white-space"},
        {Field::Description, "Description", R"("<\u0001p>Short &amp;  simple.</p>")", "", Nothing, {}},
        {Field::WebLinkUrl, "WebLink URL", R"(" https://example.nhs.uk/a ")", R"("https://example.nhs.uk/a")", Safe,
         "bp.web-link.white-space"},
        {Field::WebLinkUrl, "WebLink URL", R"("https://example.nhs.uk/a\nhttps://example.nhs.uk/b")", "", Nothing, {}},
        {Field::WebLinkUrl, "WebLink URL", R"(" ")", "", Nothing, {}},
        {Field::LmsLink, "LMS Link", R"(" https://lms.example.nhs.uk/1")", R"("https://lms.example.nhs.uk/1")", Unsafe,
         "bp.lms-link.white-space"},
        {Field::Files, "Resource Files", R"([{"Resource URL":"film.mp4"}])",
         R"([{"Resource Index":0,"Resource URL":"film.mp4"}])", Safe, "lh.file.index.required"},
        {Field::Files, "Resource Files", R"([{"Resource Index":0,"Resource URL":"public://film.mp4"}])",
         R"([{"Resource Index":0,"Resource URL":"film.mp4"}])", Unsafe, "bp.file.public-scheme"},
        {Field::Files,
         "Resource Files",
         R"([{"Resource Index":0,"Resource URL":"public://public://a.mp4"}])",
         "",
         Nothing,
         {}},
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
    ASSERT_EQ(standard.size(), 1U) << describe(standard);
    EXPECT_EQ(standard[0].after, R"({"Resource Index":0,"Resource URL":"packs/a.zip"})");
    EXPECT_FALSE(standard[0].safe);

    OneRecord staging = soundRecord(PackageForm::Staging);
    staging.setProperty("ResourceType", R"("scorm")");
    staging.setProperty("ServerFileName", R"("a.Zip")");
    const Suggestions server = suggester().suggest(staging.record(), Field::Files);
    ASSERT_EQ(server.size(), 1U) << describe(server);
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
        EXPECT_TRUE(all.empty()) << describe(all);
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
    ASSERT_GT(all.size(), 4U) << describe(all);
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

TEST(Suggester, LeavesLongRecordsToAPerson)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Keywords", R"(["sepsis;ward;care"])");
    ASSERT_EQ(suggester().safeFixes(record.record()).size(), 1U);
    record.setProperty("Article Body", quoteJson(std::string(499'400 - size_t(record.record().textLength), 'x')));
    ASSERT_EQ(suggester().safeFixes(record.record()).size(), 1U);
    record.setProperty("Article Body",
                       quoteJson(std::string(500'000 - size_t(record.record().textLength) + 499'300, 'x')));
    EXPECT_TRUE(suggester().safeFixes(record.record()).empty());
    EXPECT_FALSE(suggester().suggest(record.record()).empty());
}

TEST(Suggester, DoesNotTouchCapitalsWithoutDictionary)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("HAND  HYGIENE")");
    const Suggestions all = Suggester().suggest(record.record());
    ASSERT_EQ(all.size(), 1U) << describe(all);
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
