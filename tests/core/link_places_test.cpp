// Which addresses records have, how they are read out of HTML, and what is told apart by them.
#include "core/links/html_links.h"
#include "core/links/link_address.h"
#include "core/links/link_places.h"

#include "tests/support/one_record.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

std::vector<std::string> linksIn(std::string_view html)
{
    std::vector<std::string> found;
    forEachHtmlAddress(html, [&](const HtmlAddress &link) {
        EXPECT_LE(link.from + link.length, html.size());
        found.push_back((link.isImage ? "img " : "a ") + link.address);
    });
    return found;
}

TEST(HtmlLinks, AreFoundHoweverTheyAreWritten)
{
    const std::vector<std::pair<std::string_view, std::vector<std::string>>> cases{
        {"", {}},
        {"no tag at all, 3 < 4", {}},
        {"<a href='x'>", {"a x"}},
        {"<a\nhref\n=\n\"x y\">", {"a x y"}},
        {"<A HREF=x>", {"a x"}},
        {"<a href=x/y>", {"a x/y"}},
        {"<a href=\"  x\t\">", {"a x"}},
        {"<a href>", {"a "}},
        {"<a href=\"\">", {"a "}},
        {"<a title=\"a > b\" href=\"x\">", {"a x"}},
        {"<a href=\"x\" href=\"y\">", {"a x"}},
        {"<a data-href=\"x\">", {}},
        {"<a name=x>", {}},
        {"<abbr href=x>", {}},
        {"</a href=x>", {}},
        {"<img src=x><img src=\"y\"/>", {"img x", "img y"}},
        {"<img src=x/>", {"img x/"}},
        {"<a href=\"x?a=1&amp;b=2&c=3&#38;d&#x26;e&#0;&#;\">", {"a x?a=1&b=2&c=3&d&e&#0;&#;"}},
        {"<!-- <a href=x> --><a href=y>", {"a y"}},
        {"<!-- <a href=x>", {}},
        {"<script>'<a href=x>'</script><a href=y>", {"a y"}},
        {"<STYLE><a href=x></style ><a href=y>", {"a y"}},
        {"<script>", {}},
        {"<a href=\"x", {}}, // a tag that never ends is none
        {"<a", {}},
        {"<", {}},
        {"<a href=\"p\xC3\xA4ge\">", {"a p\xC3\xA4ge"}},
        {"<a = = href=x>", {}}, // the value of an attribute named =, says HTML
    };
    for (const auto &[html, wanted] : cases)
        EXPECT_EQ(linksIn(html), wanted) << html;
}

TEST(LinkAddress, IsReadAsTheToolReadsIt)
{
    EXPECT_EQ(withoutFragment("a#b#c"), "a#b");
    EXPECT_EQ(fragmentOf("a#b#c"), "#c");
    EXPECT_EQ(withoutFragment("a"), "a");
    EXPECT_EQ(fragmentOf("a"), "");
    EXPECT_EQ(addressKind("mailto:x"), AddressKind::Passes);
    EXPECT_EQ(addressKind("data:x"), AddressKind::Passes);
    EXPECT_EQ(addressKind("datasets/x"), AddressKind::Passes);
    EXPECT_EQ(addressKind("Mailto:x"), AddressKind::NoWeb);
    EXPECT_EQ(addressKind("HTTPS://x"), AddressKind::Web);
    EXPECT_EQ(addressKind(""), AddressKind::NoWeb);
    EXPECT_EQ(addressKind("#x"), AddressKind::NoWeb);
}

TEST(LinkAddress, HasAnHttpsForm)
{
    EXPECT_EQ(httpsFormOf("http://a.org"), "https://a.org");
    EXPECT_EQ(httpsFormOf(" HTTP://a.org/x?y=http://b"), "https://a.org/x?y=http://b");
    EXPECT_EQ(httpsFormOf("http://a.org:80/x"), "https://a.org/x");
    EXPECT_EQ(httpsFormOf("http://a.org:8080/x"), std::nullopt);
    EXPECT_EQ(httpsFormOf("http://[::1]/x"), "https://[::1]/x");
    EXPECT_EQ(httpsFormOf("https://a.org"), std::nullopt);
    EXPECT_EQ(httpsFormOf("/x"), std::nullopt);
}

TEST(LinkPlaces, OfARecord)
{
    const OneRecord record(
        PackageForm::Standard,
        R"({"Resource Type":"SCORM","WebLink URL":"u#x","LMS Link":"l","Description":"<img src=i><a href=a>",)"
        R"("Article Body":"<a href=b><a href=c>"})");
    std::vector<std::string> found;
    forEachLink(record.record(), [&](const LinkPlace &place) {
        found.push_back(std::string(fieldName(place.field)) + std::to_string(place.number) + place.address);
    });
    EXPECT_EQ(found, (std::vector<std::string>{"web_link_url0u#x", "lms_link0l", "description1i", "description1a",
                                               "article_body1b", "article_body2c"}));
}

TEST(LinkPlaces, DistinctOverTheTable)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    for (const char *text :
         {R"({"WebLink URL":"https://a.org/#one","Description":"<a href='https://a.org/'>"})",
          R"({"WebLink URL":"https://b.org/"})", R"({"WebLink URL":"https://a.org/#two"})",
          R"({"WebLink URL":"mailto:x"})", R"({"WebLink URL":["https://c.org/"]})", R"({"LMS Link":"https://d.org/"})"})
        table.append(parser.parse(text));
    auto uses = distinctAddresses(table, 500'000, {});
    ASSERT_TRUE(uses);
    ASSERT_EQ(uses.value().size(), 2U);
    EXPECT_EQ(uses.value()[0].address, "https://a.org/");
    EXPECT_EQ(uses.value()[0].rows, (std::vector<Row>{0, 2}));
    EXPECT_EQ(uses.value()[1].rows, (std::vector<Row>{1}));
}

} // namespace
} // namespace hubready
