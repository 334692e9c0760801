// Everything that could be a keyword of one record, with its features: the phrases of its text, and the keywords of
// the records that say the like.
#pragma once

#include "core/suggest/keywords/keyword_evidence.h"
#include "core/suggest/keywords/keyword_scorer.h"

namespace hubready {

struct KeywordCandidate
{
    PhraseKey key = 0;
    std::optional<KeywordId> id; // among the keywords of the set
    bool isInText = false;
    quint32 firstWord = 0; // in the text, if it stands there
    quint32 words = 0;
    quint32 used = 0;    // other records that have it as a keyword
    quint32 similar = 0; // of these: similar ones
    FeatureValues features;
};

// In an order that depends on the text alone, then on the similar records. `evidence` knows the words; `guess` are the
// weights by which the likeliest are found that others go with.
std::vector<KeywordCandidate> keywordCandidates(const TextWords &words, const KeywordEvidence &evidence,
                                                const ScoringWeights &guess);

} // namespace hubready
