#include "core/text/broken_encoding.h"

#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <QtGlobal>

namespace hubready {

namespace {

// The byte that Windows-1252 shows as this character; 0: none from 0x80 to 0xBF.
unsigned continuationByteOf(char32_t c)
{
    const int byte = toWindows1252(c);
    return byte >= 0x80 && byte <= 0xBF ? unsigned(byte) : 0;
}

// How many characters a UTF-8 lead byte, shown as `c`, needs behind it; 0: it is none.
int followersOf(char32_t c)
{
    if (c == 0xC2 || c == 0xC3 || (c >= 0xC4 && c <= 0xDF))
        return 1;
    if (c >= 0xE0 && c <= 0xEF)
        return 2;
    return c >= 0xF0 && c <= 0xF4 ? 3 : 0;
}

// "â€" alone is what is left of a quotation mark whose last byte was dropped.
bool isBrokenSequence(char32_t lead, std::string_view rest, std::string_view &end)
{
    const int needed = followersOf(lead);
    char32_t codePoint = lead & (needed == 1 ? 0x1FU : needed == 2 ? 0xFU : 7U);
    for (int i = 0; i < needed; ++i) {
        end = rest;
        const unsigned byte = rest.empty() ? 0 : continuationByteOf(takeCodePoint(rest));
        if (byte == 0)
            return lead == 0xE2 && i == 1 && codePoint == ((lead & 0xFU) << 6);
        codePoint = (codePoint << 6) | (byte & 0x3F);
    }
    end = rest;
    // Two characters alone can be a letter and a quotation mark ("Ä“" in German, "É»"): only what English and Welsh
    // texts have in them counts: Latin-1, and w and y with circumflex.
    if (needed == 1)
        return lead <= 0xC3 || codePoint == 0x174 || codePoint == 0x175 || codePoint == 0x176 || codePoint == 0x177;
    return needed > 0;
}

} // namespace

std::string_view brokenEncoding(std::string_view text)
{
    std::string_view rest = text;
    while (true) {
        while (!rest.empty() && static_cast<unsigned char>(rest.front()) < 0x80)
            rest.remove_prefix(1);
        if (rest.empty())
            return {};
        const char *start = rest.data();
        const size_t before = rest.size();
        const char32_t c = takeCodePoint(rest);
        const size_t length = before - rest.size();
        if (c == 0xFFFD || (c >= 0x80 && c < 0xA0))
            return {start, length};
        std::string_view end;
        if (followersOf(c) > 0 && isBrokenSequence(c, rest, end))
            return {start, before - end.size()};
    }
}

} // namespace hubready
