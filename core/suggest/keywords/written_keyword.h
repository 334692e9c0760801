// How a phrase of a text is written as a keyword: in small letters, but for abbreviations and names. What is a name
// shows in the text itself: it keeps its capital in the middle of a sentence.
#pragma once

#include "core/suggest/keywords/text_words.h"

namespace hubready {

std::string writtenKeyword(const TextWords &words, size_t firstWord, size_t count);

} // namespace hubready
