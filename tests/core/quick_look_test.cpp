// Quick passes over a text, which most texts need no more than: none may say otherwise than the thorough look that it
// saves.
#include "core/json/json_text.h"
#include "core/record/parsed_record.h"
#include "core/record/record_table.h"
#include "core/rules/checker.h"
#include "core/text/ascii.h"
#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/html_text.h"
#include "core/text/sentences.h"
#include "core/text/text_set.h"
#include "core/text/text_traits.h"
#include "core/text/white_space.h"
#include "core/text/word_hashes.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

// The words of what textOf() makes, one byte after the other.
std::vector<std::string> plainWords(std::string text)
{
    std::vector<std::string> words{""};
    const auto skip = [&](std::string_view piece, bool partsWords) {
        if (!text.starts_with(piece))
            return false;
        text.erase(0, piece.size());
        if (partsWords)
            words.emplace_back();
        return true;
    };
    constexpr std::array parting{"\u00a0", "\u3000", "\u3002", "<p>", "</p>", "<br/>", "<script>", "</script>"};
    while (!text.empty()) {
        if (skip("'", false) || skip("\u2019", false) ||
            std::ranges::any_of(parting, [&](std::string_view piece) { return skip(piece, true); }))
            continue;
        if (text.starts_with("\u654f")) {
            words.insert(words.end(), {"\u654f", ""});
            text.erase(0, 3);
        } else if (text.front() == '\xE2') { // cut or not, as long as a character of its kind
            words.emplace_back();
            text.erase(0, 3);
        } else if (text.front() == '&') { // an entity, where there is a semicolon near
            const size_t end = text.substr(0, 10).find_first_of("; ");
            text.erase(0, end < text.size() && text[end] == ';' ? end + 1 : 1);
            words.emplace_back();
        } else {
            const char c = text.front();
            text.erase(0, 1);
            if (isAsciiLetterOrDigit(c) || (c & 0x80))
                words.back() += smallAscii(c);
            else
                words.emplace_back();
        }
    }
    std::erase(words, "");
    return words;
}

RC_GTEST_PROP(WordHashes, areTheSameForTheSameWords,
              (const std::vector<unsigned char> &a, const std::vector<unsigned char> &b))
{
    std::map<std::string, quint64> known;
    std::set<quint64> hashes;
    const std::string longWord = textOf({8, 9, 10}) + textOf(a) + std::string(60, 'a') + textOf(b);
    for (const std::string &text :
         {textOf(a), textOf(b) + textOf(b) + textOf(b), textOf(b) + lowered(textOf(a)), longWord, longWord + longWord}) {
        // Texts with accents are normalised first, which changes more than letters.
        if (text.find("\u00e9") != std::string::npos)
            continue;
        std::vector<quint64> numbers;
        appendWordHashes(text, numbers);
        const std::vector<std::string> words = plainWords(text);
        RC_ASSERT(numbers.size() == words.size());
        for (size_t i = 0; i < words.size(); ++i)
            RC_ASSERT(known.try_emplace(words[i], numbers[i]).first->second == numbers[i]);
        for (quint64 number : numbers)
            hashes.insert(number);
    }
    RC_ASSERT(hashes.size() == known.size());
}

// Words of as many bytes as a number has bits, and more: runs of one letter, halves that are alike, letters that change
// places.
TEST(WordHashes, tellLongWordsApart)
{
    std::vector<std::string> words;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        words.push_back(std::string(64, letter));
        words.push_back(std::string(128, letter));
        words.push_back(letter + std::string(63, '-').replace(0, 63, 63, 'x') + letter + "y");
    }
    for (size_t length : {31U, 32U, 63U, 64U, 65U}) {
        const std::string half = "b" + std::string(length - 1, 'c');
        words.push_back(half + half);
        words.push_back("q" + half + "z" + half);
        words.push_back("z" + half + "q" + half);
    }
    std::set<std::vector<quint64>> hashes;
    for (const std::string &word : words) {
        std::vector<quint64> numbers;
        appendWordHashes(word, numbers);
        EXPECT_EQ(numbers.size(), 1U) << word;
        hashes.insert(numbers);
    }
    EXPECT_EQ(hashes.size(), words.size());
}

TEST(WordHashes, startAsManyWords)
{
    EXPECT_EQ(startOfWords("Ward rounds: at night", 2), "Ward rounds:");
    EXPECT_EQ(startOfWords("- Ward - rounds", 2), "- Ward - rounds");
    EXPECT_EQ(startOfWords("Ward", 3), "Ward");
    EXPECT_EQ(startOfWords("", 1), "");
}

// What the rules on white space say of a title, a keyword and a name is what tidying would change.
RC_GTEST_PROP(Tidiness, isWhatTheRulesSay, (const std::vector<unsigned char> &choices))
{
    const std::string text = textOf(choices);
    const std::string quoted = quoteJson(text);
    RecordTable table(PackageForm::Standard);
    table.append(RecordParser(PackageForm::Standard)
                     .parse("{\"Title\":" + quoted + ",\"Keywords\":[\"sepsis\"," + quoted + "],\"Authors\":[{\"Author\":" +
                            quoted + ",\"Organisation\":" + quoted + ",\"Role\":" + quoted + "}]}"));
    RecordDecoder decoder(table);
    const Checker checker;
    std::vector<std::string> said;
    for (const Finding &finding : checker.checkRecord(decoder.decode(0))) {
        if (const std::string &rule = checker.rules()->rule(finding.rule).id; rule.ends_with("white-space"))
            said.push_back(rule);
    }
    const bool isUntidy = !isBlank(text) && tidied(text) != text;
    const std::vector<std::string> wanted{"bp.authors.white-space", "bp.authors.white-space", "bp.authors.white-space",
                                          "bp.keywords.white-space", "bp.title.white-space"};
    // Line breaks inside a keyword stay.
    if (trimmed(text).find_first_of("\n\r") == std::string_view::npos)
        RC_ASSERT(said == (isUntidy ? wanted : std::vector<std::string>{}));
    else
        RC_ASSERT(std::ranges::count(said, "bp.title.white-space") == isUntidy);
}

} // namespace
} // namespace hubready
