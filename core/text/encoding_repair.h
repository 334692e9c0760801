// Gives text back the characters that it had before its bytes were read in the wrong encoding. Only what can have been
// nothing else: UTF-8 that was taken for Windows-1252 or Latin-1, also twice ("â€™", "Ã©"), and quotation marks and
// dashes of Windows-1252 that were kept as control characters, where their place in the text says the same. A letter
// kept as a control character stays: other code pages have other letters there. Characters that are lost stay lost.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::string withRepairedEncoding(std::string_view text);

// Quick: whether the above could change the text at all.
bool mayBeBrokenEncoding(std::string_view text);

} // namespace hubready
