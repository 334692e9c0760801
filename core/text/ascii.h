// Letters, figures and white space of ASCII, one byte at a time: what most texts consist of, read without decoding. The
// C library's own depend on the locale and fall over bytes above 127.
#pragma once

namespace hubready {

constexpr bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isAsciiCapital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isAsciiSmall(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isAsciiLetter(char c) { return isAsciiSmall(c) || isAsciiCapital(c); }
constexpr bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); } // with line ends
constexpr bool isAsciiLetterOrDigit(char c) { return isAsciiLetter(c) || isAsciiDigit(c); }

// The small letter of a capital; anything else as it is.
constexpr char smallAscii(char c) { return isAsciiCapital(c) ? char(c + ('a' - 'A')) : c; }

} // namespace hubready
