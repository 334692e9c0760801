// Fixes of fields other than the title that a person has to look at.
#include "core/suggest/data_set_usage.h"
#include "core/suggest/dates.h"
#include "core/suggest/html_rewriting.h"
#include "core/suggest/preferences.h"
#include "tests/support/fix_cases.h"

namespace hubready {
namespace {

std::string author(int index, const std::string &name, const std::string &organisation)
{
    return "{\"Author Index\":" + std::to_string(index) + ",\"Author\":" + name + ",\"Organisation\":" + organisation + ",\"Role\":null}";
}

TEST(AuthorFixes, PutNamesInOrder)
{
    const auto one = [](const std::string &name) { return "[" + author(0, quoteJson(name), "null") + "]"; };
    const std::vector<FixCase> rows{
        {Field::Authors, "Authors", one("Smith, John"), one("John Smith"), Unsafe, "bp.authors.surname-first"},
        {Field::Authors, "Authors", one("Jo Marsh; Priya Nair"),
         "[" + author(0, "\"Jo Marsh\"", "null") + "," + author(1, "\"Priya Nair\"", "null") + "]", Unsafe, "bp.authors.several"},
        {Field::Authors, "Authors", one("Jo Marsh (Riverside Trust)"), "[" + author(0, "\"Jo Marsh\"", "\"Riverside Trust\"") + "]", Unsafe,
         "bp.authors.organisation-as-person"},
        {Field::Authors, "Authors", one("Riverside NHS Trust"), "[" + author(0, "null", "\"Riverside NHS Trust\"") + "]", Unsafe,
         "bp.authors.organisation-as-person"},
        {Field::Authors, "Authors", one("Dr Jo Marsh"), one("Jo Marsh"), Unsafe, "bp.authors.title"},
        {Field::Authors, "Authors", one("ZoÃ« Marsh"), one("Zoë Marsh"), Safe, "bp.authors.encoding"},
        {Field::Authors, "Authors", one("Jo Marsh"), "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
    OneRecord staging = soundRecord(PackageForm::Staging);
    staging.setProperty("AuthorName1", R"("Jo Marsh; Priya Nair")");
    const Suggestions all = suggester().suggest(staging.record(), Field::Authors);
    ASSERT_EQ(all.size(), 1U) << describe(all);
    EXPECT_TRUE(staging.apply(all[0].edit()));
    EXPECT_EQ(*(*staging.record().authors)[1].name, "Priya Nair");
}

TEST(KeywordFixes, RepairSingleKeywords)
{
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    const auto k = Field::Keywords;
    const std::vector<FixCase> rows{
        {k, "Keywords", R"(["HAND HYGIENE","sepsis"])", R"(["hand hygiene","sepsis"])", Unsafe, "bp.keywords.capitals"},
        {k, "Keywords", R"(["#sepsis","ward"])", R"(["sepsis","ward"])", Unsafe, "bp.keywords.punctuation"},
        {k, "Keywords", R"(["anemia","ward"])", R"(["anaemia","ward"])", Unsafe, "bp.keywords.american"},
        {k, "Keywords", R"(["recieving care","ward"])", R"(["receiving care","ward"])", Unsafe, "bp.keywords.spelling"},
        {k, "Keywords", R"(["CafÃ© days","ward"])", R"(["Café days","ward"])", Safe, "bp.keywords.encoding"},
        {k, "Keywords", R"(["COPD","NEWS2","C. diff.","sepsis"])", "", Nothing, {}},
        {k, "Keywords", R"(["#.","ward"])", "", Nothing, {}}, // signs without a word
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
    expectCase(PackageForm::Staging, {k, "Keywords", R"("HAND HYGIENE,#sepsis")", R"("hand hygiene,sepsis")", Unsafe, "bp.keywords.capitals"});
}

TEST(AddressFixes, AreNeverSafeButForWhiteSpace)
{
    const auto link = Field::WebLinkUrl;
    const std::vector<FixCase> rows{
        {link, "WebLink URL", R"("https://example.nhs.uk/a?utm_source=x&id=3&utm_medium=y#top")", R"("https://example.nhs.uk/a?id=3#top")",
         Unsafe, "bp.address.tracking"},
        {link, "WebLink URL", R"("https://example.nhs.uk/a?fbclid=x")", R"("https://example.nhs.uk/a")", Unsafe, "bp.address.tracking"},
        {link, "WebLink URL", R"("www.example.nhs.uk/a")", R"("https://www.example.nhs.uk/a")", Unsafe, "bp.address.no-scheme"},
        {link, "WebLink URL", R"("https://example.nhs.uk/a b.pdf")", R"("https://example.nhs.uk/a%20b.pdf")", Unsafe, "bp.address.spaces"},
        {link, "WebLink URL", R"("guide.pdf")", "", Nothing, {}},
        {link, "WebLink URL", R"("https://example.nhs.uk/a?id=3")", "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Standard, row);
}

TEST(DateFixes, FollowTheOrderOfTheOthers)
{
    const auto iso = [](const char *text, DateOrder order) {
        const auto date = readAnyDate(text, order);
        return date ? date->iso : std::string{};
    };
    EXPECT_EQ(iso("31/01/2021", DateOrder::Unknown), "2021-01-31");
    EXPECT_EQ(iso("03/04/2021", DateOrder::DayFirst), "2021-04-03");
    EXPECT_EQ(iso("03/04/2021", DateOrder::MonthFirst), "2021-03-04");
    EXPECT_EQ(iso("31.1.21", DateOrder::Unknown), "2021-01-31");
    EXPECT_EQ(iso("31 January 2021", DateOrder::Unknown), "2021-01-31");
    EXPECT_EQ(iso("Sunday, 31st Jan 2021", DateOrder::Unknown), "2021-01-31");
    EXPECT_EQ(iso("2021/01/31", DateOrder::Unknown), "2021-01-31");
    EXPECT_EQ(iso("31/02/2021", DateOrder::Unknown), "");
    EXPECT_EQ(iso("soon", DateOrder::Unknown), "");
    EXPECT_TRUE(readAnyDate("03/04/2021", DateOrder::Unknown)->isOrderGuessed);
}

TEST(DateFixes, PutRightWhatMakesARecordUnreadable)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("CreateDate", R"("31/01/2021")");
    record.setProperty("Title", R"(" Sepsis  in adults")");
    ASSERT_FALSE(record.record().readable);
    const Suggestions all = suggester().suggest(record.record());
    ASSERT_EQ(all.size(), 1U) << describe(all);
    EXPECT_EQ(all[0].after, R"("2021-01-31")");
    EXPECT_FALSE(all[0].safe);
    ASSERT_TRUE(record.apply(all[0].edit()));
    EXPECT_TRUE(record.record().readable);
}

TEST(FlagFixes, MeanYes)
{
    const auto flag = Field::SensitiveContent;
    const std::vector<FixCase> rows{
        {flag, "SensitiveContentFlag", R"("Y")", R"("yes")", Unsafe, "hub.flag.meant-as-yes"},
        {flag, "SensitiveContentFlag", R"("yes")", "", Nothing, {}},
        {flag, "SensitiveContentFlag", R"("no")", "", Nothing, {}},
    };
    for (const FixCase &row : rows)
        expectCase(PackageForm::Staging, row);
}

TEST(HtmlFixes, LeaveWhatTheLearningHubLeaves)
{
    const struct
    {
        std::string_view before;
        std::string_view after;
    } rows[]{
        {R"(<p class="x" id=y>Sepsis</p>)", "<p>Sepsis</p>"},
        {R"(<p title="t" class="x">Sepsis</p>)", R"(<p title="t">Sepsis</p>)"},
        {"<p>Sepsis</p><script>alert(1)</script> more", "<p>Sepsis</p> more"},
        {R"x(<a href="mailto:a@b.c" onclick="y()">mail</a>)x", "<a>mail</a>"},
        {R"(<a href="https://nhs.uk">nhs</a>)", R"(<a href="https://nhs.uk">nhs</a>)"},
        {"<object><object>x</object></object>y", "y"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(asSanitised(row.before), row.after);
}

TEST(HtmlFixes, TakeMarkupBeforeWords)
{
    EXPECT_EQ(withLessMarkup(R"(<div><span style="x">Sepsis&nbsp; in</span> <b>adults</b></div><p> </p>)", MarkupLeft::Plain),
              "Sepsis in <b>adults</b>");
    EXPECT_EQ(withLessMarkup("<h1>Sepsis</h1><ul><li><b>one</b></li></ul>", MarkupLeft::Structure), "Sepsis <ul><li>one</li></ul>");
    std::string html;
    for (int i = 0; i < 30; ++i)
        html += R"(<p style="margin:0;font-family:Arial,sans-serif">Know the signs.</p>)";
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Description", quoteJson(html));
    const Suggestions all = suggester().suggest(record.record(), Field::Description);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].rules.front(), "lh.description.max-length");
    EXPECT_LE(all[0].after.size(), 1026U);
    EXPECT_NE(all[0].after.find("<p>Know the signs.</p>"), std::string::npos);
    EXPECT_FALSE(all[0].safe);
    record.setProperty("Description", quoteJson("<p>" + std::string(600, 'x') + ". " + std::string(600, 'y') + ".</p>"));
    const Suggestions cut = suggester().suggest(record.record(), Field::Description);
    ASSERT_FALSE(cut.empty());
    EXPECT_EQ(cut[0].after, quoteJson("<p>" + std::string(600, 'x') + ".</p>"));
}

TEST(SuggestionPreferences, LeaveOutAndTune)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("Title", R"("Anemia in pregnancy v2")");
    const auto suggestions = [&](const SuggestionPreferences &preferences) {
        Suggestions all = suggester().suggest(record.record(), Field::Title);
        preferences.apply(all);
        return all;
    };
    if (!dictionary())
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    SuggestionPreferences preferences;
    const Suggestions all = suggestions(preferences);
    ASSERT_GE(all.size(), 3U) << describe(all);
    preferences.neverForRule("bp.title.version-behind");
    for (const Suggestion &left : suggestions(preferences))
        EXPECT_EQ(std::ranges::find(left.rules, "bp.title.version-behind"), left.rules.end());
    preferences.forget("bp.title.version-behind");
    preferences.neverForWord("Anaemia");
    for (const Suggestion &left : suggestions(preferences))
        EXPECT_EQ(left.after.find("Anaemia"), std::string::npos);
    preferences.forget("anaemia");
    preferences.neverForValue(all[0]);
    EXPECT_EQ(suggestions(preferences).size(), all.size() - 1);
    for (int i = 0; i < 20; ++i)
        preferences.rejected(all[1]);
    EXPECT_LT(preferences.tuned(all[1]), all[1].confidence / 2);
    const SuggestionPreferences again = SuggestionPreferences::fromJson(preferences.toJson());
    EXPECT_EQ(again.toJson(), preferences.toJson());
    EXPECT_EQ(SuggestionPreferences::fromJson("nonsense").toJson(), SuggestionPreferences().toJson());
}

} // namespace
} // namespace hubready
