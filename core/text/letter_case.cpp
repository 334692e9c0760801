#include "core/text/letter_case.h"

#include "core/text/ascii.h"
#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr int fewestCapitals = 10;     // in several words
constexpr int fewestCapitalsOfOne = 8; // "METHANE" is an abbreviation
constexpr int mostSmallPart = 8;       // one small letter in so many capitals
constexpr int namedWords = 4;          // so many words with capitals are more than a name
constexpr size_t fewestOfTitleCase = 3; // two such words and a joining word that has one, too
constexpr size_t ordinaryLength = 3;

// Words that stay small inside titles of English.
constexpr std::array joiningWords{"a"sv,    "an"sv,   "and"sv, "as"sv,   "at"sv,  "but"sv, "by"sv,   "for"sv,
                                  "from"sv, "in"sv,   "is"sv,  "into"sv, "of"sv,  "on"sv,  "or"sv,   "the"sv,
                                  "to"sv,   "with"sv, "are"sv, "your"sv, "you"sv, "how"sv, "what"sv, "when"sv};

bool isJoiningWord(std::string_view word)
{
    return word.size() <= 4 &&
           std::ranges::any_of(joiningWords, [&](std::string_view each) { return isInAnyCase(word, each); });
}

bool isCapital(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : QChar::isUpper(c); }
bool isSmall(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : QChar::isLower(c); }

constexpr ByteSet digitsOrSigns("0123456789@.:_/");

// Quick: no more than this, in any case.
size_t mostCapitals(std::string_view text)
{
    return countBytes(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (static_cast<unsigned char>(byte - 'A') < 26) | (byte >= 0xC0); // what leads a letter beyond ASCII
    });
}

enum class Setting { Small, Capitalised, Other };

// Capitalised: a capital and then only small letters ("Sepsis", "Follow-up", "Patient's").
Setting settingOf(std::string_view word)
{
    const char32_t first = takeCodePoint(word);
    if (isSmall(first))
        return Setting::Small;
    if (!isCapital(first))
        return Setting::Other;
    const LetterCounts rest = letterCounts(word);
    return rest.capitals == 0 && (rest.small > 0 || word.empty()) ? Setting::Capitalised : Setting::Other;
}

bool endsPart(std::string_view piece)
{
    const char last = piece.back();
    return last == ':' || last == '.' || last == '?' || last == '!' || withoutPunctuation(piece).empty();
}

} // namespace

LetterCounts letterCounts(std::string_view text)
{
    LetterCounts counts;
    while (!text.empty()) {
        const char byte = text.front();
        if (static_cast<unsigned char>(byte) < 0x80) {
            counts.capitals += byte >= 'A' && byte <= 'Z';
            counts.small += byte >= 'a' && byte <= 'z';
            text.remove_prefix(1);
            continue;
        }
        const char32_t c = takeCodePoint(text);
        counts.capitals += QChar::isUpper(c);
        counts.small += QChar::isLower(c);
        counts.others += QChar::isLetter(c) && !QChar::isUpper(c) && !QChar::isLower(c);
    }
    return counts;
}

bool isInCapitals(std::string_view text)
{
    // Most texts show early that they are not.
    size_t smallLetters = 0;
    for (char c : text) {
        smallLetters += c >= 'a' && c <= 'z';
        if (smallLetters * (mostSmallPart + 1) > text.size())
            return false;
    }
    const LetterCounts counts = letterCounts(text);
    if (counts.capitals < std::min(fewestCapitals, fewestCapitalsOfOne) ||
        counts.small * mostSmallPart > counts.capitals || counts.others > counts.capitals)
        return false;
    size_t words = 0;
    size_t longest = 0;
    for (std::string_view word : wordsOf(text)) {
        const LetterCounts ofWord = letterCounts(word);
        words += ofWord.capitals > 0;
        longest = std::max(longest, size_t(ofWord.capitals));
    }
    if (words == 1)
        return true;
    return counts.capitals >= fewestCapitals && longest > ordinaryLength + 1;
}

bool isInTitleCase(std::string_view text)
{
    if (mostCapitals(text) < fewestOfTitleCase)
        return false;
    int capitalised = 0;
    int joiningCapitalised = 0;
    bool startsPart = true;
    for (std::string_view piece = takePiece(text); !piece.empty(); piece = takePiece(text)) {
        const std::string_view word = withoutPunctuation(piece);
        const bool starts = startsPart;
        startsPart = endsPart(piece);
        if (word.empty() || starts)
            continue;
        const bool isJoining = isJoiningWord(word);
        switch (settingOf(word)) {
        case Setting::Small:
            if (!isJoining)
                return false;
            break;
        case Setting::Capitalised:
            joiningCapitalised += isJoining && word.size() > 1;
            capitalised += !isJoining;
            break;
        case Setting::Other:
            break;
        }
    }
    return capitalised >= namedWords || (joiningCapitalised > 0 && capitalised > 1);
}

bool beginsSmall(std::string_view text)
{
    if (!text.empty() && isAsciiCapital(text.front()))
        return false;
    std::string_view rest = text;
    const std::string_view word = withoutPunctuation(takePiece(rest));
    if (word.empty())
        return false;
    std::string_view behind = word;
    if (!isSmall(takeCodePoint(behind)))
        return false;
    const bool hasOtherName =
        behind.empty() || letterCounts(behind).capitals > 0 || behind.front() == '-' || digitsOrSigns.isIn(behind);
    return !hasOtherName;
}

bool mayBeInCapitals(std::string_view text)
{
    size_t capitals = 0;
    size_t small = 0;
    for (char c : text) {
        capitals += c >= 'A' && c <= 'Z';
        small += c >= 'a' && c <= 'z';
    }
    return capitals > 1 && small * 2 < capitals;
}

} // namespace hubready
