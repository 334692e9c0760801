#include "core/text/text_traits.h"

#include <array>

namespace hubready {

namespace {

constexpr TextTraits traitOf(unsigned char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return trait::Small;
    if (byte >= 'A' && byte <= 'Z')
        return trait::Capital;
    if (byte >= '0' && byte <= '9')
        return trait::Digit;
    if (byte >= 0x80)
        return trait::NonAscii;
    if (byte < ' ' || byte == 0x7F)
        return trait::Control;
    switch (byte) {
    case ' ':
        return trait::Blank;
    case '&':
        return trait::Ampersand;
    case '<':
        return trait::Angle;
    case '@':
        return trait::At;
    case '/':
    case '\\':
        return trait::Slash;
    case ':':
        return trait::Colon;
    case '.':
        return trait::Stop;
    case '?':
    case '!':
        return trait::Mark;
    case ',':
    case ';':
        return trait::Comma;
    case '#':
        return trait::Hash;
    case '_':
        return trait::Underscore;
    default:
        return trait::Other;
    }
}

} // namespace

constexpr std::array<TextTraits, 256> trait::ofBytes = [] {
    std::array<TextTraits, 256> traits{};
    for (size_t byte = 0; byte < traits.size(); ++byte)
        traits[byte] = traitOf(static_cast<unsigned char>(byte));
    return traits;
}();

TextTraits traitsOf(std::string_view text)
{
    TextTraits traits = 0;
    for (char c : text)
        traits |= trait::of(c);
    return traits;
}

} // namespace hubready
