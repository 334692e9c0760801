// Which kinds of characters a text has, from one quick pass: what a check needs and the text has not, the check need
// not look for.
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace hubready {

using TextTraits = quint32;

namespace trait {
enum : TextTraits {
    Capital = 1U << 0, // A to Z
    Small = 1U << 1,   // a to z
    Digit = 1U << 2,   // 0 to 9
    NonAscii = 1U << 3,
    Ampersand = 1U << 4,
    Angle = 1U << 5, // <
    At = 1U << 6,
    Slash = 1U << 7, // either
    Colon = 1U << 8,
    Stop = 1U << 9,   // full stop
    Mark = 1U << 10,  // ? and !
    Comma = 1U << 11, // comma and semicolon
    Hash = 1U << 12,  // #
    Underscore = 1U << 13,
    Blank = 1U << 14,   // space
    Control = 1U << 15, // tab, line feed and the rest below space; delete
    Other = 1U << 16,   // every other sign of ASCII
    Letters = Capital | Small | NonAscii,
};

constexpr TextTraits ofByte(unsigned char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return Small;
    if (byte >= 'A' && byte <= 'Z')
        return Capital;
    if (byte >= '0' && byte <= '9')
        return Digit;
    if (byte >= 0x80)
        return NonAscii;
    if (byte < ' ' || byte == 0x7F)
        return Control;
    switch (byte) {
    case ' ':
        return Blank;
    case '&':
        return Ampersand;
    case '<':
        return Angle;
    case '@':
        return At;
    case '/':
    case '\\':
        return Slash;
    case ':':
        return Colon;
    case '.':
        return Stop;
    case '?':
    case '!':
        return Mark;
    case ',':
    case ';':
        return Comma;
    case '#':
        return Hash;
    case '_':
        return Underscore;
    default:
        return Other;
    }
}

inline constexpr auto ofBytes = [] {
    std::array<TextTraits, 256> traits{};
    for (size_t byte = 0; byte < traits.size(); ++byte)
        traits[byte] = ofByte(static_cast<unsigned char>(byte));
    return traits;
}();
constexpr TextTraits of(char c) { return ofBytes[static_cast<unsigned char>(c)]; }
} // namespace trait

TextTraits traitsOf(std::string_view text);

// A text with its traits.
struct ReadText
{
    std::string_view text;
    TextTraits traits = 0;

    bool has(TextTraits any) const { return traits & any; }
};

inline ReadText readText(std::string_view text) { return {text, traitsOf(text)}; }

} // namespace hubready
