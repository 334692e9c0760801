#include "core/text/white_space.h"

#include "core/text/ascii.h"
#include "core/text/byte_count.h"
#include "core/text/code_points.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr char32_t zeroWidthSpace = 0x200B;
constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t byteOrderMark = 0xFEFF;

// U+0085 is a line end by Unicode, but in texts like ours it is the "…" of Windows-1252.
bool isFoldable(char32_t c) { return c != 0x85 && QChar::isSpace(c); }

bool isControl(char32_t c)
{
    const bool unusedInWindows1252 = c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
    return (c < 0x20 && !QChar::isSpace(c)) || c == 0x7F || unusedInWindows1252;
}

bool isDirectionMark(char32_t c)
{
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c) { return c == 0xAD || c == 0x2060 || c == byteOrderMark; }

bool isBetweenLetters(char32_t c) { return c == zeroWidthSpace || c == zeroWidthNonJoiner || c == zeroWidthJoiner; }

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

// Letters, figures and punctuation that no joiner has any effect on.
bool isPlain(char32_t c)
{
    if (c < 0x370 || isFoldable(c))
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    case QChar::Script_Common:
        return c >= 0x2000 && c < 0x2190; // punctuation and the like; emoji are further on
    default:
        return false;
    }
}

bool hasNoBlanksBetweenWords(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

// The next character in either direction that is itself no joiner; a blank at the ends.
char32_t neighbour(std::u32string_view text, size_t at, int step)
{
    for (size_t i = at + size_t(step); i < text.size(); i += size_t(step)) {
        if (!isBetweenLetters(text[i]))
            return text[i];
    }
    return U' ';
}

bool isNeededThere(std::u32string_view text, size_t at)
{
    const char32_t before = neighbour(text, at, -1);
    const char32_t after = neighbour(text, at, 1);
    if (text[at] == zeroWidthSpace)
        return hasNoBlanksBetweenWords(before) && hasNoBlanksBetweenWords(after);
    return !isPlain(before) || !isPlain(after);
}

std::u32string withoutInvisible(std::u32string text)
{
    const bool directed = std::ranges::any_of(text, isRightToLeft);
    std::erase_if(text,
                  [&](char32_t c) { return isControl(c) || isInvisible(c) || (!directed && isDirectionMark(c)); });
    std::u32string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (!isBetweenLetters(text[i]) || isNeededThere(text, i))
            out += text[i];
    }
    return out;
}

std::u32string_view withoutEnds(std::u32string_view text)
{
    while (!text.empty() && isFoldable(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isFoldable(text.back()))
        text.remove_suffix(1);
    return text;
}

std::u32string folded(std::u32string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (char32_t c : withoutEnds(text)) {
        if (!isFoldable(c))
            out += c;
        else if (out.back() != U' ')
            out += U' ';
    }
    return out;
}

std::string unlessBlank(std::string result, std::string_view original)
{
    return isBlank(result) ? std::string(original) : result;
}

// Whether the bytes at the front may be white space, control or zero width; the first of them is not ASCII.
bool mayBeInvisible(std::string_view text)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    switch (byte(0)) {
    case 0xC2:
        return byte(1) <= 0xA0 || byte(1) == 0xAD;
    case 0xE2: // punctuation stands here, too: dashes and quotation marks are the most frequent of all
        return byte(1) == 0x80 ? byte(2) < 0x90 || byte(2) >= 0xA8 : byte(1) == 0x81 && byte(2) >= 0x9F;
    case 0xD8:
    case 0xE1:
    case 0xE3:
    case 0xEF:
        return true;
    default:
        return false;
    }
}

// Odd: control characters, and what is not ASCII.
enum ByteKind : unsigned char { VisibleByte = 1, SpaceByte = 2, OddByte = 4 };
constexpr auto kindsOfBytes = [] {
    std::array<unsigned char, 256> table{};
    table.fill(OddByte);
    for (size_t c = '!'; c <= '~'; ++c)
        table[c] = VisibleByte;
    table[' '] = SpaceByte;
    return table;
}();

bool isControlByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < ' ' && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

bool mayHaveInvisible(std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && mayBeInvisible(text.substr(i))))
            return true;
    }
    return false;
}

} // namespace

bool isLineBreak(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x2028 || c == 0x2029; }

bool showsNothing(std::string_view text)
{
    return isBlank(text) || (mayNeedTidying(text) && isBlank(fromCodePoints(folded(withoutInvisible(codePoints(text))))));
}

Tidiness tidinessOf(std::string_view text)
{
    unsigned char seen = 0;
    unsigned char twice = 0; // a blank: two blanks, or one in front
    unsigned char last = SpaceByte;
    for (char c : text) {
        const unsigned char kind = kindsOfBytes[static_cast<unsigned char>(c)];
        seen |= kind;
        twice |= kind & last;
        last = kind;
    }
    if ((seen & OddByte) && mayHaveInvisible(text))
        return Tidiness::Unsure;
    if (text.empty() || !((twice | last) & SpaceByte))
        return Tidiness::Tidy;
    return seen & (VisibleByte | OddByte) ? Tidiness::Untidy : Tidiness::Unsure; // what would be empty stays
}

std::string tidied(std::string_view text)
{
    if (!mayNeedTidying(text))
        return std::string(text);
    return unlessBlank(fromCodePoints(folded(withoutInvisible(codePoints(text)))), text);
}

std::string tidiedAddress(std::string_view text)
{
    if (!mayNeedTidying(text))
        return std::string(text);
    return unlessBlank(fromCodePoints(withoutEnds(withoutInvisible(codePoints(text)))), text);
}

Tidiness tidinessOfHtml(std::string_view html)
{
    if (html.empty())
        return Tidiness::Tidy;
    if (countBytes(html, isControlByte) > 0)
        return Tidiness::Unsure;
    for (size_t at = html.find('\xC2'); at != std::string_view::npos; at = html.find('\xC2', at + 1)) {
        if (at + 1 < html.size() && static_cast<unsigned char>(html[at + 1]) < 0xA0)
            return Tidiness::Unsure;
    }
    if (isAsciiSpace(html.front()) || isAsciiSpace(html.back()))
        return isBlank(html) ? Tidiness::Unsure : Tidiness::Untidy;
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return isAscii(html.front()) && isAscii(html.back()) ? Tidiness::Tidy : Tidiness::Unsure;
}

std::string tidiedHtml(std::string_view html)
{
    if (tidinessOfHtml(html) == Tidiness::Tidy)
        return std::string(html);
    std::u32string kept;
    bool inTag = false;
    const std::u32string characters = codePoints(html);
    for (char32_t c : characters) {
        // Without a control character between, "<" and a letter would become a tag.
        inTag = c == U'<' || (inTag && c != U'>');
        if (inTag || !isControl(c))
            kept += c;
    }
    return unlessBlank(fromCodePoints(withoutEnds(kept)), html);
}

} // namespace hubready
