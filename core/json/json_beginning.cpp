#include "core/json/json_beginning.h"

#include <algorithm>

namespace hubready {

namespace {

// Behind the string that begins at `at`, or the end of the text.
size_t behindString(std::string_view text, size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\';
    return std::min(at + 1, text.size());
}

} // namespace

std::optional<JsonBeginning> closedBeginning(std::string_view text, size_t start, size_t end)
{
    const std::string_view looked = text.substr(0, end);
    std::string open; // what closes each object and array that is open, the outermost first
    std::string openAtCut;
    size_t cut = 0;
    for (size_t at = start; at < looked.size();) {
        const char c = looked[at];
        if (c == '"') {
            at = behindString(looked, at);
            continue;
        }
        if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        } else if (c == ',') {
            cut = at;
            openAtCut = open;
        }
        ++at;
    }
    if (cut == 0)
        return std::nullopt;
    JsonBeginning beginning{std::string(looked.substr(0, cut)), cut};
    beginning.text.append(openAtCut.rbegin(), openAtCut.rend());
    return beginning;
}

} // namespace hubready
