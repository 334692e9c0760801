#include "core/suggest/keywords/keyword_scorer.h"

#include <cmath>

namespace hubready {

namespace {

struct FittedWeight
{
    Feature feature;
    float inText;
    float absent;
};

// As keyword_bench --fit prints them. The last is set by hand: no collection comes with a vocabulary.
constexpr FittedWeight fitted[] = {
    {Feature::Bias, -1.888f, 0.142f},
    {Feature::Count, -0.528f, 0.000f},
    {Feature::Rarity, 1.176f, 0.000f},
    {Feature::WordRarity, 0.398f, 0.144f},
    {Feature::Weight, 2.329f, 0.000f},
    {Feature::Position, -0.183f, 0.000f},
    {Feature::InTitle, 0.457f, 0.000f},
    {Feature::OneWord, -0.839f, 0.314f},
    {Feature::TwoWords, -0.354f, 0.164f},
    {Feature::ThreeWords, -0.019f, -0.001f},
    {Feature::FourWordsOrMore, -0.675f, -0.335f},
    {Feature::StandsAlone, 0.418f, 0.000f},
    {Feature::CutsHyphen, -1.045f, 0.000f},
    {Feature::InLonger, -0.203f, 0.000f},
    {Feature::Fragment, -0.147f, 0.000f},
    {Feature::Cohesion, 0.131f, 0.000f},
    {Feature::BeginsInIng, -1.486f, 0.000f},
    {Feature::EndsInParticiple, -0.899f, 0.000f},
    {Feature::HasStopWord, -1.169f, 0.000f},
    {Feature::IsCapital, 0.342f, 0.000f},
    {Feature::Used, 0.634f, 0.089f},
    {Feature::UseRate, 0.018f, -0.041f},
    {Feature::WordUseRate, 0.069f, -0.219f},
    {Feature::LeastWordUseRate, 0.211f, 0.074f},
    {Feature::BeginsKeywords, 0.085f, -0.005f},
    {Feature::EndsKeywords, 0.159f, 0.026f},
    {Feature::Similar, 0.607f, 0.379f},
    {Feature::SimilarLog, 0.011f, 1.192f},
    {Feature::SimilarSum, -0.071f, 0.201f},
    {Feature::SimilarMost, 0.271f, -0.319f},
    {Feature::SimilarUse, 0.265f, -0.469f},
    {Feature::CoUse, 0.112f, 0.294f},
    {Feature::LengthShare, 0.574f, -0.095f},
    {Feature::WordsInText, -1.888f, 1.017f},
    {Feature::WordsInTitle, 0.802f, 1.218f},
    {Feature::InVocabulary, 0.700f, 0.700f},
};

constexpr ScoringWeights byFeature()
{
    ScoringWeights weights;
    for (const FittedWeight &weight : fitted) {
        weights.inText[std::size_t(weight.feature)] = weight.inText;
        weights.absent[std::size_t(weight.feature)] = weight.absent;
    }
    return weights;
}

constexpr ScoringWeights fittedByFeature = byFeature();

} // namespace

const ScoringWeights &fittedWeights() { return fittedByFeature; }

double keywordProbability(const FeatureValues &features, bool isInText, const ScoringWeights &weights)
{
    const FeatureWeights &used = isInText ? weights.inText : weights.absent;
    double sum = 0;
    for (size_t i = 0; i < featureCount; ++i)
        sum += double(used[i]) * double(features.values[i]);
    return 1 / (1 + std::exp(-sum));
}

} // namespace hubready
