// Keys under which values that look like one are the same. fingerprint and ngram-fingerprint are defined as OpenRefine
// defines them (its documentation, "Clustering in depth"), so that the groups are the same.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

// Lower case, without accents and punctuation, the words in order, each once.
std::string fingerprint(std::string_view value);

// Likewise, the pairs of neighbouring characters instead of the words.
std::string ngramFingerprint(std::string_view value, int size = 2);

// How its words sound in English: the American Soundex of each word of the fingerprint; words without a Latin letter
// stay.
std::string phoneticKey(std::string_view value);

} // namespace hubready
