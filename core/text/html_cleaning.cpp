#include "core/text/html_cleaning.h"

#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <span>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array removedElements{"script"sv, "style"sv,  "iframe"sv, "object"sv, "video"sv, "audio"sv, "embed"sv, "applet"sv,
                                     "svg"sv,    "math"sv,   "canvas"sv, "link"sv,   "meta"sv,  "base"sv,  "frame"sv, "frameset"sv};
constexpr std::array voidElements{"br"sv,   "img"sv,  "hr"sv,   "input"sv, "area"sv,   "base"sv, "col"sv,
                                  "embed"sv, "link"sv, "meta"sv, "param"sv, "source"sv, "wbr"sv};
constexpr std::array addressAttributes{"href"sv, "src"sv, "background"sv, "cite"sv, "action"sv, "longdesc"sv, "usemap"sv};
// Elements that end a paragraph which has no end of its own.
constexpr std::array paragraphEnders{"p"sv,  "div"sv, "ul"sv, "ol"sv, "dl"sv, "table"sv, "h1"sv, "h2"sv, "h3"sv,
                                     "h4"sv, "h5"sv,  "h6"sv, "hr"sv, "pre"sv, "blockquote"sv, "form"sv};

bool isName(std::string_view name, std::span<const std::string_view> names)
{
    return std::ranges::any_of(names, [&](std::string_view each) { return isHtmlName(name, each); });
}

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return (x | 0x20) == (y | 0x20);
           });
}

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
        const size_t plain = std::min(text.find_first_of("&<>\"\xC2"), text.size());
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
    explicit Cleaning(std::string_view html)
    {
        for (HtmlScan scan(html); scan.next();)
            take(scan);
        for (std::string_view name : m_open)
            m_result.length += endLength(name);
    }

    CleanedHtml result() { return std::move(m_result); }

private:
    static qint64 endLength(std::string_view name) { return qint64(name.size()) + 3; }

    void take(const HtmlScan &scan)
    {
        if (!m_removed.empty())
            return takeInRemoved(scan);
        switch (scan.kind()) {
        case HtmlScan::Text:
            m_result.length += writtenLength(scan.source(), false);
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
        const bool isVoid = isName(name, voidElements);
        // Names with a colon are those of an office program.
        if (isName(name, removedElements) || name.find(':') != std::string_view::npos) {
            m_result.removals.push_back({Removed::Element, name, scan.place()});
            if (!isVoid) {
                m_removed = name;
                m_depth = 1;
            }
            return;
        }
        if (!m_open.empty()) {
            const bool endsParagraph = isHtmlName(m_open.back(), "p") && isName(name, paragraphEnders);
            const bool endsItem = isHtmlName(m_open.back(), "li") && isHtmlName(name, "li");
            if (endsParagraph || endsItem) {
                m_result.length += endLength(m_open.back());
                m_open.pop_back();
            }
        }
        m_result.length += qint64(name.size()) + 2;
        HtmlAttribute attribute;
        for (std::string_view rest = scan.attributes(); takeAttribute(rest, attribute);) {
            if (!removes(attribute, scan.place()))
                m_result.length += utf16Length(attribute.name) + 4 + writtenLength(attribute.value, true);
        }
        if (!isVoid)
            m_open.push_back(name);
    }

    bool removes(const HtmlAttribute &attribute, size_t place)
    {
        const auto remove = [&](Removed what, std::string_view name) {
            m_result.removals.push_back({what, name, place});
            return true;
        };
        if (isHtmlName(attribute.name, "class"))
            return remove(Removed::StyleClass, attribute.value);
        if (isHtmlName(attribute.name, "id"))
            return remove(Removed::Id, attribute.value);
        if (attribute.name.size() > 2 && isHtmlName(attribute.name.substr(0, 2), "on"))
            return remove(Removed::EventHandler, attribute.name);
        if (isName(attribute.name, addressAttributes) && !isKeptAddress(attribute.value))
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
            m_result.length += endLength(*each);
        m_open.resize(size_t(m_open.rend() - open) - 1);
    }

    CleanedHtml m_result;
    std::vector<std::string_view> m_open;
    std::string_view m_removed; // the element that is being left out
    int m_depth = 0;
};

} // namespace

CleanedHtml cleanedHtml(std::string_view html)
{
    if (html.find_first_of("<>&\xC2") == std::string_view::npos)
        return {{}, utf16Length(html)};
    return Cleaning(html).result();
}

} // namespace hubready
