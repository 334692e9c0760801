// Quick passes over a text, which most texts need no more than: none may say otherwise than the thorough look that it
// saves.
#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/html_text.h"
#include "core/text/sentences.h"
#include "core/text/text_set.h"
#include "core/text/text_traits.h"
#include "core/text/white_space.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace hubready {
namespace {

// Texts of what the passes are about, in any order and often in a row.
std::string textOf(const std::vector<unsigned char> &choices)
{
    constexpr std::array<std::string_view, 35> pieces{" ",
                                                      " ",
                                                      "  ",
                                                      "\n",
                                                      "\t",
                                                      "\u00a0",
                                                      "\u200b",
                                                      "\u3000",
                                                      "a",
                                                      "B",
                                                      "word",
                                                      "Mso",
                                                      "7",
                                                      "12",
                                                      ".",
                                                      ". ",
                                                      "!",
                                                      "?\n",
                                                      "'",
                                                      "\u2019",
                                                      "-",
                                                      "(",
                                                      ")",
                                                      "&amp;",
                                                      "&",
                                                      "<p>",
                                                      "</p>",
                                                      "<br/>",
                                                      "<script>x</script>",
                                                      "\u00e9",
                                                      "\u654f",
                                                      "\u3002",
                                                      "\x7f",
                                                      "\x01",
                                                      "\xE2"};
    std::string text;
    for (unsigned char choice : choices)
        text += pieces[choice % pieces.size()];
    return text;
}

RC_GTEST_PROP(ByteSet, findsWhatFindFirstOfFinds, (const std::vector<unsigned char> &choices, unsigned char from))
{
    constexpr std::string_view wanted = "a.\xE2";
    constexpr ByteSet set(wanted);
    const std::string text = textOf(choices);
    RC_ASSERT(set.firstIn(text, from) == text.find_first_of(wanted, from));
    RC_ASSERT(set.lastIn(text) == text.find_last_of(wanted));
}

TEST(ByteCount, goesBeyondWhatAByteHolds)
{
    EXPECT_EQ(countBytes(std::string(1000, 'x') + "y", 'x'), 1000U);
    EXPECT_EQ(countBytes("", 'x'), 0U);
}

RC_GTEST_PROP(Tidiness, isWhatTidyingDoes, (const std::vector<unsigned char> &choices))
{
    const std::string text = textOf(choices);
    const bool changes = tidied(text) != text;
    RC_ASSERT(!(tidinessOf(text) == Tidiness::Tidy && changes));
    RC_ASSERT(!(tidinessOf(text) == Tidiness::Untidy && !changes));
    const bool htmlChanges = tidiedHtml(text) != text;
    RC_ASSERT(!(tidinessOfHtml(text) == Tidiness::Tidy && htmlChanges));
    RC_ASSERT(!(tidinessOfHtml(text) == Tidiness::Untidy && !htmlChanges));
}

RC_GTEST_PROP(ShownText, knowsTheTraitsOfWhatItShows, (const std::vector<unsigned char> &choices))
{
    const std::string html = textOf(choices);
    std::string out;
    ShownText shown(out, html.find('<') == std::string::npos);
    for (HtmlScan scan(html); scan.next();)
        shown.take(scan);
    RC_ASSERT(out == shownText(html));
    RC_ASSERT(shown.traits() == traitsOf(out));
    RC_ASSERT(mayDifferWhenShown(html) || out == trimmed(html));
}

RC_GTEST_PROP(TextSet, findsWhatASearchFinds,
              (const std::vector<std::vector<unsigned char>> &sought, const std::vector<unsigned char> &choices))
{
    std::vector<std::string> texts;
    for (const auto &each : sought)
        texts.push_back(textOf(each).substr(0, 5));
    const std::string text = textOf(choices);
    const TextSet set(texts);
    const std::string *found = set.foundIn(text);
    const bool isThere = std::ranges::any_of(
        texts, [&](const std::string &each) { return !each.empty() && text.find(each) != std::string::npos; });
    RC_ASSERT((found != nullptr) == isThere);
    if (found)
        RC_ASSERT(text.find(*found) != std::string::npos);
}

TEST(TextSet, givesTheFirstByItsPlace)
{
    const TextSet set({"mso-", "MsoNormal"});
    EXPECT_EQ(*set.foundIn("class=MsoNormal style='mso-list:none'"), "MsoNormal");
    EXPECT_EQ(set.foundIn("MSO"), nullptr);
}

RC_GTEST_PROP(Words, lastPieceIsTheLastOfAll, (const std::vector<unsigned char> &choices))
{
    const std::string text = textOf(choices);
    std::vector<std::string_view> forwards;
    std::string_view rest = text;
    for (std::string_view piece = takePiece(rest); !piece.empty(); piece = takePiece(rest))
        forwards.push_back(piece);
    std::vector<std::string_view> backwards;
    rest = text;
    for (std::string_view piece = takeLastPiece(rest); !piece.empty(); piece = takeLastPiece(rest))
        backwards.push_back(piece);
    std::ranges::reverse(backwards);
    RC_ASSERT(forwards == backwards);
}

RC_GTEST_PROP(Words, areTheSameInAnyCase, (const std::vector<unsigned char> &a, const std::vector<unsigned char> &b))
{
    const auto lowerWords = [](std::string_view text) {
        std::vector<std::string> words;
        for (std::string_view word : wordsOf(text))
            words.push_back(lowered(word));
        return words;
    };
    for (const std::string &other : {textOf(b), lowered(textOf(a)), "(" + textOf(a) + ")"})
        RC_ASSERT(haveSameWords(textOf(a), other) == (lowerWords(textOf(a)) == lowerWords(other)));
}

RC_GTEST_PROP(Sentences, haveNoMoreWordsThanTheBounds, (const std::vector<unsigned char> &choices))
{
    const std::string text = shownText(textOf(choices));
    const SentenceCounts counts = sentenceCounts(text);
    RC_ASSERT(counts.words <= mostWords(text));
    for (int words : {0, 1, 2, 5})
        RC_ASSERT(counts.longest <= words || mayHaveSentenceOver(text, words));
}

} // namespace
} // namespace hubready
