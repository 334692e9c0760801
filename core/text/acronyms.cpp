#include "core/text/acronyms.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/letter_case.h"
#include "core/text/word_set.h"
#include "core/text/words.h"

#include <algorithm>
#include <array>
#include <string>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t fewest = 2;
constexpr size_t most = 6;
constexpr std::array skippedWords{"of"sv, "the"sv, "and"sv, "for"sv, "in"sv, "to"sv, "a"sv, "with"sv, "on"sv, "or"sv};

constexpr bool isPartOfWord(char c) { return isAsciiLetterOrDigit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool isRomanNumber(std::string_view word) { return word.find_first_not_of("IVX") == std::string_view::npos; }

std::string_view withoutPlural(std::string_view word)
{
    const bool isPlural = word.size() > 2 && word.ends_with('s') && isAsciiCapital(word[word.size() - 2]);
    if (word.ends_with("'s") || word.ends_with("\u2019s"))
        return word.substr(0, word.size() - (word.ends_with("'s") ? 2 : 4));
    return isPlural ? word.substr(0, word.size() - 1) : word;
}

std::string lettersOf(std::string_view acronym)
{
    std::string letters;
    for (char c : acronym) {
        if (isAsciiCapital(c))
            letters += smallAscii(c);
    }
    return letters;
}

// Takes the next part of a word off the front: letters and figures, what stands between them aside ("follow-up" has
// two).
std::string_view takePart(std::string_view &rest)
{
    size_t start = 0;
    while (start < rest.size() && !isPartOfWord(rest[start]))
        ++start;
    size_t end = start;
    while (end < rest.size() && (isPartOfWord(rest[end]) || rest[end] == '\''))
        ++end;
    const std::string_view word = rest.substr(start, end - start);
    rest.remove_prefix(end);
    return word;
}

// Whether the words in front begin with the letters, one each; small words may be passed over.
bool beginWith(std::string_view text, std::string_view letters)
{
    while (!letters.empty()) {
        const std::string_view word = takePart(text);
        if (word.empty())
            return false;
        if (smallAscii(word.front()) == letters.front())
            letters.remove_prefix(1);
        else if (std::ranges::none_of(skippedWords, [&](std::string_view each) { return isInAnyCase(word, each); }))
            return false;
    }
    return true;
}

// Each has a capital with another capital, a figure or "&" behind it.
bool mayHaveAcronyms(std::string_view text)
{
    unsigned char may = 0;
    for (size_t i = 1; i < text.size(); ++i) {
        const auto before = static_cast<unsigned char>(text[i - 1] - 'A');
        const auto capital = static_cast<unsigned char>(text[i] - 'A');
        const auto digit = static_cast<unsigned char>(text[i] - '0');
        may |= static_cast<unsigned char>((before < 26) & ((capital < 26) | (digit < 10) | (text[i] == '&')));
    }
    return may != 0;
}

} // namespace

bool isAcronym(std::string_view word)
{
    word = withoutPlural(word);
    size_t capitals = 0;
    bool behindDigit = false;
    for (char c : word) {
        if (isAsciiCapital(c)) {
            if (behindDigit)
                return false;
            ++capitals;
        } else if (isAsciiDigit(c)) {
            behindDigit = true;
        } else if (c != '&') {
            return false;
        }
    }
    return capitals >= fewest && capitals <= most && isAsciiCapital(word.front()) && word.size() <= most + 1 &&
           !isRomanNumber(word);
}

std::vector<std::string_view> acronymsOf(std::string_view text)
{
    std::vector<std::string_view> found;
    if (!mayHaveAcronyms(text) || isInCapitals(text))
        return found;
    for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text)) {
        if (!isAsciiCapital(word.front()) || !isAcronym(word))
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
    ByteSet first;
    first.add(letters.front());
    first.add(char(letters.front() - 'a' + 'A'));
    for (size_t at = first.firstIn(text); at != std::string_view::npos; at = first.firstIn(text, at + 1)) {
        const bool begins = at == 0 || !isPartOfWord(text[at - 1]);
        if (begins && beginWith(text.substr(at), letters))
            return true;
    }
    // In brackets behind words, or with words in brackets behind it, whatever their letters.
    for (size_t at = text.find(acronym); at != std::string_view::npos; at = text.find(acronym, at + 1)) {
        const std::string_view behind = text.substr(at + acronym.size());
        if ((at > 0 && text[at - 1] == '(' && behind.starts_with(')')) || behind.starts_with(" ("))
            return true;
    }
    return false;
}

} // namespace hubready
