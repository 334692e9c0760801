#include "core/suggest/keywords/written_keyword.h"

#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool hasInnerCapital(std::string_view word)
{
    if (word.size() < 2)
        return false;
    const bool isPossessive = word.ends_with("'S");
    return std::ranges::any_of(word.substr(1, word.size() - (isPossessive ? 3 : 1)),
                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isInSmallLetters(std::string_view word) { return lowered(word) == word; }

// A title, or a heading in the text, with capitals all over tells nothing of names.
bool isInTitleCase(const TextWords &words, size_t at)
{
    size_t first = at;
    while (first > 0 && !words[first].beginsSentence)
        --first;
    size_t small = 0;
    size_t all = 0;
    for (size_t i = first; i < words.size() && (i == first || !words[i].beginsSentence); ++i) {
        if (words[i].isStopWord || words[i].isNumber)
            continue;
        ++all;
        small += isInSmallLetters(words[i].text);
    }
    return small * 2 < all;
}

std::string writtenWord(const TextWords &words, size_t at)
{
    const std::string_view word = words[at].text;
    const std::string small = lowered(word);
    if (small == word)
        return small;
    if (hasInnerCapital(word) && !(isInTitleCase(words, at) && word.size() > 5))
        return std::string(word);
    bool isName = false;
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i].stem != words[at].stem)
            continue;
        if (words[i].text == small)
            return small;
        isName = isName || (words[i].text == word && !words[i].beginsSentence && !isInTitleCase(words, i));
    }
    return isName ? std::string(word) : small;
}

std::string withoutPossessive(std::string text)
{
    for (std::string_view possessive : {"'s", "\xE2\x80\x99s"}) {
        if (text.ends_with(possessive))
            text.resize(text.size() - possessive.size());
    }
    return text;
}

} // namespace

std::string writtenKeyword(const TextWords &words, size_t firstWord, size_t count)
{
    std::string text;
    for (size_t at = firstWord; at < firstWord + count; ++at) {
        if (at > firstWord && words[at].before != Joint::Tight)
            text += words[at].before == Joint::Hyphen ? '-' : ' ';
        text += writtenWord(words, at);
    }
    return withoutPossessive(std::move(text));
}

} // namespace hubready
