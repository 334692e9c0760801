// The words of a text as people see them: parted by white space, the punctuation around them left off.
#pragma once

#include <string_view>
#include <vector>

namespace hubready {

// Without punctuation at its ends: "(sepsis)," is "sepsis". Empty where there is nothing else.
std::string_view withoutPunctuation(std::string_view word);

// Views into the text, in order; pieces of punctuation alone are left out.
std::vector<std::string_view> wordsOf(std::string_view text);

// The first piece without white space, taken off the front with the white space around it; punctuation stays. Empty:
// there is none left.
std::string_view takePiece(std::string_view &rest);

// The same of its last piece.
std::string_view takeLastPiece(std::string_view &rest);

// The first of wordsOf(), taken off the front with all that stands before it.
std::string_view takeWord(std::string_view &rest);

// Whether wordsOf() both are the same, in any case.
bool haveSameWords(std::string_view a, std::string_view b);

// Whether `text` has `word` as a whole word, in any case; of ASCII.
bool hasWord(std::string_view text, std::string_view word);

} // namespace hubready
