#include "core/suggest/front_loading.h"

#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int mostSentences = 4;       // in front of the subject
constexpr size_t fewestShown = 50;     // bytes that must be left to be a description
constexpr size_t shortestSentence = 8; // less is an abbreviation

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

size_t behindSpace(std::string_view html, size_t at)
{
    while (at < html.size() && isSpace(html[at]))
        ++at;
    return at;
}

// Whether a tag that stands there parts paragraphs or lines, and nothing else.
bool isBreakAt(std::string_view html)
{
    constexpr std::array breaks{"p", "/p", "br", "br/", "br /", "div", "/div"};
    const std::string_view tag = html.substr(1, html.find_first_of(">") - 1);
    const std::string_view name = tag.starts_with("p ") || tag.starts_with("div ") ? tag.substr(0, tag.find(' ')) : tag;
    return html.starts_with('<') && std::ranges::find(breaks, name) != breaks.end();
}

// Behind white space and such tags.
size_t behindBreaks(std::string_view html, size_t from)
{
    size_t at = behindSpace(html, from);
    while (at < html.size() && isBreakAt(html.substr(at)))
        at = behindSpace(html, std::min(html.find('>', at), html.size() - 1) + 1);
    return at;
}

// Where the sentence that begins at `from` ends, behind its stop; `from` where it has markup in it or no end.
size_t endOfSentence(std::string_view html, size_t from)
{
    for (size_t at = from; at < html.size(); ++at) {
        const char c = html[at];
        if (c == '<') {
            return isBreakAt(html.substr(at)) ? at : from;
        }
        const bool isStop = c == '.' || c == '!' || c == '?';
        const bool isEnd = at + 1 == html.size() || isSpace(html[at + 1]) || html[at + 1] == '<';
        if (isStop && isEnd && at - from >= shortestSentence)
            return at + 1;
    }
    return html.size();
}

// Without what `from` to `to` leave empty: a paragraph with nothing in it, line breaks in front of the rest.
std::string without(std::string_view html, size_t from, size_t to)
{
    std::string rest(html.substr(to));
    rest.erase(0, behindSpace(rest, 0));
    std::string opening(html.substr(0, from));
    if (rest.starts_with("</")) {
        const size_t open = opening.rfind('<');
        const size_t close = rest.find('>');
        if (open != std::string::npos && close != std::string::npos) {
            opening.erase(open);
            rest.erase(0, close + 1);
        }
    }
    while (rest.starts_with("<br")) {
        const size_t close = rest.find('>');
        rest.erase(0, close == std::string::npos ? rest.size() : close + 1);
        rest.erase(0, behindSpace(rest, 0));
    }
    return opening + rest;
}

// The text with a sentence more at its end, inside the last paragraph where there is one.
std::string withAtEnd(std::string html, const std::string &text)
{
    while (!html.empty() && isSpace(html.back()))
        html.pop_back();
    if (html.ends_with("</p>"))
        html.insert(html.size() - 4, " " + text);
    else if (html.ends_with('>'))
        html += "<p>" + text + "</p>";
    else
        html += " " + text;
    return html;
}

// The sentence that begins behind `from`; empty where none can be told apart.
std::string_view sentenceBehind(std::string_view html, size_t from)
{
    const size_t start = behindBreaks(html, from);
    return html.substr(start, endOfSentence(html, start) - start);
}

bool saysEnough(std::string_view html, const SlowStart &slowStart)
{
    const std::string shown = shownText(html);
    return shown.size() >= fewestShown && slowStart.tellsAtOnce(shown);
}

} // namespace

std::optional<FrontLoaded> frontLoaded(std::string_view html, const SlowStart &slowStart)
{
    const std::string shown = shownText(html);
    if (!slowStart.find(readText(shown)))
        return std::nullopt;
    const size_t from = behindBreaks(html, 0);
    bool losesWords = true;
    std::string behind;
    size_t to = from;
    std::optional<FrontLoaded> better;
    for (int count = 0; count < mostSentences; ++count) {
        const std::string_view sentence = sentenceBehind(html, to);
        const bool saysNothing = !sentence.empty() && slowStart.tellingWords(sentence, 1) == 0;
        // Once the start is good, only what says nothing at all still goes with the rest.
        if (sentence.empty() || (better && !saysNothing))
            break;
        losesWords = losesWords && saysNothing;
        behind += (behind.empty() ? "" : " ") + std::string(trimmed(sentence));
        to = size_t(sentence.data() - html.data()) + sentence.size();
        const std::string rest = without(html, from, to);
        if (saysEnough(rest, slowStart))
            better = losesWords ? FrontLoaded{rest, true} : FrontLoaded{withAtEnd(rest, behind), false};
    }
    return better;
}

} // namespace hubready
