#include "core/suggest/title_length.h"

#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

// Where a clause ends; what follows the cut begins with it.
constexpr std::array clauseEnds{". "sv, "? "sv, "! "sv, "; "sv, ": "sv, " - "sv, " – "sv, " — "sv, ", "sv, " ("sv};
constexpr double leastKept = 0.6; // of the limit, for a cut at a clause

std::string_view withinLimit(std::string_view text, int limit)
{
    std::string_view rest = text;
    std::string_view within;
    for (qint64 units = 0; !rest.empty();) {
        const char32_t c = takeCodePoint(rest);
        units += c > 0xFFFF ? 2 : 1;
        if (units > limit)
            break;
        // Not between a letter and its marks.
        std::string_view next = rest;
        if (next.empty() || !QChar::isMark(takeCodePoint(next)))
            within = text.substr(0, text.size() - rest.size());
    }
    return within;
}

size_t lastClauseEnd(std::string_view text)
{
    size_t last = 0;
    for (std::string_view end : clauseEnds) {
        if (const size_t at = text.rfind(end); at != std::string_view::npos)
            last = std::max(last, at);
    }
    return last;
}

} // namespace

std::string cutToLength(std::string_view text, int limit)
{
    std::string_view within = withinLimit(text, limit);
    const bool endsAtWord = within.size() < text.size() && text[within.size()] == ' ';
    const size_t clause = lastClauseEnd(within);
    const size_t blank = within.rfind(' ');
    if (double(utf16Length(within.substr(0, clause))) >= leastKept * limit)
        within = within.substr(0, clause);
    else if (!endsAtWord && blank != std::string_view::npos && blank > 0)
        within = within.substr(0, blank);
    const size_t last = within.find_last_not_of(" ,;:-(");
    return std::string(last == std::string_view::npos ? within : within.substr(0, last + 1));
}

} // namespace hubready
