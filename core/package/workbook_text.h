// How a text is spelled inside a workbook, so that it comes back as it was.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

// Appends `wtf8` with what XML cannot hold as "_xHHHH_" (NUL, U+FFFE, U+FFFF, lone surrogates), and with "_x005F_" for
// an underscore that would be taken for the beginning of such an escape. Other control characters stay: libxlsxwriter
// spells those itself, after it has counted the length.
void appendWorkbookText(std::string &out, std::string_view wtf8);

} // namespace hubready
