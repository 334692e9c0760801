// Fits a logistic model to examples: the weights that make what happened likeliest, held near the weights that it starts
// from (a normal prior around them). Newton's method with halved steps; the same examples give the same weights.
#pragma once

#include "core/suggest/keywords/keyword_scorer.h"

#include <vector>

namespace hubready {

struct KeywordExample
{
    FeatureValues features;
    bool isKeyword = false;
    float weight = 1; // how many examples it stands for
};

// `hold`: how strongly the start holds; 1 is as strong as about four examples that are even.
FeatureWeights fitLogistic(const std::vector<KeywordExample> &examples, const FeatureWeights &start, double hold);

} // namespace hubready
