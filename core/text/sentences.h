// Sentences of shown text (html_text.h), and how hard they are to read.
#pragma once

#include <QtGlobal>

#include <string_view>

namespace hubready {

// A sentence ends with a full stop, question or exclamation mark before white space, and where a line ends; "e.g." may
// end one too, which only makes it shorter. Words are what stands between white space and has a letter or a figure.
struct SentenceCounts
{
    int sentences = 0; // with words
    int words = 0;
    int syllables = 0;  // groups of vowels of English, one at least a word
    int smallWords = 0; // "the", "of" and the like, of which English is full
    int longest = 0;    // words of the longest sentence
    std::string_view longestText;
};
SentenceCounts sentenceCounts(std::string_view text);

// No more words than that, in any case; much quicker, and for most texts all that one wants to know.
int mostWords(std::string_view text);
bool mayHaveSentenceOver(std::string_view text, qint64 words); // one with more words

constexpr int fewestWordsForAge = 100; // what readingAge() needs

// The school age at which a text can be read, by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word
// - 15.59, + 5 for the age. 0: too short to say (fewestWordsForAge), or not English (too few of its small words).
int readingAge(const SentenceCounts &counts);

} // namespace hubready
