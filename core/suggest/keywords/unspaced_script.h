// Scripts that do not part words by blanks: Chinese, Japanese, Thai, Lao, Khmer, Burmese. Where their words end is found
// by the rules and dictionaries of ICU (Unicode Standard Annex 29).
#pragma once

#include <string_view>
#include <vector>

namespace hubready {

bool isUnspaced(char32_t codePoint);

// A run of such characters as words: views into it, which cover it.
std::vector<std::string_view> wordsOfRun(std::string_view run);

} // namespace hubready
