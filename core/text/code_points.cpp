#include "core/text/code_points.h"

#include "core/text/wtf8.h"

namespace hubready {

std::u32string codePoints(std::string_view wtf8)
{
    std::u32string out;
    out.reserve(wtf8.size());
    while (!wtf8.empty())
        out += takeCodePoint(wtf8);
    return out;
}

std::string fromCodePoints(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (char32_t c : text)
        appendCodePoint(out, c);
    return out;
}

} // namespace hubready
