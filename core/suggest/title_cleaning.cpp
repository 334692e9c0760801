#include "core/suggest/title_cleaning.h"

#include "core/text/encoding_repair.h"
#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/white_space.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr HtmlNames inlineElements({"b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup"});
constexpr HtmlNames blockElements({"p", "div", "h1", "h2", "h3", "h4"});
// A title with one of these may be about tags.
constexpr std::array wordsOnMarkup{"html"sv, "tag"sv, "tags"sv, "markup"sv, "element"sv, "elements"sv, "css"sv, "xml"sv};
constexpr std::array<char32_t, 10> raised{0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};

bool isBreak(std::string_view name) { return htmlKey(name) == htmlKey("br"); }

// A figure above the line keeps its place: "10<sup>6</sup>" is not 106.
std::optional<std::string> asRaised(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        appendCodePoint(out, raised[size_t(c - '0')]);
    }
    return out;
}

class FormattingRemoval
{
public:
    explicit FormattingRemoval(std::string_view text)
    {
        for (HtmlScan scan(text); m_isCertain && scan.next();)
            take(scan);
        m_isCertain = m_isCertain && m_open.empty() && m_tags > 0;
    }

    bool isCertain() const { return m_isCertain; }
    const std::string &text() const { return m_out; }

private:
    struct Open
    {
        std::string_view name;
        size_t start; // of what stands in it, in m_out
    };

    void take(const HtmlScan &scan)
    {
        switch (scan.kind()) {
        case HtmlScan::Text:
            m_isCertain = !scan.isRaw();
            m_out += scan.source();
            break;
        case HtmlScan::StartTag:
            takeStart(scan.name());
            break;
        case HtmlScan::EndTag:
            takeEnd(scan.name());
            break;
        case HtmlScan::Remark:
            m_isCertain = false;
            break;
        }
    }

    void takeStart(std::string_view name)
    {
        ++m_tags;
        if (isBreak(name)) {
            m_out += ' ';
            return;
        }
        m_isCertain = inlineElements.has(htmlKey(name)) || blockElements.has(htmlKey(name));
        if (blockElements.has(htmlKey(name)))
            m_out += ' ';
        m_open.push_back({name, m_out.size()});
    }

    void takeEnd(std::string_view name)
    {
        m_isCertain = !m_open.empty() && sameName(m_open.back().name, name);
        if (!m_isCertain)
            return;
        const Open open = m_open.back();
        m_open.pop_back();
        if (htmlKey(name) == htmlKey("sup") && m_out.size() > open.start) {
            const auto figures = asRaised(std::string_view(m_out).substr(open.start));
            m_isCertain = figures.has_value() || !QChar::isDigit(char32_t(static_cast<unsigned char>(m_out[open.start])));
            if (figures)
                m_out.replace(open.start, std::string::npos, *figures);
        }
        if (blockElements.has(htmlKey(name)))
            m_out += ' ';
    }

    bool m_isCertain = true;
    int m_tags = 0;
    std::string m_out;
    std::vector<Open> m_open;
};

// `next` takes the place of `text` unless it would show nothing.
void take(CleanedTitle &title, std::string next, std::string_view rule)
{
    if (next == title.text || showsNothing(next))
        return;
    title.text = std::move(next);
    noteRule(title.rules, rule);
}

// Tags that were turned into entities, once or more often: "&lt;b&gt;Sepsis&lt;/b&gt;".
std::string withoutEncodedFormatting(const std::string &text)
{
    std::string decoded = text;
    for (int round = 0; round < 3 && decoded.find("lt;") != std::string::npos; ++round) {
        std::string next;
        for (std::string_view rest = decoded; !rest.empty();) {
            const auto entity = rest.front() == '&' ? htmlEntityAt(rest) : std::nullopt;
            const bool isMarkup = entity && (entity->character == '<' || entity->character == '>' || entity->character == '"' ||
                                             entity->character == '&' || entity->character == '\'');
            next += isMarkup ? std::string(1, char(entity->character)) : std::string(1, rest.front());
            rest.remove_prefix(isMarkup ? entity->length : 1);
        }
        decoded = std::move(next);
    }
    std::string plain = withoutFormatting(decoded);
    return plain == decoded ? text : plain;
}

} // namespace

std::string withoutFormatting(std::string_view text)
{
    const bool mayHaveTags = text.find('<') != std::string_view::npos && text.find('>') != std::string_view::npos;
    if (!mayHaveTags || std::ranges::any_of(wordsOnMarkup, [&](std::string_view word) { return hasWord(text, word); }))
        return std::string(text);
    const FormattingRemoval removal(text);
    return removal.isCertain() && !showsNothing(removal.text()) ? removal.text() : std::string(text);
}

CleanedTitle cleanedTitle(std::string_view title)
{
    CleanedTitle result{std::string(title), {}};
    const bool mayChange = mayNeedTidying(title) || mayBeBrokenEncoding(title) || title.find('&') != std::string_view::npos ||
                           title.find('<') != std::string_view::npos;
    for (std::string before; mayChange && before != result.text;) {
        before = result.text;
        if (result.text.find('<') != std::string::npos)
            take(result, withoutFormatting(result.text), "bp.title.html");
        if (result.text.find('&') != std::string::npos) {
            take(result, withoutEncodedFormatting(result.text), "bp.title.html");
            take(result, withoutEntities(result.text), "bp.title.entities");
        }
        take(result, withRepairedEncoding(result.text), "bp.title.encoding");
        take(result, tidied(result.text), "bp.title.white-space");
    }
    return result;
}

} // namespace hubready
