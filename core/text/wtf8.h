// Text as the core holds it: UTF-8 in which a lone surrogate stands as its three bytes (WTF-8), because JSON can carry
// one and the contract keeps it. Plain UTF-8 is WTF-8. Lengths for rules count UTF-16 units: an emoji is 2.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace hubready {

QString toQString(std::string_view wtf8);
std::string toWtf8(QStringView text);

// UTF-16 units, without converting.
qint64 utf16Length(std::string_view wtf8);

// The same where it is more than `limit`, else 0: bytes are never fewer than units.
inline qint64 utf16LengthOver(std::string_view wtf8, qint64 limit)
{
    const qint64 length = qint64(wtf8.size()) > limit ? utf16Length(wtf8) : 0;
    return length > limit ? length : 0;
}

// Whether the byte stands inside a sequence, behind the one that leads it.
constexpr bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool isAscii(std::string_view text);

// Takes one code point (or lone surrogate) off the front; a byte that starts nothing valid gives U+FFFD.
char32_t takeCodePoint(std::string_view &rest);
void appendCodePoint(std::string &out, char32_t codePoint);

// White space is that of Unicode, as QChar::isSpace: no-break space is, zero-width space is not
// (learning-hub-migration.md, head).
bool isBlank(std::string_view wtf8); // empty, or only white space
std::string_view trimmed(std::string_view wtf8);
std::string_view withoutTrailingSpace(std::string_view wtf8); // U+0020 only, as the database compares
std::string lowered(std::string_view wtf8);

// Whether two names are the same but for case.
bool sameName(std::string_view a, std::string_view b);

// What the Learning Hub's lists are compared by: trimmed and lower-cased.
std::string listKey(std::string_view wtf8);
// What its database compares by: trailing blanks and case do not count (contract, section 8).
std::string databaseKey(std::string_view wtf8);

} // namespace hubready
