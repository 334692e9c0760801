#include "core/language/letter_triples.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace hubready {

namespace {

using namespace std::string_view_literals;

// What English puts behind a stem.
constexpr std::array endings{"s"sv,   "es"sv,   "d"sv,    "ed"sv,    "ing"sv,    "ings"sv,  "er"sv,   "ers"sv,
                             "r"sv,   "or"sv,   "ors"sv,  "ly"sv,    "ness"sv,   "ise"sv,   "ised"sv, "ising"sv,
                             "ation"sv, "ations"sv, "ion"sv, "ions"sv, "able"sv, "ably"sv,  "ment"sv, "ments"sv,
                             "al"sv,  "ally"sv, "ive"sv,  "ively"sv, "ity"sv,    "ities"sv, "ful"sv,  "fully"sv,
                             "less"sv, "est"sv, "ic"sv,   "ical"sv,  "ist"sv,    "ists"sv,  "y"sv,    "ies"sv};
constexpr std::array beginnings{"un"sv, "re"sv, "in"sv, "dis"sv, "non"sv, "pre"sv, "over"sv, "under"sv, "mis"sv};

constexpr size_t none = 99;
constexpr size_t reach = 3; // letters

constexpr size_t placeOf(char c)
{
    return c >= 'a' && c <= 'z' ? size_t(c - 'a') : c >= 'A' && c <= 'Z' ? size_t(c - 'A') : none;
}

} // namespace

template <typename Each> void LetterTriples::forEachTriple(std::string_view word, Each each)
{
    size_t first = edge;
    size_t second = edge;
    for (size_t i = 0; i <= word.size(); ++i) {
        const size_t third = i < word.size() ? placeOf(word[i]) : edge;
        const bool isTriple = first != none && second != none && third != none;
        if (!each(isTriple ? (first * signs + second) * signs + third : noTriple))
            return;
        first = second;
        second = third;
    }
}

void LetterTriples::add(std::string_view word)
{
    forEachTriple(word, [&](size_t triple) {
        if (triple != noTriple)
            m_triples.set(triple);
        return true;
    });
}

void LetterTriples::addStems(std::string_view dictionary)
{
    // There are few, and many stems have each.
    std::unordered_set<std::string_view> ends;
    std::unordered_set<std::string_view> starts;
    while (!dictionary.empty()) {
        const std::string_view line = dictionary.substr(0, dictionary.find('\n'));
        dictionary.remove_prefix(std::min(line.size() + 1, dictionary.size()));
        const std::string_view stem = line.substr(0, line.find_first_of("/\r\t "));
        if (stem.empty() || placeOf(stem.front()) == none)
            continue;
        add(stem);
        // What an ending changes reaches three letters into the stem.
        const std::string_view end = stem.substr(stem.size() - std::min(stem.size(), reach));
        if (ends.insert(end).second)
            addWithEndings(end);
        const std::string_view start = stem.substr(0, reach);
        if (starts.insert(start).second)
            addWithBeginnings(start);
    }
}

// Without an edge in front, or behind: the sign that no letter is stands there. The last letter of a stem may be
// doubled, fall away or turn to "i".
void LetterTriples::addWithEndings(std::string_view end)
{
    const std::string_view last = end.substr(end.size() - 1);
    const std::string_view shorter = end.substr(0, end.size() - 1);
    std::string word;
    const auto addWith = [&](std::string_view kept, std::string_view between, std::string_view ending) {
        word.assign(1, '/').append(kept).append(between).append(ending);
        add(word);
    };
    for (std::string_view ending : endings) {
        addWith(end, "", ending);
        addWith(end, last, ending);
        addWith(shorter, "", ending);
        addWith(shorter, "i", ending);
    }
}

void LetterTriples::addWithBeginnings(std::string_view start)
{
    std::string word;
    for (std::string_view beginning : beginnings) {
        word.assign(beginning).append(start).append(1, '/');
        add(word);
    }
}

bool LetterTriples::fit(std::string_view word) const
{
    if (m_triples.none())
        return true;
    bool fits = true;
    forEachTriple(word, [&](size_t triple) {
        fits = triple == noTriple || m_triples.test(triple);
        return fits && triple != noTriple;
    });
    return fits;
}

} // namespace hubready
