#include "core/text/wtf8.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace hubready {

namespace {

// Length in bytes of the sequence that this byte leads; 0: it leads none.
constexpr int sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

} // namespace

bool isAscii(std::string_view text)
{
    // Without a way out in between, which lets the compiler take many bytes at once.
    unsigned char all = 0;
    for (char c : text)
        all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

char32_t takeCodePoint(std::string_view &rest)
{
    const auto lead = static_cast<unsigned char>(rest.front());
    const int length = sequenceLength(lead);
    if (length == 0 || rest.size() < size_t(length)
        || !std::all_of(rest.begin() + 1, rest.begin() + length, isContinuation)) {
        rest.remove_prefix(1);
        return QChar::ReplacementCharacter;
    }
    char32_t codePoint = length == 1 ? lead : lead & (0x7F >> length);
    for (int i = 1; i < length; ++i)
        codePoint = (codePoint << 6) | (static_cast<unsigned char>(rest[size_t(i)]) & 0x3F);
    rest.remove_prefix(size_t(length));
    return codePoint;
}

void appendCodePoint(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

QString toQString(std::string_view text)
{
    // Only ED A0..BF begins a surrogate; without one, Qt's own conversion is right and quick.
    const bool surrogates = [&] {
        for (size_t at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
            if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0)
                return true;
        }
        return false;
    }();
    if (!surrogates)
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    QString out;
    out.reserve(qsizetype(text.size()));
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        if (c < 0x10000)
            out += QChar(char16_t(c));
        else
            out += QStringView(QChar::fromUcs4(c));
    }
    return out;
}

std::string toWtf8(QStringView text)
{
    std::string out;
    out.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendCodePoint(out, QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        } else {
            appendCodePoint(out, c.unicode());
        }
    }
    return out;
}

qint64 utf16Length(std::string_view text)
{
    qint64 units = 0;
    const auto count = [&](std::string_view piece) {
        for (char c : piece) {
            units += !isContinuation(c);
            units += static_cast<unsigned char>(c) >= 0xF0; // a pair
        }
    };
    constexpr std::uint64_t highs = 0x8080808080808080;
    std::uint64_t word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        if (word & highs)
            count(text.substr(0, sizeof word));
        else
            units += qint64(sizeof word); // ASCII, eight at a time: most of a text
    }
    count(text);
    return units;
}

bool isBlank(std::string_view text)
{
    while (!text.empty()) {
        if (isAsciiSpace(text.front()))
            text.remove_prefix(1);
        else if (static_cast<unsigned char>(text.front()) < 0x80 || !QChar::isSpace(takeCodePoint(text)))
            return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    // Most texts begin and end with a visible character of ASCII.
    const auto isVisible = [](char c) { return c > ' ' && c < 0x7F; };
    if (!text.empty() && isVisible(text.front()) && isVisible(text.back()))
        return text;
    while (!text.empty()) {
        std::string_view rest = text;
        if (!QChar::isSpace(takeCodePoint(rest)))
            break;
        text = rest;
    }
    while (!text.empty()) {
        size_t start = text.size() - 1;
        while (start > 0 && isContinuation(text[start]))
            --start;
        std::string_view last = text.substr(start);
        if (!QChar::isSpace(takeCodePoint(last)))
            break;
        text = text.substr(0, start);
    }
    return text;
}

std::string_view withoutTrailingSpace(std::string_view text)
{
    const size_t last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

std::string lowered(std::string_view text)
{
    if (!isAscii(text))
        return toWtf8(toQString(text).toLower());
    std::string out(text);
    std::ranges::transform(out, out.begin(), smallAscii);
    return out;
}

bool sameName(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    // Without a copy as far as both are ASCII, where a letter is never more than itself.
    const size_t both = std::min(a.size(), b.size());
    for (size_t i = 0; i < both; ++i) {
        if (static_cast<unsigned char>(a[i] | b[i]) >= 0x80)
            return lowered(a) == lowered(b);
        if (a[i] != b[i] && smallAscii(a[i]) != smallAscii(b[i]))
            return false;
    }
    return a.size() == b.size();
}

std::string listKey(std::string_view text)
{
    return lowered(trimmed(text));
}

std::string databaseKey(std::string_view text)
{
    return lowered(withoutTrailingSpace(text));
}

} // namespace hubready
