#include "core/json/json_scan.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace hubready {

namespace {

constexpr int hexValue(char c)
{
    if (isAsciiDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

char peek(std::string_view text, size_t at)
{
    return at < text.size() ? text[at] : '\0';
}

JsonProblem problem(std::string_view text, size_t at, JsonProblem::Kind kind)
{
    return {at >= text.size() ? JsonProblem::Kind::EndOfText : kind, at};
}

// The first byte from `at` on that a plain run of a string ends at: a quote, a backslash or a control character. Eight
// bytes at a time: most of a record is text (the tests for a byte in a word are those of "Bit Twiddling Hacks").
size_t plainEnd(std::string_view text, size_t at)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    const auto hasZero = [](std::uint64_t word) { return (word - ones) & ~word & highs; };
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        const std::uint64_t below = (word - ones * 0x20) & ~word & highs;
        const std::uint64_t ends = below | hasZero(word ^ (ones * '"')) | hasZero(word ^ (ones * '\\'));
        if (ends == 0)
            continue;
        if constexpr (std::endian::native != std::endian::little)
            break;
        return at + size_t(std::countr_zero(ends)) / 8; // marks behind the first may be wrong, the first is not
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != '"' && text[at] != '\\')
        ++at;
    return at;
}

std::optional<JsonProblem> skipEscape(std::string_view text, size_t &at)
{
    const char c = peek(text, at);
    if (c == 'u') {
        for (size_t i = 1; i <= 4; ++i) {
            if (hexValue(peek(text, at + i)) < 0)
                return problem(text, at + i, JsonProblem::Kind::BadEscape);
        }
        at += 5;
        return {};
    }
    if (at >= text.size() || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos)
        return problem(text, at, JsonProblem::Kind::BadEscape);
    ++at;
    return {};
}

std::optional<JsonProblem> skipString(std::string_view text, size_t &at)
{
    for (at = plainEnd(text, at + 1); at < text.size(); at = plainEnd(text, at)) {
        if (text[at] == '"') {
            ++at;
            return {};
        }
        if (text[at] != '\\')
            return JsonProblem{JsonProblem::Kind::ControlInString, at};
        ++at;
        if (auto wrong = skipEscape(text, at))
            return wrong;
    }
    return JsonProblem{JsonProblem::Kind::EndOfText, text.size()};
}

std::optional<JsonProblem> skipDigits(std::string_view text, size_t &at)
{
    if (!isAsciiDigit(peek(text, at)))
        return problem(text, at, JsonProblem::Kind::BadNumber);
    while (isAsciiDigit(peek(text, at)))
        ++at;
    return {};
}

std::optional<JsonProblem> skipNumber(std::string_view text, size_t &at)
{
    if (peek(text, at) == '-')
        ++at;
    if (peek(text, at) == '0') {
        ++at;
        if (isAsciiDigit(peek(text, at)))
            return problem(text, at, JsonProblem::Kind::BadNumber);
    } else if (auto wrong = skipDigits(text, at)) {
        return wrong;
    }
    if (peek(text, at) == '.') {
        ++at;
        if (auto wrong = skipDigits(text, at))
            return wrong;
    }
    if (peek(text, at) == 'e' || peek(text, at) == 'E') {
        ++at;
        if (peek(text, at) == '+' || peek(text, at) == '-')
            ++at;
        return skipDigits(text, at);
    }
    return {};
}

std::optional<JsonProblem> skipWord(std::string_view text, size_t &at, std::string_view word)
{
    for (char c : word) {
        if (peek(text, at) != c)
            return problem(text, at, JsonProblem::Kind::Unexpected);
        ++at;
    }
    return {};
}

std::optional<JsonProblem> skipScalar(std::string_view text, size_t &at)
{
    switch (peek(text, at)) {
    case '"':
        return skipString(text, at);
    case 't':
        return skipWord(text, at, "true");
    case 'f':
        return skipWord(text, at, "false");
    case 'n':
        return skipWord(text, at, "null");
    default:
        if (peek(text, at) != '-' && !isAsciiDigit(peek(text, at)))
            return problem(text, at, JsonProblem::Kind::Unexpected);
        return skipNumber(text, at);
    }
}

// Leaves `at` before the value; `key` is the span of the key, quotes included.
std::optional<JsonProblem> skipKey(std::string_view text, size_t &at, std::string_view &key)
{
    const size_t start = at;
    if (peek(text, at) != '"')
        return problem(text, at, JsonProblem::Kind::Unexpected);
    if (auto wrong = skipString(text, at))
        return wrong;
    key = text.substr(start, at - start);
    at = skipJsonSpace(text, at);
    if (peek(text, at) != ':')
        return problem(text, at, JsonProblem::Kind::Unexpected);
    at = skipJsonSpace(text, at + 1);
    return {};
}

// Behind a value that is complete: closes what ends here, then leaves `at` before the next value, or `open` empty.
std::optional<JsonProblem> skipToNextValue(std::string_view text, size_t &at, std::string &open)
{
    while (!open.empty()) {
        at = skipJsonSpace(text, at);
        if (peek(text, at) == open.back()) {
            ++at;
            open.pop_back();
            continue;
        }
        if (peek(text, at) != ',')
            return problem(text, at, JsonProblem::Kind::Unexpected);
        at = skipJsonSpace(text, at + 1);
        std::string_view key;
        return open.back() == '}' ? skipKey(text, at, key) : std::nullopt;
    }
    return {};
}

// `levels`: how many may open inside.
std::optional<JsonProblem> skipValue(std::string_view text, size_t &at, size_t levels)
{
    std::string open; // the closing bracket of each level; a stack of our own, so that depth costs no stack
    if (const char first = peek(text, at); first != '{' && first != '[')
        return skipScalar(text, at); // by far the most values: no stack needed
    do {
        const char c = peek(text, at);
        if (c == '{' || c == '[') {
            if (open.size() >= levels)
                return JsonProblem{JsonProblem::Kind::TooDeep, at};
            open.push_back(c == '{' ? '}' : ']');
            at = skipJsonSpace(text, at + 1);
            if (peek(text, at) != open.back()) {
                if (c == '{') {
                    std::string_view key;
                    if (auto wrong = skipKey(text, at, key))
                        return wrong;
                }
                continue;
            }
        } else if (auto wrong = skipScalar(text, at)) {
            return wrong;
        }
        if (auto wrong = skipToNextValue(text, at, open))
            return wrong;
    } while (!open.empty());
    return {};
}

} // namespace

std::optional<JsonProblem> skipJsonValue(std::string_view text, size_t &at)
{
    return skipValue(text, at, size_t(maxJsonDepth));
}

std::optional<JsonProblem> skipJsonRest(std::string_view text, size_t behindValue, std::string open)
{
    size_t at = behindValue;
    for (;;) {
        if (auto wrong = skipToNextValue(text, at, open))
            return wrong;
        if (open.empty())
            return {};
        if (auto wrong = skipJsonValue(text, at))
            return wrong;
    }
}

std::optional<JsonProblem> skipJsonRecord(std::string_view text, size_t &at, JsonMemberSpans &members)
{
    members.clear();
    if (peek(text, at) != '{')
        return skipJsonValue(text, at);
    at = skipJsonSpace(text, at + 1);
    if (peek(text, at) == '}') {
        ++at;
        return {};
    }
    while (true) {
        std::string_view key;
        if (auto wrong = skipKey(text, at, key))
            return wrong;
        const size_t valueStart = at;
        if (auto wrong = skipValue(text, at, size_t(maxJsonDepth) - 1))
            return wrong;
        members.push_back({key, text.substr(valueStart, at - valueStart)});
        at = skipJsonSpace(text, at);
        if (peek(text, at) == '}') {
            ++at;
            return {};
        }
        if (peek(text, at) != ',')
            return problem(text, at, JsonProblem::Kind::Unexpected);
        at = skipJsonSpace(text, at + 1);
    }
}

JsonKind jsonKind(std::string_view value)
{
    switch (value.front()) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
        return JsonKind::True;
    case 'f':
        return JsonKind::False;
    case 'n':
        return JsonKind::Null;
    default:
        return JsonKind::Number;
    }
}

size_t behindJsonString(std::string_view text, size_t at)
{
    at = plainEnd(text, at + 1);
    while (at < text.size() && text[at] == '\\')
        at = plainEnd(text, at + 2);
    return std::min(at + 1, text.size());
}

size_t behindJsonValue(std::string_view text, size_t at)
{
    static constexpr ByteSet scalarEnds(",]} \n\r\t");
    if (text[at] == '"')
        return behindJsonString(text, at);
    if (text[at] != '{' && text[at] != '[')
        return std::min(scalarEnds.firstIn(text, at + 1), text.size());
    int open = 0;
    do {
        const char c = text[at];
        if (c == '"') {
            at = behindJsonString(text, at);
            continue;
        }
        open += int(c == '{' || c == '[') - int(c == '}' || c == ']');
        ++at;
    } while (open > 0 && at < text.size());
    return at;
}

JsonMemberSpans jsonMemberSpans(std::string_view object)
{
    JsonMemberSpans members;
    forEachJsonMemberSpan(object, [&](std::string_view key, std::string_view value) { members.push_back({key, value}); });
    return members;
}

namespace {

char32_t takeHex(std::string_view text, size_t at)
{
    char32_t value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = (value << 4) | char32_t(hexValue(text[at + i]));
    return value;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

} // namespace

std::string_view decodeJsonString(std::string_view span, std::string &buffer)
{
    const std::string_view inner = span.substr(1, span.size() - 2);
    size_t at = inner.find('\\');
    if (at == std::string_view::npos)
        return inner;
    buffer.assign(inner.substr(0, at));
    while (at < inner.size()) {
        if (inner[at] != '\\') {
            const size_t next = std::min(inner.find('\\', at), inner.size());
            buffer.append(inner.substr(at, next - at));
            at = next;
        } else if (inner[at + 1] != 'u') {
            buffer += simpleEscape(inner[at + 1]);
            at += 2;
        } else {
            char32_t c = takeHex(inner, at + 2);
            at += 6;
            if (c >= 0xD800 && c < 0xDC00 && at + 6 <= inner.size() && inner.substr(at, 2) == "\\u") {
                const char32_t low = takeHex(inner, at + 2);
                if (low >= 0xDC00 && low < 0xE000) {
                    c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                    at += 6;
                }
            }
            appendCodePoint(buffer, c);
        }
    }
    return buffer;
}

} // namespace hubready
