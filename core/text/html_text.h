// What a reader sees of HTML: tags out, entities resolved, white space folded and trimmed. A run of white space becomes
// one blank; where a paragraph, a list item or the like ends, one line feed; also where a line ends in a text without
// any tag, whose writer saw lines. What shows nothing (script, style, remarks)
// is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// `text` is WTF-8 and may well be no HTML at all.
std::string shownText(std::string_view html);

// The links of an HTML text, in order.
struct HtmlLink
{
    std::string_view address; // as written: entities and all
    std::string text;         // as shown
};
std::vector<HtmlLink> linksOf(std::string_view html);

// Whether shownText() could differ from trimming it; quick.
bool mayDifferWhenShown(std::string_view html);

} // namespace hubready
