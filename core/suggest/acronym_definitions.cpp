#include "core/suggest/acronym_definitions.h"

#include "core/text/acronyms.h"
#include "core/text/ascii.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr size_t longestInBrackets = 90;
constexpr size_t longestBefore = 160;

// Words at the end of `text` that the acronym can stand for; empty: none. Each of its letters is looked for from the
// right, the first one must begin a word.
std::string_view wordsAtEnd(std::string_view acronym, std::string_view text)
{
    size_t at = text.size();
    for (size_t letter = acronym.size(); letter > 0; --letter) {
        const char wanted = smallAscii(acronym[letter - 1]);
        if (!isAsciiLetterOrDigit(wanted))
            continue;
        const auto fits = [&](size_t place) {
            const bool begins = place == 0 || !isAsciiLetterOrDigit(text[place - 1]);
            return smallAscii(text[place]) == wanted && (letter > 1 || begins);
        };
        do {
            if (at == 0)
                return {};
            --at;
        } while (!fits(at));
    }
    const std::string_view words = trimmed(text.substr(at));
    const size_t count = wordsOf(words).size();
    const size_t most = std::min(acronym.size() + 5, acronym.size() * 2);
    const bool hasSign = words.find_first_of("<>;:()[]{}") != std::string_view::npos;
    return words.size() > acronym.size() + 2 && count >= 2 && count <= most && !hasSign ? words : std::string_view{};
}

// The text before the bracket, from the sentence's start at most.
std::string_view textBefore(std::string_view text, size_t bracket)
{
    const size_t from = bracket > longestBefore ? bracket - longestBefore : 0;
    std::string_view before = trimmed(text.substr(from, bracket - from));
    const size_t sentence = before.find_last_of(".;:?!<>()");
    return sentence == std::string_view::npos ? before : trimmed(before.substr(sentence + 1));
}

} // namespace

void forEachDefinition(std::string_view text, const std::function<void(const AcronymDefinition &)> &take)
{
    for (size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const size_t close = text.substr(0, std::min(text.size(), open + longestInBrackets)).find(')', open);
        if (close == std::string_view::npos)
            continue;
        const std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
        const std::string_view before = textBefore(text, open);
        if (isAcronym(inside)) {
            if (const auto words = wordsAtEnd(inside, before); !words.empty())
                take({inside, words});
            continue;
        }
        const size_t blank = before.find_last_of(" \t\n\r");
        const std::string_view last = blank == std::string_view::npos ? before : before.substr(blank + 1);
        // The words in brackets, all of them.
        if (isAcronym(last) && !inside.empty() && wordsAtEnd(last, inside).size() == inside.size())
            take({last, inside});
    }
}

} // namespace hubready
