#include "core/text/html_entities.h"

#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hubready {

namespace {

struct Entity
{
    std::string_view name;
    char32_t character;
};

// Of the names that HTML knows, those that titles have, in the order of their bytes.
constexpr std::array entities{
    Entity{"AMP", U'&'},      Entity{"Aacute", 0xC1},  Entity{"Agrave", 0xC0},  Entity{"Auml", 0xC4},
    Entity{"Ccedil", 0xC7},   Entity{"Eacute", 0xC9},  Entity{"Egrave", 0xC8},  Entity{"GT", U'>'},
    Entity{"LT", U'<'},       Entity{"Ntilde", 0xD1},  Entity{"Ouml", 0xD6},    Entity{"QUOT", U'"'},
    Entity{"Uuml", 0xDC},     Entity{"aacute", 0xE1},  Entity{"acirc", 0xE2},   Entity{"aelig", 0xE6},
    Entity{"agrave", 0xE0},   Entity{"alpha", 0x3B1},  Entity{"amp", U'&'},     Entity{"apos", U'\''},
    Entity{"aring", 0xE5},    Entity{"auml", 0xE4},    Entity{"bdquo", 0x201E}, Entity{"beta", 0x3B2},
    Entity{"bull", 0x2022},   Entity{"ccedil", 0xE7},  Entity{"copy", 0xA9},    Entity{"deg", 0xB0},
    Entity{"delta", 0x3B4},   Entity{"divide", 0xF7},  Entity{"eacute", 0xE9},  Entity{"ecirc", 0xEA},
    Entity{"egrave", 0xE8},   Entity{"emsp", 0x2003},  Entity{"ensp", 0x2002},  Entity{"euml", 0xEB},
    Entity{"euro", 0x20AC},   Entity{"frac12", 0xBD},  Entity{"frac14", 0xBC},  Entity{"frac34", 0xBE},
    Entity{"gamma", 0x3B3},   Entity{"ge", 0x2265},    Entity{"gt", U'>'},      Entity{"hellip", 0x2026},
    Entity{"iacute", 0xED},   Entity{"icirc", 0xEE},   Entity{"iuml", 0xEF},    Entity{"laquo", 0xAB},
    Entity{"ldquo", 0x201C},  Entity{"le", 0x2264},    Entity{"lsquo", 0x2018}, Entity{"lt", U'<'},
    Entity{"mdash", 0x2014},  Entity{"micro", 0xB5},   Entity{"middot", 0xB7},  Entity{"minus", 0x2212},
    Entity{"nbsp", 0xA0},     Entity{"ndash", 0x2013}, Entity{"ntilde", 0xF1},  Entity{"oacute", 0xF3},
    Entity{"ocirc", 0xF4},    Entity{"omega", 0x3C9},  Entity{"ouml", 0xF6},    Entity{"plusmn", 0xB1},
    Entity{"pound", 0xA3},    Entity{"quot", U'"'},    Entity{"raquo", 0xBB},   Entity{"rarr", 0x2192},
    Entity{"rdquo", 0x201D},  Entity{"reg", 0xAE},     Entity{"rsquo", 0x2019}, Entity{"sbquo", 0x201A},
    Entity{"shy", 0xAD},      Entity{"sup2", 0xB2},    Entity{"sup3", 0xB3},    Entity{"szlig", 0xDF},
    Entity{"thinsp", 0x2009}, Entity{"times", 0xD7},   Entity{"trade", 0x2122}, Entity{"uacute", 0xFA},
    Entity{"ucirc", 0xFB},    Entity{"uuml", 0xFC},    Entity{"wcirc", 0x175},  Entity{"ycirc", 0x177},
};
static_assert(std::ranges::is_sorted(entities, {}, &Entity::name), "looked up by halving");

std::optional<char32_t> named(std::string_view name)
{
    const auto find = [](std::string_view wanted) {
        const auto found = std::ranges::lower_bound(entities, wanted, {}, &Entity::name);
        return found != entities.end() && found->name == wanted ? std::optional(found->character) : std::nullopt;
    };
    if (const auto exact = find(name))
        return exact;
    // A title set in capitals took the names of its entities with it; of letters the case would then be unknown.
    const bool capitals =
        std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    const auto small = capitals ? find(lowered(name)) : std::nullopt;
    const bool isLetter = small && ((*small >= 0xC0 && *small < 0x2000 && *small != 0xD7 && *small != 0xF7));
    return isLetter ? std::nullopt : small;
}

std::optional<char32_t> numbered(std::string_view digits)
{
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal)
        digits.remove_prefix(1);
    quint32 number = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    if (problem != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    if (number >= 0x80 && number < 0xA0)
        number = fromWindows1252(static_cast<unsigned char>(number)); // as browsers read &#128; to &#159;
    const bool isC1 = number >= 0x80 && number < 0xA0;
    const bool isControl = isC1 || (number < 0x20 && number != '\t' && number != '\n' && number != '\r');
    const bool isSurrogate = number >= 0xD800 && number < 0xE000;
    if (isControl || isSurrogate || number == 0x7F || number > 0x10FFFF || (number & 0xFFFE) == 0xFFFE)
        return std::nullopt;
    return char32_t(number);
}

std::string decodedOnce(std::string_view text, std::u32string_view kept)
{
    std::string out;
    while (true) {
        const size_t at = text.find('&');
        out += text.substr(0, at);
        if (at == std::string_view::npos)
            return out;
        text.remove_prefix(at);
        const auto entity = htmlEntityAt(text);
        if (entity && kept.find(entity->character) == std::u32string_view::npos) {
            appendCodePoint(out, entity->character);
            text.remove_prefix(entity->length);
        } else {
            out += '&';
            text.remove_prefix(1);
        }
    }
}

std::string decoded(std::string_view text, std::u32string_view kept)
{
    std::string out(text);
    for (std::string next = decodedOnce(out, kept); next != out; next = decodedOnce(out, kept))
        out = std::move(next);
    return out;
}

// Places where HTML would begin: "<" before a letter or one of / ! ?, invisible characters between left out.
int markupStarts(std::string_view text)
{
    int count = 0;
    bool afterSign = false;
    while (!text.empty()) {
        const char32_t c = takeCodePoint(text);
        const bool starts = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
        count += afterSign && starts;
        const bool isInvisible = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
                                 (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
        afterSign = c == '<' || (afterSign && isInvisible);
    }
    return count;
}

} // namespace

std::optional<HtmlEntity> htmlEntityAt(std::string_view text)
{
    constexpr size_t longest = 12;
    const size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 3)
        return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    const auto character = name.front() == '#' ? numbered(name.substr(1)) : named(name);
    return character ? std::optional(HtmlEntity{*character, end + 1}) : std::nullopt;
}

std::string withoutEntities(std::string_view text, std::u32string_view kept)
{
    if (text.find('&') == std::string_view::npos)
        return std::string(text);
    const int markup = markupStarts(text);
    if (std::string all = decoded(text, kept); markupStarts(all) == markup)
        return all;
    std::string most = decoded(text, std::u32string(kept) + U"<>");
    return markupStarts(most) == markup ? most : std::string(text);
}

void appendEscaped(std::string_view text, Quotes quotes, std::string &out)
{
    for (char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"' && quotes == Quotes::Escape)
            out += "&quot;";
        else
            out += c;
    }
}

} // namespace hubready
