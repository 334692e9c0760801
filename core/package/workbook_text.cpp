#include "core/package/workbook_text.h"

#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool isUnwritable(char32_t c)
{
    return c == 0 || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF;
}

// Whether what follows will begin with an underscore once it is spelled.
bool beginsWithUnderscore(std::string_view rest)
{
    if (rest.empty())
        return false;
    const char32_t c = takeCodePoint(rest);
    return c == '_' || (c < 0x20 && c != '\t' && c != '\n') || isUnwritable(c);
}

// `text` begins with an underscore.
bool looksLikeEscape(std::string_view text)
{
    return text.size() > 6 && text[1] == 'x' && std::all_of(text.begin() + 2, text.begin() + 6, isHexDigit)
        && beginsWithUnderscore(text.substr(6));
}

void appendEscape(std::string &out, char32_t unit)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "_x";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
    out += '_';
}

// Bytes that may need one of the escapes; all else is copied in one go.
bool isSuspicious(char c)
{
    return c == '_' || c == '\0' || c == '\xED' || c == '\xEF' || static_cast<unsigned char>(c) >= 0xF5;
}

} // namespace

void appendWorkbookText(std::string &out, std::string_view text)
{
    while (!text.empty()) {
        const auto plain = size_t(std::ranges::find_if(text, isSuspicious) - text.begin());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            return;
        if (text.front() == '_') {
            if (looksLikeEscape(text))
                appendEscape(out, '_');
            else
                out += '_';
            text.remove_prefix(1);
            continue;
        }
        const char32_t c = takeCodePoint(text);
        if (isUnwritable(c))
            appendEscape(out, c);
        else
            appendCodePoint(out, c);
    }
}

} // namespace hubready
