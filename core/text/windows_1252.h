// The code page Windows-1252. The five bytes that it leaves free stand for the control characters of the same number,
// as browsers read them.
#pragma once

#include <array>

namespace hubready {

inline constexpr std::array<char16_t, 32> windows1252UpperHalf{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr char32_t fromWindows1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows1252UpperHalf[byte - 0x80U] : byte;
}

// The byte that stands for the character; a control character from U+0080 on stands for itself. -1: none does.
constexpr int toWindows1252(char32_t character)
{
    if (character < 0x100)
        return int(character);
    for (unsigned i = 0; i < windows1252UpperHalf.size(); ++i) {
        if (windows1252UpperHalf[i] == character)
            return int(0x80U + i);
    }
    return -1;
}

} // namespace hubready
