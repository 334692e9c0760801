// Capitals and small letters: how a text is set. Letters of scripts without case count for neither.
#pragma once

#include <string_view>

namespace hubready {

struct LetterCounts
{
    int capitals = 0;
    int small = 0;
    int others = 0; // letters without case
};
LetterCounts letterCounts(std::string_view text);

// Whether it is set in capitals as a whole, a few small letters aside ("USING THE eLEARNING PLATFORM"). One short word,
// or a row of short ones, may be abbreviations and is not ("COPD", "COVID-19 PPE").
bool isInCapitals(std::string_view text);

// Whether it has capitals and next to no small letters, of ASCII; quick.
bool mayBeInCapitals(std::string_view text);

// Whether Every Word Has A Capital: the first one and abbreviations aside, all words have one, and enough of them to be
// no name ("Royal College of Nursing" is one).
bool isInTitleCase(std::string_view text);

// Whether its first letter is a small one where a capital is usual: not "eLearning", "mRNA", "pH", "x-ray"; not behind
// a figure.
bool beginsSmall(std::string_view text);

} // namespace hubready
