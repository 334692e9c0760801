#include "core/text/html_text.h"

#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// Elements that end a line, before and behind them.
constexpr auto blocks =
    htmlKeys({"address", "article",  "aside",      "blockquote", "br",     "caption", "dd",   "div", "dl",
              "dt",      "fieldset", "figcaption", "figure",     "footer", "form",    "h1",   "h2",  "h3",
              "h4",      "h5",       "h6",         "header",     "hr",     "li",      "main", "nav", "ol",
              "p",       "pre",      "section",    "table",      "td",     "th",      "tr",   "ul"});
// Elements of which nothing is shown, whatever stands in them.
constexpr auto hidden = htmlKeys({"head", "object", "template", "svg", "video", "audio"});

// Bytes that need a second look: white space of ASCII, "&", and what may lead white space beyond ASCII.
constexpr auto needsSecondLook = [] {
    std::array<bool, 256> special{};
    for (int c = 0; c <= ' '; ++c)
        special[size_t(c)] = c == ' ' || (c >= '\t' && c <= '\r');
    for (int c : {int('&'), 0xC2, 0xE1, 0xE2, 0xE3})
        special[size_t(c)] = true;
    return special;
}();

class Shown
{
public:
    Shown(std::string &out, bool keepsLines) : m_out(out), m_keepsLines(keepsLines) {}

    void endLine() { m_gap = Line; }

    void add(std::string_view text)
    {
        while (!text.empty()) {
            size_t end = 0;
            while (end < text.size() &&
                   (!needsSecondLook[static_cast<unsigned char>(text[end])] || isSingleBlank(text, end)))
                ++end;
            if (end > 0)
                put(text.substr(0, end));
            text.remove_prefix(end);
            if (!text.empty())
                addSpecial(text);
        }
    }

private:
    enum Gap : char { None, Blank, Line };

    void addSpecial(std::string_view &text)
    {
        if (text.front() == '&') {
            const auto entity = htmlEntityAt(text);
            const std::string_view source = text.substr(0, entity ? entity->length : 1);
            text.remove_prefix(source.size());
            if (!entity)
                return put(source);
            m_entity.clear();
            appendCodePoint(m_entity, entity->character);
            return QChar::isSpace(entity->character) ? gap() : put(m_entity);
        }
        std::string_view rest = text;
        const char32_t c = takeCodePoint(rest);
        const std::string_view source = text.substr(0, text.size() - rest.size());
        text = rest;
        if (m_keepsLines && (c == U'\n' || c == U'\r'))
            endLine();
        else
            QChar::isSpace(c) ? gap() : put(source);
    }

    // A blank between two ordinary characters stays as it is.
    static bool isSingleBlank(std::string_view text, size_t at)
    {
        return text[at] == ' ' && at > 0 && at + 1 < text.size() &&
               !needsSecondLook[static_cast<unsigned char>(text[at + 1])];
    }

    void gap() { m_gap = std::max(m_gap, Blank); }

    void put(std::string_view run)
    {
        if (m_gap != None && !m_out.empty())
            m_out += m_gap == Line ? '\n' : ' ';
        m_gap = None;
        m_out += run;
    }

    std::string &m_out;
    const bool m_keepsLines;
    std::string m_entity;
    Gap m_gap = None;
};

} // namespace

std::string shownText(std::string_view html)
{
    std::string out;
    out.reserve(html.size());
    Shown shown(out, html.find('<') == std::string_view::npos);
    quint64 hiddenBy = 0;
    for (HtmlScan scan(html); scan.next();) {
        if (scan.kind() == HtmlScan::Text) {
            if (hiddenBy == 0 && !scan.isRaw())
                shown.add(scan.source());
            continue;
        }
        if (scan.kind() == HtmlScan::Remark)
            continue;
        const quint64 key = htmlKey(scan.name());
        const bool starts = scan.kind() == HtmlScan::StartTag;
        if (hiddenBy != 0)
            hiddenBy = !starts && key == hiddenBy ? 0 : hiddenBy;
        else if (isHtmlKeyOf(key, blocks))
            shown.endLine();
        else if (starts && isHtmlKeyOf(key, hidden) && !scan.source().ends_with("/>"))
            hiddenBy = key;
    }
    return out;
}

std::vector<HtmlLink> linksOf(std::string_view html)
{
    std::vector<HtmlLink> links;
    const auto textFrom = [&](size_t start, size_t end) { return shownText(html.substr(start, end - start)); };
    size_t textStart = 0;
    bool isOpen = false;
    for (HtmlScan scan(html); scan.next();) {
        if (!isInAnyCase(scan.name(), "a") || (scan.kind() != HtmlScan::StartTag && scan.kind() != HtmlScan::EndTag))
            continue;
        if (isOpen)
            links.back().text = textFrom(textStart, scan.place());
        isOpen = false;
        if (scan.kind() == HtmlScan::EndTag)
            continue;
        HtmlAttribute attribute;
        for (std::string_view rest = scan.attributes(); takeAttribute(rest, attribute);) {
            if (!isInAnyCase(attribute.name, "href"))
                continue;
            links.push_back({attribute.value, {}});
            textStart = scan.place() + scan.source().size();
            isOpen = true;
            break;
        }
    }
    if (isOpen)
        links.back().text = textFrom(textStart, html.size());
    return links;
}

bool mayDifferWhenShown(std::string_view html)
{
    char last = 0;
    for (char c : html) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '<' || (needsSecondLook[byte] && (c != ' ' || last == ' ')))
            return true;
        last = c;
    }
    return false;
}

} // namespace hubready
