#include "core/text/html_scan.h"

#include "core/text/ascii.h"
#include "core/text/byte_set.h"
#include "core/text/word_set.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array rawElements{"script"sv, "style"sv, "iframe"sv, "xmp"sv, "noembed"sv, "noframes"sv};
constexpr HtmlNames rawNames({"script", "style", "iframe", "xmp", "noembed", "noframes"});

constexpr ByteSet nameEnds(" \t\n\r\f/>");

constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Where "</name" stands at or after `from`; the end of the text without one.
size_t endOfRaw(std::string_view html, std::string_view name, size_t from)
{
    for (size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (isInAnyCase(html.substr(at + 2, name.size()), name))
            return at;
    }
    return html.size();
}

// Just behind the ">" that ends a tag; quotes hide one. npos without one.
size_t endOfTag(std::string_view html, size_t from)
{
    char quote = 0;
    bool isValue = false; // a quote begins a value only behind "="
    for (size_t i = from; i < html.size(); ++i) {
        const char c = html[i];
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '>') {
            return i + 1;
        } else if (isValue && (c == '"' || c == '\'')) {
            quote = c;
            isValue = false;
        } else if (!isSpace(c)) {
            isValue = c == '=';
        }
    }
    return std::string_view::npos;
}

} // namespace

void HtmlScan::take(Kind kind, size_t end)
{
    m_kind = kind;
    m_isRaw = false;
    m_source = m_html.substr(m_at, end - m_at);
    m_at = end;
}

bool HtmlScan::takeTag()
{
    const bool ends = m_html.substr(m_at, 2) == "</";
    const size_t start = m_at + (ends ? 2 : 1);
    if (start >= m_html.size() || !isAsciiLetter(m_html[start]))
        return false;
    const size_t nameEnd = std::min(nameEnds.firstIn(m_html, start), m_html.size());
    const size_t closed = endOfTag(m_html, nameEnd);
    const bool isClosed = closed != std::string_view::npos;
    const size_t end = isClosed ? closed : m_html.size();
    m_name = m_html.substr(start, nameEnd - start);
    m_attributes = m_html.substr(nameEnd, end - nameEnd - (isClosed ? 1 : 0));
    // A tag that is cut off shows nothing.
    take(!isClosed ? Remark : ends ? EndTag : StartTag, end);
    if (m_kind == StartTag) {
        const auto isItsName = [&](std::string_view each) { return isInAnyCase(m_name, each); };
        const auto raw =
            rawNames.has(htmlKey(m_name)) ? std::ranges::find_if(rawElements, isItsName) : rawElements.end();
        m_rawElement = raw == rawElements.end() ? std::string_view{} : *raw;
    }
    return true;
}

bool HtmlScan::takeRemark()
{
    const std::string_view rest = m_html.substr(m_at);
    size_t end = std::string_view::npos;
    if (rest.starts_with("<!--")) {
        end = rest.find("-->", 4);
        end = end == std::string_view::npos ? end : end + 3;
    } else if (rest.starts_with("<!") || rest.starts_with("<?") || rest.starts_with("</")) {
        if (rest.size() == 2)
            return false;
        end = rest.find('>');
        end = end == std::string_view::npos ? end : end + 1;
    } else {
        return false;
    }
    take(Remark, end == std::string_view::npos ? m_html.size() : m_at + end);
    return true;
}

bool HtmlScan::next()
{
    if (m_at >= m_html.size())
        return false;
    if (!m_rawElement.empty()) {
        const size_t end = endOfRaw(m_html, m_rawElement, m_at);
        m_rawElement = {};
        if (end > m_at) {
            take(Text, end);
            m_isRaw = true;
            return true;
        }
    }
    if (m_html[m_at] == '<' && (takeTag() || takeRemark()))
        return true;
    // A "<" that begins no tag is text, and so is all up to the next one.
    const size_t end = m_html.find('<', m_at + 1);
    take(Text, std::min(end, m_html.size()));
    return true;
}

bool takeAttribute(std::string_view &rest, HtmlAttribute &out)
{
    const auto skip = [&](auto unwanted) {
        size_t i = 0;
        while (i < rest.size() && unwanted(rest[i]))
            ++i;
        const std::string_view taken = rest.substr(0, i);
        rest.remove_prefix(i);
        return taken;
    };
    skip([](char c) { return isSpace(c) || c == '/'; });
    if (rest.empty())
        return false;
    const size_t leading = rest.front() == '=' ? 1 : 0; // an "=" there is part of the name
    const char *start = rest.data();
    rest.remove_prefix(leading);
    const size_t length = leading + skip([](char c) { return !isSpace(c) && c != '/' && c != '='; }).size();
    out = {std::string_view(start, length), {}};
    const std::string_view behindName = rest;
    skip(isSpace);
    if (rest.empty() || rest.front() != '=') {
        rest = behindName;
        return true;
    }
    rest.remove_prefix(1);
    skip(isSpace);
    if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
        const char quote = rest.front();
        rest.remove_prefix(1);
        out.value = skip([quote](char c) { return c != quote; });
        if (!rest.empty())
            rest.remove_prefix(1);
    } else {
        out.value = skip([](char c) { return !isSpace(c); });
    }
    return true;
}

} // namespace hubready
