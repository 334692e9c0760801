#include "core/text/html_text.h"

#include "core/text/byte_set.h"
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
constexpr HtmlNames blocks({"address", "article",  "aside",      "blockquote", "br",     "caption", "dd",   "div", "dl",
                            "dt",      "fieldset", "figcaption", "figure",     "footer", "form",    "h1",   "h2",  "h3",
                            "h4",      "h5",       "h6",         "header",     "hr",     "li",      "main", "nav", "ol",
                            "p",       "pre",      "section",    "table",      "td",     "th",      "tr",   "ul"});
// Elements of which nothing is shown, whatever stands in them.
constexpr HtmlNames hidden({"head", "object", "template", "svg", "video", "audio"});

// Bytes that need a second look: white space of ASCII but the blank, "&", and what may lead white space beyond ASCII.
constexpr ByteSet special("\t\n\v\f\r&\xC2\xE1\xE2\xE3");
constexpr TextTraits isSpecial = 1U << 31;
static_assert(std::ranges::none_of(trait::ofBytes, [](TextTraits traits) { return traits & isSpecial; }));
constexpr auto traitsAndSpecial = [] {
    std::array<TextTraits, 256> table{};
    for (size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = trait::of(char(byte)) | (special.has(char(byte)) ? isSpecial : 0);
    return table;
}();

struct PlainRun
{
    std::string_view text;
    TextTraits traits = 0;
};

// The text up to what needs a second look: a special byte, two blanks, or one at an end of the text. A blank between
// two others stays as it is.
PlainRun plainRun(std::string_view text)
{
    TextTraits traits = 0;
    TextTraits last = trait::Blank;
    size_t end = 0;
    for (; end < text.size(); ++end) {
        const TextTraits here = traitsAndSpecial[static_cast<unsigned char>(text[end])];
        if (here & (isSpecial | (last & trait::Blank)))
            break;
        traits |= here;
        last = here;
    }
    if (end == 0 || last != trait::Blank)
        return {text.substr(0, end), traits};
    return {text.substr(0, end - 1), traitsOf(text.substr(0, end - 1))};
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
    while (!text.empty()) {
        if (const PlainRun run = plainRun(text); !run.text.empty()) {
            put(run.text, run.traits);
            text.remove_prefix(run.text.size());
        }
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
    return !html.empty() && (html.find('<') != std::string_view::npos || plainRun(html).text.size() < html.size());
}

} // namespace hubready
