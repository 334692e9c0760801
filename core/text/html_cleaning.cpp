#include "core/text/html_cleaning.h"

#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr auto removedElements = htmlKeys({"script", "style", "iframe", "object", "video", "audio", "embed", "applet",
                                           "svg", "math", "canvas", "link", "meta", "base", "frame", "frameset"});
constexpr auto voidElements =
    htmlKeys({"br", "img", "hr", "input", "area", "base", "col", "embed", "link", "meta", "param", "source", "wbr"});
constexpr auto addressAttributes = htmlKeys({"href", "src", "background", "cite", "action", "longdesc", "usemap"});
// Elements that end a paragraph which has no end of its own.
constexpr auto paragraphEnders = htmlKeys(
    {"p", "div", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote", "form"});

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// Bytes that the serialiser may write otherwise.
constexpr auto isWrittenOtherwise = [] {
    std::array<bool, 256> special{};
    for (unsigned char c : {'&', '<', '>', '"', '\xC2'})
        special[c] = true;
    return special;
}();

// Length as the serialiser writes a text: entities resolved, then &, no-break space, and < and > or quotes encoded.
qint64 writtenLength(std::string_view text, bool isAttribute)
{
    const auto unitsOf = [isAttribute](char32_t c) -> qint64 {
        switch (c) {
        case U'&':
            return 5;
        case 0xA0:
            return 6;
        case U'<':
        case U'>':
            return isAttribute ? 1 : 4;
        case U'"':
            return isAttribute ? 6 : 1;
        default:
            return c < 0x10000 ? 1 : 2;
        }
    };
    qint64 units = 0;
    while (!text.empty()) {
        size_t plain = 0;
        while (plain < text.size() && !isWrittenOtherwise[static_cast<unsigned char>(text[plain])])
            ++plain;
        units += utf16Length(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        if (const auto entity = text.front() == '&' ? htmlEntityAt(text) : std::nullopt) {
            units += unitsOf(entity->character);
            text.remove_prefix(entity->length);
        } else {
            units += unitsOf(takeCodePoint(text));
        }
    }
    return units;
}

// The scheme in front of an address, as the sanitiser looks for it; nothing: a relative address.
std::string_view schemeOf(std::string_view address)
{
    address = trimmed(address);
    const size_t end = address.find_first_of(":/#?&");
    return end == std::string_view::npos || address[end] != ':' ? std::string_view{} : address.substr(0, end);
}

bool isKeptAddress(std::string_view address)
{
    const std::string_view scheme = schemeOf(address);
    return scheme.empty() || isSame(scheme, "http") || isSame(scheme, "https");
}

class Cleaning
{
public:
    Cleaning(std::string_view html, bool measures) : m_measures(measures)
    {
        for (HtmlScan scan(html); scan.next();)
            take(scan);
        for (std::string_view name : m_open)
            m_length += endLength(name);
    }

    std::vector<HtmlRemoval> removals() { return std::move(m_removals); }
    qint64 length() const { return m_length; }

private:
    static qint64 endLength(std::string_view name) { return qint64(name.size()) + 3; }

    void take(const HtmlScan &scan)
    {
        if (!m_removed.empty())
            return takeInRemoved(scan);
        switch (scan.kind()) {
        case HtmlScan::Text:
            m_length += m_measures ? writtenLength(scan.source(), false) : 0;
            break;
        case HtmlScan::StartTag:
            takeStart(scan);
            break;
        case HtmlScan::EndTag:
            takeEnd(scan.name());
            break;
        case HtmlScan::Remark:
            break;
        }
    }

    void takeInRemoved(const HtmlScan &scan)
    {
        const bool isIt = scan.kind() != HtmlScan::Text && isSame(scan.name(), m_removed);
        if (isIt && scan.kind() == HtmlScan::EndTag && --m_depth == 0)
            m_removed = {};
        else if (isIt && scan.kind() == HtmlScan::StartTag)
            ++m_depth;
    }

    void takeStart(const HtmlScan &scan)
    {
        const std::string_view name = scan.name();
        const quint64 key = htmlKey(name);
        const bool isVoid = isHtmlKeyOf(key, voidElements);
        // Names with a colon are those of an office program.
        if (isHtmlKeyOf(key, removedElements) || name.find(':') != std::string_view::npos) {
            m_removals.push_back({Removed::Element, name, scan.place()});
            if (!isVoid) {
                m_removed = name;
                m_depth = 1;
            }
            return;
        }
        if (m_measures)
            closeImplied(key);
        m_length += qint64(name.size()) + 2;
        HtmlAttribute attribute;
        for (std::string_view rest = scan.attributes(); takeAttribute(rest, attribute);) {
            if (!removes(attribute, scan.place()) && m_measures)
                m_length += utf16Length(attribute.name) + 4 + writtenLength(attribute.value, true);
        }
        if (!isVoid && m_measures)
            m_open.push_back(name);
    }

    void closeImplied(quint64 key)
    {
        if (!m_open.empty()) {
            const bool endsParagraph = isInAnyCase(m_open.back(), "p") && isHtmlKeyOf(key, paragraphEnders);
            const bool endsItem = isInAnyCase(m_open.back(), "li") && key == htmlKey("li");
            if (endsParagraph || endsItem) {
                m_length += endLength(m_open.back());
                m_open.pop_back();
            }
        }
    }

    bool removes(const HtmlAttribute &attribute, size_t place)
    {
        const auto remove = [&](Removed what, std::string_view name) {
            m_removals.push_back({what, name, place});
            return true;
        };
        if (isInAnyCase(attribute.name, "class"))
            return remove(Removed::StyleClass, attribute.value);
        if (isInAnyCase(attribute.name, "id"))
            return remove(Removed::Id, attribute.value);
        if (attribute.name.size() > 2 && isInAnyCase(attribute.name.substr(0, 2), "on"))
            return remove(Removed::EventHandler, attribute.name);
        if (isHtmlKeyOf(htmlKey(attribute.name), addressAttributes) && !isKeptAddress(attribute.value))
            return remove(Removed::Address, attribute.value);
        return false;
    }

    void takeEnd(std::string_view name)
    {
        const auto open = std::find_if(m_open.rbegin(), m_open.rend(), [&](auto each) { return isSame(each, name); });
        if (open == m_open.rend())
            return; // ends nothing: it goes
        // What stood open inside is ended with it.
        for (auto each = m_open.rbegin(); each <= open; ++each)
            m_length += endLength(*each);
        m_open.resize(size_t(m_open.rend() - open) - 1);
    }

    const bool m_measures;
    std::vector<HtmlRemoval> m_removals;
    qint64 m_length = 0;
    std::vector<std::string_view> m_open;
    std::string_view m_removed; // the element that is being left out
    int m_depth = 0;
};

} // namespace

// What a byte can add to the length; an end of a tag counts with its start.
constexpr auto mostGain = [] {
    std::array<unsigned char, 256> gain{};
    gain['&'] = gain[0xC2] = gain['"'] = 5;
    gain['<'] = 14;
    gain['>'] = gain['='] = 3;
    return gain;
}();

std::vector<HtmlRemoval> removalsFrom(std::string_view html)
{
    if (html.find('<') == std::string_view::npos)
        return {};
    return Cleaning(html, false).removals();
}

qint64 cleanedLength(std::string_view html) { return Cleaning(html, true).length(); }

qint64 mostCleanedLength(std::string_view html)
{
    // A tag can gain an end, which is a character longer than its start without ">", and quotes.
    qint64 gain = 0;
    for (char c : html)
        gain += mostGain[static_cast<unsigned char>(c)];
    return qint64(html.size()) + gain;
}

} // namespace hubready
