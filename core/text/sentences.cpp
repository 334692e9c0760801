#include "core/text/sentences.h"

#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr int fewestWords = 100;
constexpr int englishInHundred = 15; // of a text in English, about 25 words in a hundred are these
constexpr std::array smallWords{"the"sv, "of"sv, "and"sv, "to"sv, "a"sv, "in"sv, "is"sv, "for"sv, "that"sv, "with"sv, "on"sv, "are"sv};

bool isFullWidthStop(std::string_view text)
{
    return text.starts_with("\u3002") || text.starts_with("\uFF01") || text.starts_with("\uFF1F");
}

// Just behind the end of the sentence at the front.
size_t endOfSentence(std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n')
            return i + 1;
        const bool stops = c == '.' || c == '?' || c == '!';
        if (stops && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '"' || text[i + 1] == ')'))
            return i + 1;
        if ((c == '\xE3' || c == '\xEF') && isFullWidthStop(text.substr(i, 3)))
            return i + 3;
    }
    return text.size();
}

template <typename Take> void forEachSentence(std::string_view text, Take take)
{
    while (!text.empty()) {
        const size_t end = endOfSentence(text);
        take(text.substr(0, end));
        text.remove_prefix(end);
    }
}

int countWords(std::string_view sentence)
{
    int words = 0;
    for (std::string_view piece = takePiece(sentence); !piece.empty(); piece = takePiece(sentence))
        words += !withoutPunctuation(piece).empty();
    return words;
}

int syllablesOf(std::string_view word)
{
    int groups = 0;
    bool inGroup = false;
    for (char c : word) {
        const bool isVowel = "aeiouyAEIOUY"sv.find(c) != std::string_view::npos;
        groups += isVowel && !inGroup;
        inGroup = isVowel;
    }
    const bool silentE = groups > 1 && word.ends_with('e') && !word.ends_with("le");
    return std::max(1, groups - silentE);
}

} // namespace

LongestSentence longestSentence(std::string_view text)
{
    LongestSentence longest;
    forEachSentence(text, [&](std::string_view sentence) {
        // A word and the blank behind it: two bytes at least.
        if (int(sentence.size() / 2) < longest.words)
            return;
        if (const int words = countWords(sentence); words > longest.words)
            longest = {trimmed(sentence), words};
    });
    return longest;
}

int readingAge(std::string_view text)
{
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    int small = 0;
    forEachSentence(text, [&](std::string_view sentence) {
        const int before = words;
        for (std::string_view piece = takePiece(sentence); !piece.empty(); piece = takePiece(sentence)) {
            const std::string_view word = withoutPunctuation(piece);
            if (word.empty())
                continue;
            ++words;
            syllables += syllablesOf(word);
            small += std::ranges::find(smallWords, word) != smallWords.end();
        }
        sentences += words > before;
    });
    if (words < fewestWords || small * 100 < words * englishInHundred)
        return 0;
    const double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    return std::max(5, int(std::lround(grade + 5)));
}

} // namespace hubready
