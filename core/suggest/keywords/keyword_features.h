// What is known of one phrase as a keyword of one record, as numbers of about the size of 1: from the text (how often,
// where, how rare, how it is parted), from the keywords of the other records, and from those that say the like.
#pragma once

#include <array>
#include <cstddef>

namespace hubready {

enum class Feature : unsigned char {
    Bias,
    Count,           // ln of the occurrences
    Rarity,          // of the phrase: 0 in every record, 1 in this alone
    WordRarity,      // mean over its words
    Weight,          // count times rarity
    Position,        // ln of the words before it
    InTitle,
    OneWord,
    TwoWords,
    ThreeWords,
    FourWordsOrMore,
    StandsAlone,     // share of its occurrences between boundaries
    CutsHyphen,      // share that cuts a hyphenated word
    InLonger,        // share that a longer phrase takes in
    Fragment,        // of the records with it: the share that has it within the same longer phrase
    Cohesion,        // of the records with its rarest word: the share that has it, as log odds
    BeginsInIng,     // "extracting discriminative concepts"
    EndsInParticiple, // its last word ends in -ed or -ly
    HasStopWord,
    IsCapital,       // written in capitals
    Used,            // ln of the records that have it as a keyword
    UseRate,         // of the records with the phrase: the share that has it as a keyword, as log odds
    WordUseRate,     // the same for its words, mean
    LeastWordUseRate,
    BeginsKeywords,  // how often its first word, in keywords, is the first
    EndsKeywords,
    Similar,         // share of the similar records that has it, by likeness
    SimilarLog,
    SimilarSum,
    SimilarMost,     // likeness of the most similar one
    SimilarUse,      // Similar against how common the keyword is
    CoUse,           // how often it is used together with the likeliest keywords of the record
    LengthShare,     // ln of the share of keywords with so many words
    WordsInText,     // share of its words that stand in the text
    WordsInTitle,
    InVocabulary,    // weight of the vocabulary that names it
    Last
};

inline constexpr std::size_t featureCount = std::size_t(Feature::Last);

struct FeatureValues
{
    std::array<float, featureCount> values{};

    float &operator[](Feature feature) { return values[std::size_t(feature)]; }
    float operator[](Feature feature) const { return values[std::size_t(feature)]; }
};

} // namespace hubready
