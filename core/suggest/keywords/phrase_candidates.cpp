#include "core/suggest/keywords/phrase_candidates.h"

#include "core/suggest/keywords/key_map.h"

#include <algorithm>

namespace hubready {

namespace {

bool isParted(const TextWords &words, size_t at) // whether something parts word `at` from the one before
{
    return at == 0 || at >= words.size() || words[at].before == Joint::Boundary;
}

void noteOccurrence(PhraseCandidate &candidate, const TextWords &words, size_t first, size_t last)
{
    ++candidate.count;
    candidate.isInTitle = candidate.isInTitle || words[first].isInTitle;
    const bool cutBefore = !isParted(words, first) && words[first].before == Joint::Hyphen;
    const bool cutAfter = !isParted(words, last + 1) && words[last + 1].before == Joint::Hyphen;
    candidate.cutHyphens += cutBefore || cutAfter;
    const bool openBefore = isParted(words, first) || words[first - 1].isStopWord;
    const bool openAfter = isParted(words, last + 1) || words[last + 1].isStopWord;
    candidate.standingAlone += openBefore && openAfter;
}

} // namespace

bool isPhraseCandidate(const TextWords &words, size_t first, size_t last)
{
    if (words[first].isStopWord || words[last].isStopWord || words[first].isNumber)
        return false;
    if (first == last)
        return words[first].text.size() > 1;
    int stopWords = 0;
    for (size_t at = first + 1; at < last; ++at)
        stopWords += words[at].isStopWord;
    return stopWords <= 1;
}

std::vector<PhraseCandidate> phraseCandidates(const TextWords &words)
{
    std::vector<PhraseCandidate> found;
    KeyMap<quint32> places; // of candidates, + 1
    forEachPhrase(words, [&](PhraseKey key, size_t first, size_t last) {
        quint32 &place = places[key];
        if (place == 0) {
            found.push_back({.key = key, .firstWord = quint32(first), .words = quint32(last - first + 1)});
            place = quint32(found.size());
        }
        noteOccurrence(found[place - 1], words, first, last);
    });
    for (size_t at = 0; at < found.size(); ++at) {
        const auto longer = found[at];
        for (quint32 from = 0; from < longer.words; ++from) {
            PhraseKey key = 0;
            for (quint32 size = 1; size < longer.words && from + size <= longer.words; ++size) {
                key = longerKey(key, words[longer.firstWord + from + size - 1]);
                if (const quint32 *part = places.find(key)) {
                    quint32 &count = found[*part - 1].inLonger;
                    count = std::max(count, longer.count);
                    if (size + 1 == longer.words)
                        found[*part - 1].longer.push_back(longer.key);
                }
            }
        }
    }
    return found;
}

} // namespace hubready
