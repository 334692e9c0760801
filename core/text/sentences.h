// Sentences of shown text (html_text.h), and how hard they are to read.
#pragma once

#include <string_view>

namespace hubready {

// The longest sentence by its words. A sentence ends with a full stop, question or exclamation mark before white space,
// and where a line ends; "e.g." may end one too, which only makes it shorter.
struct LongestSentence
{
    std::string_view text;
    int words = 0;
};
LongestSentence longestSentence(std::string_view text);

// The school age at which a text can be read, by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word
// - 15.59, + 5 for the age. Syllables are counted as groups of vowels. 0: too short to say (fewer than 100 words), or
// not English (too few of its small words).
int readingAge(std::string_view text);

} // namespace hubready
