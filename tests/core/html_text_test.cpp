#include "core/text/html_cleaning.h"
#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {
namespace {

TEST(HtmlText, whatIsShown)
{
    struct Case
    {
        const char *html;
        const char *shown;
    };
    for (const Case &c : {
             Case{"", ""},
             Case{"plain text", "plain text"},
             Case{"  two \t blanks ", "two blanks"},
             Case{"- one \r\n\n- two ", "- one\n- two"},
             Case{"<b>two</b> \n blanks", "two blanks"},
             Case{"<p>One</p><p>Two</p>", "One\nTwo"},
             Case{"<ul><li>a</li><li>b</li></ul>", "a\nb"},
             Case{"a<b>b</b>c<br/>d", "abc\nd"},
             Case{"Tom &amp; Jerry&nbsp;&#8217;s caf\u00e9", "Tom & Jerry \u2019s caf\u00e9"},
             Case{"BMI < 18 and > 30; a<5", "BMI < 18 and > 30; a<5"},
             Case{"x<script>alert('<p>no</p>')</script>y", "xy"},
             Case{"x<STYLE>p{}</STYLE >y", "xy"},
             Case{"x<!-- <p>no</p> -->y<!DOCTYPE html>z", "xyz"},
             Case{"<a href=\"a>b\" title='c'>d</a>", "d"},
             Case{"no end <a href=\"x", "no end"},
             Case{"AT&T; R&D &unknown; &amp", "AT&T; R&D &unknown; &amp"},
             Case{"<video><p>old browser</p></video>after", "after"},
             Case{"\u654f\u75c7\u3000\u6307\u5357<br>\u03b2-blockers", "\u654f\u75c7 \u6307\u5357\n\u03b2-blockers"},
             Case{"&lt;p&gt;", "<p>"},
             Case{"<noframe1>no name of HTML</noframe1>", "no name of HTML"},
         })
        EXPECT_EQ(shownText(c.html), c.shown) << c.html;
}

TEST(HtmlText, links)
{
    const auto links =
        linksOf("<a name=x>no</a> <A HREF='https://a.example/?q=1&amp;r=2'>click <b>here</b></A> <a href=b>c");
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].address, "https://a.example/?q=1&amp;r=2");
    EXPECT_EQ(links[0].text, "click here");
    EXPECT_EQ(links[1].address, "b");
    EXPECT_EQ(links[1].text, "c");
}

RC_GTEST_PROP(HtmlText, anythingIsHtmlAndNothingIsShownTwice, (const std::vector<unsigned char> &picks))
{
    static const char *const pieces[] = {"<",         ">", "</", "<p>",    "</p>",  "<!--", "-->", "<script>",
                                         "</script>", "a", " ",  "&",      "&amp;", "\"",   "'",   "=",
                                         "<a href=",  "/", "\n", "\u00a0", "\xe2",  "<b",   "x y"};
    std::string html;
    for (unsigned char pick : picks)
        html += pieces[pick % std::size(pieces)];
    const std::string shown = shownText(html);
    RC_ASSERT(shown.size() <= html.size());
    RC_ASSERT(!shown.starts_with(' ') && !shown.ends_with(' '));
    if (!mayDifferWhenShown(html))
        RC_ASSERT(shown == html);
    RC_ASSERT(cleanedLength(html) >= 0 && cleanedLength(html) <= mostCleanedLength(html));
    linksOf(html);
}

TEST(HtmlCleaning, whatIsTakenOut)
{
    struct Case
    {
        const char *html;
        std::vector<std::pair<Removed, const char *>> removed;
    };
    using enum Removed;
    for (const Case &c : {
             Case{"<p style=\"color: red\" title=\"x\">fine <a href=\"https://a.example\">b</a> <a href='/c'>d</a></p>",
                  {}},
             Case{"<p>5 < 6, \u03b2 &amp; more</p>", {}},
             Case{"<p class=\"intro\" id=top onclick=\"x()\">a</p>",
                  {{StyleClass, "intro"}, {Id, "top"}, {EventHandler, "onclick"}}},
             Case{"<script>x</script><STYLE>y</STYLE>", {{Element, "script"}, {Element, "STYLE"}}},
             Case{"<iframe src=\"https://a.example\" class=\"b\"></iframe>", {{Element, "iframe"}}},
             Case{"<object><object></object><p id=x></p></object><p id=y></p>", {{Element, "object"}, {Id, "y"}}},
             Case{"<a href=\"mailto:a@b.example\">a</a><img src=\"data:image/png;base64,AA\"/>",
                  {{Address, "mailto:a@b.example"}, {Address, "data:image/png;base64,AA"}}},
             Case{"<a href=\"HTTP://a.example\">a</a><a href=\"page?x=a:b\">b</a><a href=\"#c:d\">c</a>", {}},
             Case{"<a href=\" javascript:x()\">a</a>", {{Address, " javascript:x()"}}},
             Case{"a<o:p>&nbsp;</o:p>", {{Element, "o:p"}}},
         }) {
        const auto removals = removalsFrom(c.html);
        ASSERT_EQ(removals.size(), c.removed.size()) << c.html;
        for (size_t i = 0; i < c.removed.size(); ++i) {
            EXPECT_EQ(removals[i].what, c.removed[i].first) << c.html;
            EXPECT_EQ(removals[i].name, c.removed[i].second) << c.html;
        }
    }
}

TEST(HtmlCleaning, howLongItGrows)
{
    struct Case
    {
        const char *html;
        const char *cleaned;
    };
    for (const Case &c : {
             Case{"plain", "plain"},
             Case{"R&D", "R&amp;D"},
             Case{"R&amp;D", "R&amp;D"},
             Case{"a < b > c", "a &lt; b &gt; c"},
             Case{"a\u00a0b&nbsp;c", "a&nbsp;b&nbsp;c"},
             Case{"caf&eacute; \U0001F600", "caf\u00e9 \U0001F600"},
             Case{"<P>a<p>b", "<p>a</p><p>b</p>"},
             Case{"<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"},
             Case{"a<br/>b", "a<br>b"},
             Case{"<a href=https://a.example?b&c>d</a>", "<a href=\"https://a.example?b&amp;c\">d</a>"},
             Case{"<p class=x>a</p>", "<p>a</p>"},
             Case{"<script>a</script>b</i>c", "bc"},
             Case{"<b><i>a</b>", "<b><i>a</i></b>"},
         })
        EXPECT_EQ(cleanedLength(c.html), utf16Length(c.cleaned)) << c.html;
}

} // namespace
} // namespace hubready
