#include "core/import/profile/profile_text.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hubready {

namespace {

constexpr std::array<const char *, 3> partNames{"name", "role", "organisation"};

// Whether XML 1.0 can hold it and a person can see it.
bool isPlain(char32_t c)
{
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE &&
           c != 0xFFFF && c != 0x2028 && c != 0x2029;
}

std::string numbered(char32_t c)
{
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), unsigned(c), 16).ptr;
    std::string text(digits.data(), end);
    std::ranges::transform(text, text.begin(), [](char d) { return d >= 'a' ? char(d - 'a' + 'A') : d; });
    return "\\{" + text + "}";
}

// "{1F}" at the start of the text, taken off; nothing: it is not there.
std::optional<char32_t> takeNumber(std::string_view &rest)
{
    const size_t end = rest.starts_with('{') ? rest.find('}') : std::string_view::npos;
    if (end == std::string_view::npos || end < 2)
        return std::nullopt;
    unsigned value = 0;
    const auto read = std::from_chars(rest.data() + 1, rest.data() + end, value, 16);
    if (read.ec != std::errc() || read.ptr != rest.data() + end || value > 0x10FFFF)
        return std::nullopt;
    rest.remove_prefix(end + 1);
    return value;
}

} // namespace

std::string toProfileText(std::string_view wtf8)
{
    std::string text;
    while (!wtf8.empty()) {
        const char32_t c = takeCodePoint(wtf8);
        if (c == U'\n')
            text += "\\n";
        else if (c == U'\t')
            text += "\\t";
        else if (c == U'\\')
            text += "\\\\";
        else if (isPlain(c))
            appendCodePoint(text, c);
        else
            text += numbered(c);
    }
    return text;
}

std::string fromProfileText(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        const char next = c == '\\' && !text.empty() ? text.front() : '\0';
        if (next == 'n' || next == 't' || next == '\\') {
            plain += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
            text.remove_prefix(1);
        } else if (const auto number = next == '{' ? takeNumber(text) : std::nullopt) {
            appendCodePoint(plain, *number);
        } else {
            plain += c;
        }
    }
    return plain;
}

const char *authorPartName(AuthorPart part) { return partNames[size_t(part)]; }

std::optional<AuthorPart> authorPartNamed(std::string_view name)
{
    const auto found = std::ranges::find(partNames, name, [](const char *n) { return std::string_view(n); });
    return found == partNames.end() ? std::nullopt : std::optional(AuthorPart(found - partNames.begin()));
}

} // namespace hubready
