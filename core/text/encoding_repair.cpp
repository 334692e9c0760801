#include "core/text/encoding_repair.h"

#include "core/text/code_points.h"
#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace hubready {

namespace {

constexpr char32_t openingSingle = 0x2018;
constexpr char32_t apostrophe = 0x2019;
constexpr char32_t openingDouble = 0x201C;
constexpr char32_t closingDouble = 0x201D;
constexpr char32_t enDash = 0x2013;
constexpr char32_t emDash = 0x2014;

bool isLetter(char32_t c) { return QChar::isLetter(c); }
bool isFigure(char32_t c) { return QChar::isDigit(c); }
bool isWordEnd(char32_t c) { return !QChar::isLetterOrNumber(c); } // 0 for the end of the text is one

struct Sequence
{
    char32_t character;
    size_t length; // of what stands for it, in characters
};

// The character whose UTF-8 bytes the characters at the start of `text` are.
std::optional<Sequence> utf8SequenceAt(std::u32string_view text)
{
    const int lead = toWindows1252(text[0]);
    const size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0 || text.size() < length)
        return std::nullopt;
    char32_t character = char32_t(lead) & (0xFFU >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        const int byte = toWindows1252(text[i]);
        if (byte < 0x80 || byte > 0xBF)
            return std::nullopt;
        character = (character << 6) | (char32_t(byte) & 0x3FU);
    }
    const char32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    const bool isAssigned = character >= least && character <= 0x10FFFF && QChar::category(character) != QChar::Other_NotAssigned &&
                            QChar::category(character) != QChar::Other_Surrogate && QChar::category(character) != QChar::Other_PrivateUse;
    return isAssigned ? std::optional(Sequence{character, length}) : std::nullopt;
}

// Two characters alone may be what they seem: a letter and a sign of another language ("Ä“" in German quotation marks).
// Here they count where no language puts the second one behind the first, or where the character is one of Welsh.
bool isCertain(std::u32string_view text, const Sequence &sequence, char32_t before)
{
    if (sequence.length > 2)
        return true;
    const bool isWelsh = sequence.character >= 0x174 && sequence.character <= 0x177;
    const bool isLatin = text[0] == 0xC2 || text[0] == 0xC3;
    const bool endsWordInCapitals = QChar::isUpper(before) && (text[1] == 0xA0 || text[1] == 0xAB || text[1] == 0xBB);
    // A control character as result: broken some other way.
    return (isLatin || isWelsh) && !endsWordInCapitals && sequence.character >= 0xA0;
}

// "”" is E2 80 9D, and Windows-1252 has no character for 9D, so that programs dropped it: "â€" is left. It closes what
// a quotation mark before it has opened.
bool isTornClosingQuote(std::u32string_view text, std::u32string_view done)
{
    const bool isTorn = text.size() >= 2 && text[0] == 0xE2 && text[1] == 0x20AC && (text.size() == 2 || isWordEnd(text[2]));
    const size_t opened = done.rfind(openingDouble);
    return isTorn && opened != std::u32string_view::npos && done.find(closingDouble, opened) == std::u32string_view::npos;
}

std::u32string withoutWrongReading(std::u32string_view text)
{
    std::u32string out;
    for (size_t at = 0; at < text.size();) {
        const std::u32string_view rest = text.substr(at);
        const auto sequence = rest[0] >= 0xC2 && rest[0] <= 0xF4 ? utf8SequenceAt(rest) : std::nullopt;
        if (sequence && isCertain(rest, *sequence, out.empty() ? 0 : out.back())) {
            out += sequence->character;
            at += sequence->length;
        } else if (rest[0] == 0xE2 && isTornClosingQuote(rest, out)) {
            out += closingDouble;
            at += 2;
        } else {
            out += text[at++];
        }
    }
    return out;
}

// What a control character stands for; 0: that is not certain. Other code pages have letters where Windows-1252 has
// signs, so the neighbours must be those of the sign.
char32_t signFor(char32_t control, char32_t before, char32_t after)
{
    const bool opens = (before == 0 || QChar::isSpace(before) || before == '(') && QChar::isLetterOrNumber(after);
    const bool closes = !(before == 0 || QChar::isSpace(before)) && isWordEnd(after);
    const bool parts = (QChar::isSpace(before) && QChar::isSpace(after)) || (isFigure(before) && isFigure(after));
    switch (control) {
    case 0x91:
        return opens ? openingSingle : 0;
    case 0x92:
        return closes || (isLetter(before) && isLetter(after)) ? apostrophe : 0;
    case 0x93:
        return opens ? openingDouble : 0;
    case 0x94:
        return closes ? closingDouble : 0;
    case 0x96:
        return parts ? enDash : 0;
    case 0x97:
        return parts ? emDash : 0;
    default:
        return 0;
    }
}

void replaceControls(std::u32string &text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0x80 || text[i] >= 0xA0)
            continue;
        if (const char32_t sign = signFor(text[i], i == 0 ? 0 : text[i - 1], i + 1 < text.size() ? text[i + 1] : 0))
            text[i] = sign;
    }
}

} // namespace

bool mayBeBrokenEncoding(std::string_view text)
{
    // U+0080 to U+009F and Â, Ã to ô: all begin with one of two bytes.
    return text.find_first_of("\xC2\xC3") != std::string_view::npos;
}

std::string withRepairedEncoding(std::string_view text)
{
    if (!mayBeBrokenEncoding(text))
        return std::string(text);
    const std::u32string original = codePoints(text);
    std::u32string repaired = original;
    // Each round shortens the text or leaves a control character less.
    for (std::u32string before; before != repaired;) {
        before = repaired;
        repaired = withoutWrongReading(repaired);
        replaceControls(repaired);
    }
    return repaired == original ? std::string(text) : fromCodePoints(repaired);
}

} // namespace hubready
