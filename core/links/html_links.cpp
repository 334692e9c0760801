#include "core/links/html_links.h"

#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/wtf8.h"

#include <array>
#include <optional>

namespace hubready {

namespace {

// Each reference once: in "&amp;lt;" an address says "&lt;".
std::string addressOf(std::string_view value)
{
    std::string_view rest = trimmed(value);
    if (rest.find('&') == std::string_view::npos)
        return std::string(rest);
    std::string out;
    while (!rest.empty()) {
        if (const auto entity = rest.front() == '&' ? htmlEntityAt(rest) : std::nullopt) {
            appendCodePoint(out, entity->character);
            rest.remove_prefix(entity->length);
        } else {
            out += rest.front();
            rest.remove_prefix(1);
        }
    }
    return out;
}

std::optional<std::string_view> attributeNamed(std::string_view attributes, quint64 key)
{
    for (HtmlAttribute attribute; takeAttribute(attributes, attribute);) {
        if (htmlKey(attribute.name) == key)
            return attribute.value;
    }
    return std::nullopt;
}

} // namespace

void forEachHtmlAddress(std::string_view html, const std::function<void(HtmlAddress)> &found)
{
    for (HtmlScan scan(html); scan.next();) {
        if (scan.kind() != HtmlScan::StartTag)
            continue;
        const quint64 name = htmlKey(scan.name());
        const bool isImage = name == htmlKey("img");
        if (!isImage && name != htmlKey("a"))
            continue;
        const auto value = attributeNamed(scan.attributes(), isImage ? htmlKey("src") : htmlKey("href"));
        if (!value)
            continue;
        // An attribute without a value has no place of its own.
        const size_t from = value->data() ? size_t(value->data() - html.data()) : scan.place();
        found({isImage, addressOf(*value), from, value->size()});
    }
}

std::string attributeText(std::string_view address)
{
    struct Unwanted
    {
        char character;
        std::string_view instead;
    };
    constexpr std::array unwanted{Unwanted{'&', "&amp;"}, Unwanted{'"', "%22"}, Unwanted{'\'', "%27"},
                                  Unwanted{'<', "%3C"},   Unwanted{'>', "%3E"}, Unwanted{' ', "%20"}};
    std::string out;
    for (char c : address) {
        std::string_view piece(&c, 1);
        for (const Unwanted &known : unwanted) {
            if (known.character == c)
                piece = known.instead;
        }
        out += piece;
    }
    return out;
}

} // namespace hubready
