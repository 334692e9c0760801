// Text whose bytes somebody once read in the wrong encoding: UTF-8 taken for Windows-1252 ("â€™", "Ã©"), bytes of
// Windows-1252 kept as control characters, and U+FFFD where a character was lost.
#pragma once

#include <string_view>

namespace hubready {

// The first broken place, a view into the text; empty: none. Letters of other languages are none: "Ãgua" and "Â" are
// Portuguese and Romanian.
std::string_view brokenEncoding(std::string_view text);

} // namespace hubready
