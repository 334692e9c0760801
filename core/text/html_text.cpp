#include "core/text/html_text.h"

#include "core/text/byte_set.h"
#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <optional>

namespace hubready {

namespace {

// Elements that end a line, before and behind them.
constexpr HtmlNames blocks({"address", "article",  "aside",      "blockquote", "br",     "caption", "dd",   "div", "dl",
                            "dt",      "fieldset", "figcaption", "figure",     "footer", "form",    "h1",   "h2",  "h3",
                            "h4",      "h5",       "h6",         "header",     "hr",     "li",      "main", "nav", "ol",
                            "p",       "pre",      "section",    "table",      "td",     "th",      "tr",   "ul"});
// Elements of which nothing is shown, whatever stands in them.
constexpr HtmlNames hidden({"head", "object", "template", "svg", "video", "audio"});

// Bytes that need a second look: white space of ASCII, "&", and what may lead white space beyond ASCII. A blank between
// two others stays as it is.
constexpr ByteSet special("\t\n\v\f\r&\xC2\xE1\xE2\xE3");
constexpr TextTraits maybeSpecial = trait::Control | trait::Ampersand | trait::NonAscii;

// The traits of a text of which all stays as it is; nothing: some may not. Most do, so it is read to the end, without a
// guess at every blank.
std::optional<TextTraits> traitsOfPlain(std::string_view text)
{
    TextTraits traits = 0;
    TextTraits twice = 0;
    TextTraits last = trait::Blank;
    for (char c : text) {
        const TextTraits here = trait::of(c);
        traits |= here;
        twice |= here & last;
        last = here;
    }
    if (((twice | last) & trait::Blank) || ((traits & maybeSpecial) && special.isIn(text)))
        return std::nullopt;
    return traits;
}

} // namespace

void ShownText::take(const HtmlScan &scan)
{
    if (scan.kind() == HtmlScan::Text) {
        if (m_hiddenBy == 0 && !scan.isRaw())
            add(scan.source());
        return;
    }
    if (scan.kind() == HtmlScan::Remark)
        return;
    const quint64 key = htmlKey(scan.name());
    const bool starts = scan.kind() == HtmlScan::StartTag;
    if (m_hiddenBy != 0)
        m_hiddenBy = !starts && key == m_hiddenBy ? 0 : m_hiddenBy;
    else if (blocks.has(key))
        endLine();
    else if (starts && hidden.has(key) && !scan.source().ends_with("/>"))
        m_hiddenBy = key;
}

void ShownText::add(std::string_view text)
{
    if (const auto traits = traitsOfPlain(text))
        return put(text, *traits);
    const auto isPlain = [&](size_t at) { return at < text.size() && text[at] != ' ' && !special.has(text[at]); };
    while (!text.empty()) {
        size_t end = 0;
        while (isPlain(end) || (end > 0 && end < text.size() && text[end] == ' ' && isPlain(end + 1)))
            ++end;
        if (end > 0)
            put(text.substr(0, end), traitsOf(text.substr(0, end)));
        text.remove_prefix(end);
        if (!text.empty())
            addSpecial(text);
    }
}

void ShownText::addSpecial(std::string_view &text)
{
    if (text.front() == '&') {
        const auto entity = htmlEntityAt(text);
        const std::string_view source = text.substr(0, entity ? entity->length : 1);
        text.remove_prefix(source.size());
        if (!entity)
            return put(source, traitsOf(source));
        std::string character;
        appendCodePoint(character, entity->character);
        return QChar::isSpace(entity->character) ? gap() : put(character, traitsOf(character));
    }
    std::string_view rest = text;
    const char32_t c = takeCodePoint(rest);
    const std::string_view source = text.substr(0, text.size() - rest.size());
    text = rest;
    if (m_keepsLines && (c == U'\n' || c == U'\r'))
        endLine();
    else
        QChar::isSpace(c) ? gap() : put(source, traitsOf(source));
}

void ShownText::put(std::string_view run, TextTraits traits)
{
    if (m_gap != None && !m_out.empty()) {
        m_out += m_gap == Line ? '\n' : ' ';
        m_traits |= trait::of(m_out.back());
    }
    m_gap = None;
    m_out += run;
    m_traits |= traits;
}

std::string shownText(std::string_view html)
{
    std::string out;
    out.reserve(html.size());
    ShownText shown(out, html.find('<') == std::string_view::npos);
    for (HtmlScan scan(html); scan.next();)
        shown.take(scan);
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
    return !html.empty() && (html.find('<') != std::string_view::npos || !traitsOfPlain(html));
}

} // namespace hubready
