#include "core/json/json_text.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace hubready {

namespace {

void appendUnicodeEscape(std::string &out, char32_t c)
{
    char text[8];
    std::snprintf(text, sizeof text, "\\u%04x", unsigned(c));
    out += text;
}

bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '\xED'; }

// Whether eight characters are plain, by one look at all of them (Hacker's Delight, 6-1: a byte that is zero, or less
// than a number up to 128).
bool areEightPlain(const char *text)
{
    constexpr quint64 ones = 0x0101010101010101U;
    constexpr quint64 highs = 0x8080808080808080U;
    quint64 eight = 0;
    std::memcpy(&eight, text, sizeof eight);
    const auto hasByte = [&](unsigned char byte) {
        const quint64 same = eight ^ (ones * byte);
        return (same - ones) & ~same;
    };
    const quint64 control = (eight - ones * 0x20) & ~eight;
    return ((control | hasByte('"') | hasByte('\\') | hasByte(0xED)) & highs) == 0;
}

size_t plainLength(std::string_view text)
{
    size_t at = 0;
    while (at + 8 <= text.size() && areEightPlain(text.data() + at))
        at += 8;
    while (at < text.size() && isPlain(text[at]))
        ++at;
    return at;
}

// Units that the tool's writer needs for one character of a string.
qint64 writtenLength(char32_t c)
{
    if (c == '"' || c == '\\' || c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r')
        return 2;
    if (c < 0x20)
        return 6;
    return c >= 0x10000 ? 2 : 1;
}

// With the quotes around it.
qint64 writtenTextLength(std::string_view text)
{
    qint64 length = 2;
    while (!text.empty()) {
        const size_t plain = plainLength(text);
        length += utf16Length(text.substr(0, plain));
        text.remove_prefix(plain);
        if (!text.empty())
            length += writtenLength(takeCodePoint(text));
    }
    return length;
}

qint64 writtenStringLength(std::string_view span)
{
    if (span.find('\\') == std::string_view::npos)
        return utf16Length(span); // nothing was escaped, so nothing need be
    std::string buffer;
    return writtenTextLength(decodeJsonString(span, buffer));
}

// The members that remain when equal keys have fallen together (the last value counts), as spans: keys with their quotes.
// Keys are compared as they are written, and decoded for that only once one of them has an escape.
class DistinctMembers
{
public:
    explicit DistinctMembers(const JsonMemberSpans &all)
    {
        m_members.reserve(all.size());
        for (const JsonMemberSpan &member : all) {
            const size_t place = placeOf(member.key);
            if (place == m_members.size())
                m_members.push_back(member);
            else
                m_members[place].value = member.value;
        }
    }
    const JsonMemberSpans &members() const { return m_members; }

private:
    size_t placeOf(std::string_view key)
    {
        constexpr size_t fewMembers = 32; // up to here looking through them is quicker than an index
        m_escapes = m_escapes || key.find('\\') != std::string_view::npos;
        if (m_members.size() < fewMembers && !m_escapes) {
            return size_t(std::ranges::find(m_members, key, &JsonMemberSpan::key) - m_members.begin());
        }
        for (; m_indexed < m_members.size(); ++m_indexed)
            m_index.try_emplace(decoded(m_members[m_indexed].key), m_indexed);
        const auto found = m_index.find(decoded(key));
        return found == m_index.end() ? m_members.size() : found->second;
    }
    static std::string decoded(std::string_view key)
    {
        std::string buffer;
        return std::string(decodeJsonString(key, buffer));
    }

    JsonMemberSpans m_members;
    std::unordered_map<std::string, size_t> m_index;
    size_t m_indexed = 0;
    bool m_escapes = false;
};

struct Layout
{
    bool indented;

    qint64 lineBreak(int depth) const { return indented ? 2 + 2 * qint64(depth) : 0; }

    qint64 length(std::string_view value, int depth) const
    {
        switch (jsonKind(value)) {
        case JsonKind::String:
            return writtenStringLength(value);
        case JsonKind::Array:
            return lengthOfArray(value, depth);
        case JsonKind::Object:
            return lengthOfObject(jsonMemberSpans(value), depth);
        default:
            return qint64(value.size());
        }
    }

    qint64 lengthOfArray(std::string_view array, int depth) const
    {
        qint64 content = 0;
        qint64 items = 0;
        forEachJsonItem(array, [&](std::string_view item) {
            content += lineBreak(depth + 1) + length(item, depth + 1);
            ++items;
        });
        return inBrackets(content, items, depth);
    }

    qint64 lengthOfObject(const JsonMemberSpans &members, int depth) const
    {
        qint64 content = 0;
        const DistinctMembers distinct(members);
        for (const auto &[key, member] : distinct.members())
            content += lengthOfMember(writtenStringLength(key), length(member, depth + 1), depth);
        return inBrackets(content, qint64(distinct.members().size()), depth);
    }

    qint64 lengthOfMember(qint64 key, qint64 value, int depth) const
    {
        return lineBreak(depth + 1) + key + (indented ? 2 : 1) + value;
    }

    qint64 inBrackets(qint64 content, qint64 items, int depth) const
    {
        return 2 + content + (items > 0 ? items - 1 + lineBreak(depth) : 0);
    }
};

} // namespace

std::string quoteJson(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 2);
    appendQuotedJson(out, text);
    return out;
}

void appendQuotedJson(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        // What needs no escape goes over in one piece; ED may lead a lone surrogate.
        const size_t plain = plainLength(text);
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const char32_t c = takeCodePoint(text);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += char(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 0x20 || (c >= 0xD800 && c < 0xE000)) {
            appendUnicodeEscape(out, c);
        } else {
            appendCodePoint(out, c);
        }
    }
    out += '"';
}

std::string compactJson(std::string_view value)
{
    std::string out;
    out.reserve(value.size());
    for (size_t at = 0; at < value.size();) {
        const size_t start = at;
        if (value[at] == '"')
            skipJsonValue(value, at); // a string goes over in one piece
        else
            ++at;
        if (skipJsonSpace(value, start) == start)
            out.append(value.substr(start, at - start));
    }
    return out;
}

std::string withJsonMember(std::string_view object, std::string_view key, std::string_view value)
{
    const std::string wanted = lowered(key);
    std::string_view last;
    bool any = false;
    forEachJsonMember(object, [&](std::string_view name, std::string_view span) {
        any = true;
        if (name == key || lowered(name) == wanted)
            last = span;
    });
    std::string out;
    out.reserve(object.size() + key.size() + value.size() + 8);
    if (!last.empty()) {
        const size_t start = size_t(last.data() - object.data());
        out.append(object.substr(0, start)).append(value).append(object.substr(start + last.size()));
        return out;
    }
    const size_t end = object.find_last_not_of(" \t\r\n", object.size() - 2) + 1;
    out.append(object.substr(0, end)).append(any ? ", " : "").append(quoteJson(key)).append(": ").append(value);
    out.append(object.substr(end));
    return out;
}

qint64 indentedJsonLength(std::string_view value)
{
    return Layout{true}.length(value, 0);
}

qint64 indentedObjectLength(const JsonMemberSpans &members)
{
    return Layout{true}.lengthOfObject(members, 0);
}

qint64 compactJsonLength(std::string_view value)
{
    return Layout{false}.length(value, 0);
}

void JsonLength::addMember(std::string_view name, qint64 length)
{
    m_content += Layout{m_written == Written::Indented}.lengthOfMember(writtenTextLength(name), length, m_depth);
    ++m_parts;
}

void JsonLength::addItem(qint64 length)
{
    m_content += Layout{m_written == Written::Indented}.lineBreak(m_depth + 1) + length;
    ++m_parts;
}

qint64 JsonLength::total() const
{
    return Layout{m_written == Written::Indented}.inBrackets(m_content, m_parts, m_depth);
}

qint64 JsonLength::ofText(std::string_view wtf8) { return writtenTextLength(wtf8); }

qint64 JsonLength::ofValue(std::string_view json) const
{
    return Layout{m_written == Written::Indented}.length(json, m_depth + 1);
}

} // namespace hubready
