// The phrases of a record's text that could be its keywords: runs of up to five words between boundaries that neither
// begin nor end in a stop word; inside they may hold one ("quality of life"). With what the text itself tells of each.
#pragma once

#include "core/suggest/keywords/text_words.h"

#include <vector>

namespace hubready {

inline constexpr int longestPhrase = 5; // words

struct PhraseCandidate
{
    PhraseKey key = 0;
    quint32 firstWord = 0; // of its first occurrence
    quint32 words = 0;
    quint32 count = 0;
    quint32 standingAlone = 0; // occurrences that stand between boundaries or stop words
    quint32 cutHyphens = 0;    // occurrences that cut a hyphenated word
    quint32 inLonger = 0;      // the count of the most frequent longer candidate that holds it
    std::vector<PhraseKey> longer; // candidates with one word more
    bool isInTitle = false;
};

// Whether words[first, last], which no boundary parts, could be a keyword at all.
bool isPhraseCandidate(const TextWords &words, size_t first, size_t last);

// Calls visit(key, first, last) for each occurrence of each candidate.
template <typename Visit> void forEachPhrase(const TextWords &words, Visit visit)
{
    for (size_t first = 0; first < words.size(); ++first) {
        PhraseKey key = 0;
        for (size_t last = first; last < words.size() && last < first + longestPhrase; ++last) {
            if (last > first && words[last].before == Joint::Boundary)
                break;
            key = longerKey(key, words[last]);
            if (isPhraseCandidate(words, first, last))
                visit(key, first, last);
        }
    }
}

// In order of first occurrence, shorter first.
std::vector<PhraseCandidate> phraseCandidates(const TextWords &words);

} // namespace hubready
