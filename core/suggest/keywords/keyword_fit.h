// Fits the scorer's weights to the records at hand, which differ: in one set most keywords are short and stand in the
// text, in another they come from a list. A sample of records is looked at as if each had no keywords; for each part of
// the set (folded_count.h) the weights come from the other parts alone.
#pragma once

#include "core/base/progress.h"
#include "core/suggest/keywords/keyword_corpus.h"
#include "core/suggest/keywords/keyword_scorer.h"

#include <functional>

namespace hubready {

using TextOfRow = std::function<KeywordText(quint32 row)>;

using WeightsByFold = std::array<ScoringWeights, foldCount>;

// Sets with few keywords stay near the weights of `start`, or at them. Stops early when cancelled.
WeightsByFold fitToCorpus(const KeywordCorpus &corpus, const TextOfRow &textOf, const ScoringWeights &start,
                          const Progress &progress);

} // namespace hubready
