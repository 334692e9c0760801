// What is proposed after a link check and a look at the staged files; without either, nothing more than before.
#include "core/links/link_results.h"
#include "core/links/near_names.h"
#include "core/links/scorm_package.h"
#include "core/rules/kinds/link_kinds.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/suggester.h"
#include "tests/support/one_record.h"

#include <gtest/gtest.h>

#include <QDateTime>

namespace hubready {
namespace {

std::shared_ptr<LinkResults> links()
{
    auto made = std::make_shared<LinkResults>();
    made->put("http://a.org/old", {LinkOutcome::Answered, 200, {{301, "https://a.org/new"}}});
    made->put("http://a.org/deep/page", {LinkOutcome::Answered, 200, {{301, "https://a.org/"}}});
    made->put("http://a.org/temporary", {LinkOutcome::Answered, 200, {{302, "https://a.org/login"}}});
    made->put("http://a.org/half",
              {LinkOutcome::Answered, 200, {{308, "https://a.org/half"}, {302, "https://a.org/login"}}});
    made->put("http://a.org/gone", {LinkOutcome::Status, 404, {{301, "https://a.org/nothing"}}});
    made->put("http://b.org/x?a=1&b=2", {LinkOutcome::Answered, 200, {}, true});
    made->put("http://a.org/long", {LinkOutcome::Answered, 200, {{301, "https://a.org/" + std::string(1100, 'x')}}});
    return made;
}

Suggestions forLink(const std::string &address, OutsideKnowledge sources = {links(), nullptr, nullptr})
{
    Suggester suggester;
    suggester.setOutside(std::move(sources));
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("WebLink URL", quoteJson(address));
    return suggester.suggest(record.record(), Field::WebLinkUrl);
}

TEST(LinkFixes, MovedPagesAndHttps)
{
    const std::vector<std::tuple<std::string, std::string, std::string_view>> cases{
        {"http://a.org/old", "https://a.org/new", "bp.address.redirect"},
        {"http://a.org/old#part", "https://a.org/new#part", "bp.address.redirect"},
        {"http://a.org/half", "https://a.org/half", "bp.address.redirect"},
        {"http://b.org/x?a=1&b=2#c", "https://b.org/x?a=1&b=2#c", "bp.address.http"},
        {"http://a.org/temporary", "", ""},
        {"http://a.org/gone", "", ""},
        {"http://a.org/long", "", ""},
        {"http://a.org/not-asked", "", ""},
        {"mailto:a@a.org", "", ""},
    };
    for (const auto &[address, after, rule] : cases) {
        const Suggestions all = forLink(address);
        ASSERT_EQ(all.size(), after.empty() ? 0U : 1U) << address;
        if (after.empty())
            continue;
        EXPECT_EQ(all[0].after, quoteJson(after));
        EXPECT_EQ(all[0].rules.front(), rule);
        EXPECT_FALSE(all[0].safe);
        EXPECT_FALSE(all[0].reason.isEmpty());
    }
    EXPECT_TRUE(forLink("http://a.org/old", {}).empty()) << "no link check was made";
}

TEST(LinkFixes, AFrontPageIsNoSureAnswer)
{
    const Suggestions all = forLink("http://a.org/deep/page");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_LT(all[0].confidence, 0.5);
}

TEST(LinkFixes, AddressesInTextsKeepTheirSurroundings)
{
    Suggester suggester;
    suggester.setOutside({links(), nullptr, nullptr});
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty(
        "Description",
        quoteJson("<p>A <a  href='http://a.org/old#1'>b</a> <A HREF=http://b.org/x?a=1&amp;b=2>c</A>"
                  "<img src=\"http://a.org/gone\"><a href=\"http://a.org/deep/page\">d</a></p>"));
    const Suggestions all = suggester.suggest(record.record(), Field::Description);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].after,
              quoteJson("<p>A <a  href='https://a.org/new#1'>b</a> <A HREF=https://b.org/x?a=1&amp;b=2>c</A>"
                        "<img src=\"http://a.org/gone\"><a href=\"http://a.org/deep/page\">d</a></p>"));
    EXPECT_EQ(all[0].rules, (FixRuleIds{"bp.address.redirect", "bp.address.http"}));
    // One letter more than there is room for.
    const std::string full = "<a href='http://b.org/x?a=1&amp;b=2'>" + std::string(1024 - 41, 'x') + "</a>";
    ASSERT_EQ(full.size(), 1024U);
    record.setProperty("Description", quoteJson(full));
    EXPECT_TRUE(suggester.suggest(record.record(), Field::Description).empty());
}

TEST(LinkFixes, StagedNamesThatWereMeant)
{
    Suggester suggester;
    suggester.setOutside(
        {nullptr,
         std::make_shared<const NearNames>(std::vector<std::string>{"Film.mp4", "Article one.html", "Poster A4.pdf"}),
         nullptr});
    OneRecord standard = soundRecord(PackageForm::Standard);
    Suggestions all = suggester.suggest(standard.record(), Field::Files);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].rules.front(), "lh.file.missing");
    EXPECT_EQ(all[0].item, 0);
    EXPECT_FALSE(all[0].safe);
    ASSERT_TRUE(standard.apply(all[0].edit()));
    EXPECT_EQ((*standard.record().files)[0].url, "Film.mp4");
    EXPECT_TRUE(suggester.suggest(standard.record(), Field::Files).empty()) << "now it is there";
    OneRecord staging = soundRecord(PackageForm::Staging);
    staging.setProperty("ServerFileName", "\"poster-a4.pdf\"");
    staging.setProperty("ArticleContentFilename", "\"article_one.html\"");
    all = suggester.suggest(staging.record(), Field::Files);
    ASSERT_EQ(all.size(), 1U);
    ASSERT_TRUE(staging.apply(all[0].edit()));
    EXPECT_EQ(staging.record().serverFile, "Poster A4.pdf");
    all = suggester.suggest(staging.record(), Field::ArticleFile);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].after, "\"Article one.html\"");
}

TEST(LinkFixes, TitleOfThePackage)
{
    auto packages = std::make_shared<ScormPackages>();
    packages->put("film.mp4", {ScormState::Readable, ScormVersion::V1_2, "1.2", "Hand hygiene"});
    Suggester suggester;
    suggester.setOutside({nullptr, nullptr, packages});
    OneRecord record = soundRecord(PackageForm::Standard);
    EXPECT_TRUE(suggester.suggest(record.record(), Field::Title).empty()) << "no SCORM record";
    record.setProperty("Resource Type", "\"SCORM\"");
    const Suggestions all = suggester.suggest(record.record(), Field::Title);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].after, "\"Hand hygiene\"");
    EXPECT_EQ(all[0].rules.front(), "bp.scorm.title");
}

TEST(LinkKinds, TellWhatTheCheckSaw)
{
    OneRecord record = soundRecord(PackageForm::Standard);
    record.setProperty("WebLink URL", "\"http://a.org/old\"");
    record.setProperty("Description",
                       quoteJson("<a href='http://a.org/temporary'>a</a><a href='http://b.org/x?a=1&amp;b=2'>b</a>"));
    struct Collected final : RuleReport
    {
        void add(Field field, Hit hit) override { lines.push_back(std::string(fieldName(field)) + " " + hit.quote); }
        std::vector<std::string> lines;
    };
    const std::vector<std::vector<std::string>> wanted{{"web_link_url https://a.org/new"},
                                                       {"description http://b.org/x?a=1&b=2"}};
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto check =
            linkKinds()[i].make({Field::WebLinkUrl, Field::LmsLink, Field::Description, Field::ArticleBody}, {});
        ASSERT_TRUE(check);
        CheckContext context;
        Collected report;
        check.value()->look(RecordReading(record.record()), context, report);
        EXPECT_TRUE(report.lines.empty());
        context.links = links();
        check.value()->look(RecordReading(record.record()), context, report);
        EXPECT_EQ(report.lines, wanted[i]);
        EXPECT_FALSE(check.value()->message(Field::WebLinkUrl, {.quote = "x"}).isEmpty());
    }
}

} // namespace
} // namespace hubready
