// What a reader sees of HTML: tags out, entities resolved, white space folded and trimmed. A run of white space becomes
// one blank; where a paragraph, a list item or the like ends, one line feed; also where a line ends in a text without
// any tag, whose writer saw lines. What shows nothing (script, style, remarks)
// is left out.
#pragma once

#include "core/text/html_scan.h"
#include "core/text/text_traits.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// The HTML is WTF-8 and may well be none at all.
std::string shownText(std::string_view html);

// The same for who scans the HTML anyway: what was shown so far stands in `out`, which is empty at first.
class ShownText
{
public:
    // `keepsLines`: there is no tag, and whoever wrote the text saw its lines.
    ShownText(std::string &out, bool keepsLines) : m_out(out), m_keepsLines(keepsLines) {}

    void take(const HtmlScan &scan);
    TextTraits traits() const { return m_traits; } // of what was shown so far

private:
    enum Gap : char { None, Blank, Line };

    void endLine() { m_gap = Line; }
    void add(std::string_view text);
    void addSpecial(std::string_view &text);
    void gap() { m_gap = std::max(m_gap, Blank); }
    void put(std::string_view run, TextTraits traits);

    std::string &m_out;
    const bool m_keepsLines;
    Gap m_gap = None;
    TextTraits m_traits = 0;
    quint64 m_hiddenBy = 0; // the element of which nothing is shown
};

// The links of an HTML text, in order.
struct HtmlLink
{
    std::string_view address; // as written: entities and all
    std::string text;         // as shown
};
std::vector<HtmlLink> linksOf(std::string_view html);

// Whether shownText() could differ from the HTML as it stands; quick.
bool mayDifferWhenShown(std::string_view html);

} // namespace hubready
