// Which of the encodings with one byte a letter (or, of East Asia, two) a text is in, judged by what the bytes would
// say: letters inside words, quotes at their ends. For bytes that are no Unicode.
#pragma once

#include <QString>

#include <string_view>

namespace hubready {

struct EncodingGuess
{
    QString name;          // as ICU knows it
    double confidence = 0; // 0 to 1
};

EncodingGuess guessEncoding(std::string_view bytes);

} // namespace hubready
