#include "core/text/html_cleaning.h"

#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hubready {

namespace {

constexpr HtmlNames removedElements({"script", "style", "iframe", "object", "video", "audio", "embed", "applet", "svg",
                                     "math", "canvas", "link", "meta", "base", "frame", "frameset"});
constexpr HtmlNames voidElements({"br", "img", "hr", "input", "area", "base", "col", "embed", "link", "meta", "param",
                                  "source", "wbr"});
constexpr HtmlNames addressAttributes({"href", "src", "background", "cite", "action", "longdesc", "usemap"});
// Elements that end a paragraph which has no end of its own.
constexpr HtmlNames paragraphEnders({"p", "div", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
                                     "pre", "blockquote", "form"});

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// Bytes that the serialiser may write otherwise.
constexpr ByteSet writtenOtherwise("&<>\"\xC2");

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
        const size_t plain = std::min(writtenOtherwise.firstIn(text), text.size());
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

constexpr ByteSet schemeEnds(":/#?&");

// The scheme in front of an address, as the sanitiser looks for it; nothing: a relative address.
std::string_view schemeOf(std::string_view address)
{
    address = trimmed(address);
    const size_t end = schemeEnds.firstIn(address);
    return end == std::string_view::npos || address[end] != ':' ? std::string_view{} : address.substr(0, end);
}

bool isKeptAddress(std::string_view address)
{
    const std::string_view scheme = schemeOf(address);
    return scheme.empty() || isSame(scheme, "http") || isSame(scheme, "https");
}

// What is taken out of an attribute of the tag at `place`; nothing: it stays.
std::optional<HtmlRemoval> removalOf(const HtmlAttribute &attribute, size_t place)
{
    if (isInAnyCase(attribute.name, "class"))
        return HtmlRemoval{Removed::StyleClass, attribute.value, place};
    if (isInAnyCase(attribute.name, "id"))
        return HtmlRemoval{Removed::Id, attribute.value, place};
    if (attribute.name.size() > 2 && isInAnyCase(attribute.name.substr(0, 2), "on"))
        return HtmlRemoval{Removed::EventHandler, attribute.name, place};
    if (addressAttributes.has(htmlKey(attribute.name)) && !isKeptAddress(attribute.value))
        return HtmlRemoval{Removed::Address, attribute.value, place};
    return std::nullopt;
}

class CleanedLength
{
public:
    explicit CleanedLength(std::string_view html)
    {
        for (HtmlScan scan(html); scan.next();) {
            if (m_removals.take(scan))
                take(scan);
        }
        for (std::string_view name : m_open)
            m_length += endLength(name);
    }

    qint64 length() const { return m_length; }

private:
    static qint64 endLength(std::string_view name) { return qint64(name.size()) + 3; }

    void take(const HtmlScan &scan)
    {
        if (scan.kind() == HtmlScan::Text)
            m_length += writtenLength(scan.source(), false);
        else if (scan.kind() == HtmlScan::StartTag)
            takeStart(scan);
        else if (scan.kind() == HtmlScan::EndTag)
            takeEnd(scan.name());
    }

    void takeStart(const HtmlScan &scan)
    {
        const quint64 key = htmlKey(scan.name());
        closeImplied(key);
        m_length += qint64(scan.name().size()) + 2;
        HtmlAttribute attribute;
        for (std::string_view rest = scan.attributes(); takeAttribute(rest, attribute);) {
            if (!removalOf(attribute, scan.place()))
                m_length += utf16Length(attribute.name) + 4 + writtenLength(attribute.value, true);
        }
        if (!voidElements.has(key))
            m_open.push_back(scan.name());
    }

    void closeImplied(quint64 key)
    {
        if (!m_open.empty()) {
            const bool endsParagraph = isInAnyCase(m_open.back(), "p") && paragraphEnders.has(key);
            const bool endsItem = isInAnyCase(m_open.back(), "li") && key == htmlKey("li");
            if (endsParagraph || endsItem) {
                m_length += endLength(m_open.back());
                m_open.pop_back();
            }
        }
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

    std::vector<HtmlRemoval> m_removed;
    HtmlRemovals m_removals{m_removed};
    qint64 m_length = 0;
    std::vector<std::string_view> m_open;
};

} // namespace

bool HtmlRemovals::take(const HtmlScan &scan)
{
    if (!m_removed.empty())
        return takeInRemoved(scan);
    return scan.kind() != HtmlScan::StartTag || takeStart(scan);
}

bool HtmlRemovals::takeInRemoved(const HtmlScan &scan)
{
    const bool isIt = scan.kind() != HtmlScan::Text && isSame(scan.name(), m_removed);
    if (isIt && scan.kind() == HtmlScan::EndTag && --m_depth == 0)
        m_removed = {};
    else if (isIt && scan.kind() == HtmlScan::StartTag)
        ++m_depth;
    return false;
}

bool HtmlRemovals::takeStart(const HtmlScan &scan)
{
    const std::string_view name = scan.name();
    const quint64 key = htmlKey(name);
    // Names with a colon are those of an office program.
    if (removedElements.has(key) || name.find(':') != std::string_view::npos) {
        m_out.push_back({Removed::Element, name, scan.place()});
        m_removed = voidElements.has(key) ? std::string_view{} : name;
        m_depth = 1;
        return false;
    }
    HtmlAttribute attribute;
    for (std::string_view rest = scan.attributes(); takeAttribute(rest, attribute);) {
        if (const auto removal = removalOf(attribute, scan.place()))
            m_out.push_back(*removal);
    }
    return true;
}

std::vector<HtmlRemoval> removalsFrom(std::string_view html)
{
    std::vector<HtmlRemoval> removed;
    HtmlRemovals removals(removed);
    for (HtmlScan scan(html); scan.next();)
        removals.take(scan);
    return removed;
}

qint64 cleanedLength(std::string_view html) { return CleanedLength(html).length(); }

// Written otherwise, a character is longer by five at most. A tag can gain an end, which is a character longer than its
// start without ">", and quotes.
qint64 mostCleanedLength(std::string_view html)
{
    constexpr qint64 ofEntity = 5;
    constexpr qint64 ofStart = 14;
    constexpr qint64 ofQuotes = 3;
    const auto count = [&](auto isOne) { return qint64(countBytes(html, isOne)); };
    return qint64(html.size()) + ofStart * count([](char c) { return c == '<'; }) +
           ofEntity * count([](char c) { return (c == '&') | (c == '"') | (c == '\xC2'); }) +
           ofQuotes * count([](char c) { return (c == '>') | (c == '='); });
}

} // namespace hubready
