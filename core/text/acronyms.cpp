#include "core/text/acronyms.h"

#include "core/text/letter_case.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t fewest = 2;
constexpr size_t most = 6;
constexpr std::array skippedWords{"of"sv, "the"sv, "and"sv, "for"sv, "in"sv, "to"sv, "a"sv, "with"sv, "on"sv, "or"sv, "&"sv};

constexpr bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr char small(char c) { return isCapital(c) ? char(c + 32) : c; }

bool isRomanNumber(std::string_view word)
{
    return word.find_first_not_of("IVX") == std::string_view::npos;
}

std::string_view withoutPlural(std::string_view word)
{
    const bool isPlural = word.size() > 2 && word.ends_with('s') && isCapital(word[word.size() - 2]);
    if (word.ends_with("'s") || word.ends_with("\u2019s"))
        return word.substr(0, word.size() - (word.ends_with("'s") ? 2 : 4));
    return isPlural ? word.substr(0, word.size() - 1) : word;
}

std::string lettersOf(std::string_view acronym)
{
    std::string letters;
    for (char c : acronym) {
        if (isCapital(c))
            letters += small(c);
    }
    return letters;
}

// Whether words from `at` on begin with the letters, one each; parts of "follow-up" count as words, small words may be
// passed over.
bool beginWith(const std::vector<std::string_view> &words, size_t at, std::string_view letters)
{
    for (; at < words.size() && !letters.empty(); ++at) {
        if (small(words[at].front()) == letters.front()) {
            letters.remove_prefix(1);
            continue;
        }
        if (std::ranges::find(skippedWords, lowered(words[at])) == skippedWords.end())
            return false;
    }
    return letters.empty();
}

std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::string_view word : wordsOf(text)) {
        while (!word.empty()) {
            const size_t end = word.find_first_of("-/");
            if (end != 0)
                parts.push_back(word.substr(0, end));
            word = end == std::string_view::npos ? std::string_view{} : word.substr(end + 1);
        }
    }
    return parts;
}

} // namespace

bool isAcronym(std::string_view word)
{
    word = withoutPlural(word);
    size_t capitals = 0;
    bool behindDigit = false;
    for (char c : word) {
        if (isCapital(c)) {
            if (behindDigit)
                return false;
            ++capitals;
        } else if (isDigit(c)) {
            behindDigit = true;
        } else if (c != '&') {
            return false;
        }
    }
    return capitals >= fewest && capitals <= most && isCapital(word.front()) && word.size() <= most + 1 && !isRomanNumber(word);
}

std::vector<std::string_view> acronymsOf(std::string_view text)
{
    std::vector<std::string_view> found;
    if (isInCapitals(text))
        return found;
    for (std::string_view word : wordsOf(text)) {
        if (!isCapital(word.front()) || !isAcronym(word))
            continue;
        const std::string_view acronym = withoutPlural(word);
        if (std::ranges::find(found, acronym) == found.end())
            found.push_back(acronym);
    }
    return found;
}

bool isExplained(std::string_view acronym, std::string_view text)
{
    const std::string letters = lettersOf(acronym);
    const auto parts = partsOf(text);
    for (size_t at = 0; at < parts.size(); ++at) {
        if (small(parts[at].front()) == letters.front() && beginWith(parts, at, letters))
            return true;
    }
    // In brackets behind words, or with words in brackets behind it, whatever their letters.
    const std::string inBrackets = "(" + std::string(acronym) + ")";
    const std::string before = std::string(acronym) + " (";
    return text.find(inBrackets) != std::string_view::npos || text.find(before) != std::string_view::npos;
}

} // namespace hubready
