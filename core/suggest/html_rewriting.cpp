#include "core/suggest/html_rewriting.h"

#include "core/text/html_cleaning.h"
#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hubready {

namespace {

constexpr HtmlNames wrappers({"span", "font", "div", "center", "section", "article", "o:p"});
constexpr HtmlNames structure({"p", "br", "ul", "ol", "li", "a"});
constexpr HtmlNames paragraphs({"p"});
constexpr HtmlNames blocks({"div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul",
                            "ol"});
constexpr HtmlNames voids({"br", "img", "hr", "input", "wbr", "col", "link", "meta", "base", "embed", "source"});

// A start tag without those of its attributes that `drops` names.
template <typename Drops> std::string tagWithout(const HtmlScan &scan, Drops drops)
{
    const std::string_view source = scan.source();
    std::string_view rest = scan.attributes();
    const size_t head = size_t(rest.data() - source.data());
    std::string out(source.substr(0, head));
    HtmlAttribute attribute;
    for (std::string_view before = rest; takeAttribute(rest, attribute); before = rest) {
        if (!drops(attribute))
            out += before.substr(0, before.size() - rest.size());
    }
    const std::string_view tail = source.substr(size_t(rest.data() - source.data()));
    while (out.ends_with(' ') && !tail.starts_with('/'))
        out.pop_back();
    return out.append(tail);
}

bool dropsWhenPlain(const HtmlAttribute &attribute)
{
    return htmlKey(attribute.name) != htmlKey("href") && htmlKey(attribute.name) != htmlKey("src") && htmlKey(attribute.name) != htmlKey("alt");
}

bool keepsTag(std::string_view name, MarkupLeft left)
{
    switch (left) {
    case MarkupLeft::Plain:
        return !wrappers.has(htmlKey(name));
    case MarkupLeft::Structure:
        return structure.has(htmlKey(name));
    case MarkupLeft::Paragraphs:
        break;
    }
    return paragraphs.has(htmlKey(name));
}

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool isBlankChar(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Runs of white space as one blank, none around a paragraph's tags; empty paragraphs go.
std::string folded(std::string_view html)
{
    std::string out;
    for (char c : html) {
        const bool isRun = isBlankChar(c) && (out.empty() || out.back() == ' ' || out.back() == '>');
        if (!isRun)
            out += isBlankChar(c) ? ' ' : c;
    }
    replaceAll(out, " </p>", "</p>");
    replaceAll(out, " <p", "<p");
    replaceAll(out, "<p></p>", "");
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

} // namespace

std::string asSanitised(std::string_view html)
{
    const std::vector<HtmlRemoval> removals = removalsFrom(html);
    if (removals.empty())
        return std::string(html);
    std::string out;
    std::string_view removed;
    int depth = 0;
    size_t next = 0; // of the removals
    for (HtmlScan scan(html); scan.next();) {
        if (!removed.empty()) {
            const bool isIt = scan.kind() != HtmlScan::Text && sameName(scan.name(), removed);
            depth += !isIt ? 0 : scan.kind() == HtmlScan::StartTag ? 1 : scan.kind() == HtmlScan::EndTag ? -1 : 0;
            if (depth == 0)
                removed = {};
            continue;
        }
        const size_t first = next;
        while (next < removals.size() && removals[next].place == scan.place())
            ++next;
        if (first == next || scan.kind() != HtmlScan::StartTag) {
            out += scan.source();
        } else if (removals[first].what == Removed::Element) {
            removed = voids.has(htmlKey(scan.name())) ? std::string_view{} : scan.name();
            depth = removed.empty() ? 0 : 1;
        } else {
            out += tagWithout(scan, [&](const HtmlAttribute &attribute) {
                return std::any_of(removals.begin() + std::ptrdiff_t(first), removals.begin() + std::ptrdiff_t(next),
                                   [&](const HtmlRemoval &removal) {
                                       return removal.name.data() == attribute.value.data() || removal.name.data() == attribute.name.data();
                                   });
            });
        }
    }
    return out;
}

std::string withLessMarkup(std::string_view html, MarkupLeft left)
{
    const std::string sanitised = asSanitised(html);
    std::string out;
    for (HtmlScan scan(sanitised); scan.next();) {
        switch (scan.kind()) {
        case HtmlScan::Text:
            if (!scan.isRaw())
                out += scan.source();
            break;
        case HtmlScan::StartTag:
            if (keepsTag(scan.name(), left))
                out += tagWithout(scan, dropsWhenPlain);
            else if (blocks.has(htmlKey(scan.name())) || htmlKey(scan.name()) == htmlKey("br"))
                out += ' ';
            break;
        case HtmlScan::EndTag:
            if (keepsTag(scan.name(), left))
                out += scan.source();
            else if (blocks.has(htmlKey(scan.name())))
                out += ' ';
            break;
        case HtmlScan::Remark:
            break;
        }
    }
    replaceAll(out, "&nbsp;", " ");
    replaceAll(out, "\u00A0", " ");
    return folded(out);
}

std::string escapedForHtml(std::string_view text)
{
    std::string out;
    appendEscaped(text, Quotes::Keep, out);
    return out;
}

std::string cutAsParagraphs(std::string_view html, int limit)
{
    const std::string text = shownText(html);
    std::string best;
    for (size_t end = 0; end < text.size();) {
        const size_t stop = text.find_first_of(".?!\n", end);
        end = stop == std::string::npos ? text.size() : stop + 1;
        if (end < text.size() && !isBlankChar(text[end]) && text[end - 1] != '\n')
            continue; // "e.g", "3.5"
        std::string whole = "<p>" + escapedForHtml(trimmed(std::string_view(text).substr(0, end))) + "</p>";
        replaceAll(whole, "\n", "</p><p>");
        if (utf16Length(whole) > limit)
            break;
        best = std::move(whole);
    }
    return best;
}

} // namespace hubready
