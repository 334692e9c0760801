// How likely a phrase is a keyword of a record: a logistic model over its features, one for phrases that stand in the
// text and one for keywords of similar records that do not.
#pragma once

#include "core/suggest/keywords/keyword_features.h"

namespace hubready {

using FeatureWeights = std::array<float, featureCount>;

struct ScoringWeights
{
    FeatureWeights inText{};
    FeatureWeights absent{};
};

// Fitted on two public collections of titles and abstracts (tests/bench/README.md says how): what a set of records
// starts from before its own keywords are looked at.
const ScoringWeights &fittedWeights();

double keywordProbability(const FeatureValues &features, bool isInText, const ScoringWeights &weights);

} // namespace hubready
