// Text as a row of code points, for what looks at single characters and their neighbours. Lone surrogates are kept
// (wtf8.h); a byte that starts nothing valid gives U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::u32string codePoints(std::string_view wtf8);
std::string fromCodePoints(std::u32string_view text); // WTF-8

} // namespace hubready
