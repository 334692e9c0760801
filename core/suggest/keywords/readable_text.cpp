#include "core/suggest/keywords/readable_text.h"

#include "core/text/html_entities.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr std::array<std::string_view, 12> inlineTags{"a",    "abbr", "b",    "em",  "font", "i",
                                                      "mark", "span", "strong", "sub", "sup",  "u"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Tag
{
    std::string name; // small letters
    size_t end = 0;   // behind its ">"; 0: no tag
};

// A tag opens with a letter, "/" or "!" right behind "<": "a < b" holds none.
Tag tagAt(std::string_view text, size_t at)
{
    size_t i = at + 1;
    if (text.substr(at).starts_with("<!--")) {
        const size_t end = text.find("-->", at);
        return {"", end == std::string_view::npos ? text.size() : end + 3};
    }
    if (i < text.size() && (text[i] == '/' || text[i] == '!'))
        ++i;
    if (i >= text.size() || !isLetter(text[i]))
        return {};
    Tag tag;
    while (i < text.size() && (isLetter(text[i]) || (text[i] >= '0' && text[i] <= '9')))
        tag.name += text[i++];
    tag.name = lowered(tag.name);
    const size_t end = text.find('>', i);
    tag.end = end == std::string_view::npos ? 0 : end + 1;
    return tag;
}

size_t behindElement(std::string_view text, const Tag &tag)
{
    for (size_t at = tag.end; (at = text.find("</", at)) != std::string_view::npos; at += 2) {
        if (const Tag closing = tagAt(text, at); closing.end > 0 && closing.name == tag.name)
            return closing.end;
    }
    return text.size();
}

} // namespace

std::string readableText(std::string_view text)
{
    std::string out;
    size_t at = 0;
    for (size_t open = 0; (open = text.find('<', open)) != std::string_view::npos;) {
        const Tag tag = tagAt(text, open);
        if (tag.end == 0) {
            ++open;
            continue;
        }
        out += text.substr(at, open - at);
        const bool hidden = text[open + 1] != '/' && (tag.name == "script" || tag.name == "style");
        at = open = hidden ? behindElement(text, tag) : tag.end;
        if (std::ranges::find(inlineTags, tag.name) == inlineTags.end())
            out += "\n\n";
    }
    out += text.substr(at);
    return out.find('&') == std::string::npos ? out : withoutEntities(out);
}

} // namespace hubready
