#include "core/rules/across/title_series.h"

#include "core/rules/kinds/text_check.h"
#include "core/text/html_text.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr std::array numberWords{"one"sv, "two"sv, "three"sv, "four"sv, "five"sv, "six"sv, "seven"sv, "eight"sv, "nine"sv,
                                 "ten"sv, "first"sv, "second"sv, "third"sv, "fourth"sv, "fifth"sv, "i"sv, "ii"sv, "iii"sv,
                                 "iv"sv, "v"sv, "vi"sv, "vii"sv, "viii"sv, "ix"sv, "un"sv, "dau"sv, "tri"sv};

using Words = std::vector<std::string>;

Words loweredWords(std::string_view text)
{
    Words words;
    for (std::string_view word : wordsOf(text))
        words.push_back(lowered(word));
    return words;
}

bool isNumber(const std::string &word)
{
    const bool hasDigit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    const bool isLetter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    return hasDigit || isLetter || std::ranges::find(numberWords, word) != numberWords.end();
}

// What stands between the same start and the same end.
struct Middle
{
    size_t start = 0;
    size_t endA = 0;
    size_t endB = 0;
};

Middle middleOf(const Words &a, const Words &b)
{
    Middle middle{0, a.size(), b.size()};
    while (middle.start < middle.endA && middle.start < middle.endB && a[middle.start] == b[middle.start])
        ++middle.start;
    while (middle.endA > middle.start && middle.endB > middle.start && a[middle.endA - 1] == b[middle.endB - 1]) {
        --middle.endA;
        --middle.endB;
    }
    return middle;
}

std::string quoted(std::string_view text, size_t start, size_t end)
{
    if (start == end)
        return "\u2013";
    // From the text itself, so that capitals stay.
    const auto words = wordsOf(text);
    const std::string_view first = words[start];
    const std::string_view last = words[end - 1];
    std::string_view part(first.data(), size_t(last.data() + last.size() - first.data()));
    constexpr size_t longest = 34;
    std::string out;
    qint64 length = 0;
    while (!part.empty() && ++length < qint64(longest))
        appendCodePoint(out, takeCodePoint(part));
    return "\u201c" + out + (part.empty() ? "\u201d" : "\u2026\u201d");
}

std::string difference(std::string_view a, std::string_view b)
{
    if (a == b)
        return {};
    const Words wordsA = loweredWords(a);
    const Words wordsB = loweredWords(b);
    const Middle middle = middleOf(wordsA, wordsB);
    if (middle.start == middle.endA && middle.start == middle.endB)
        return {};
    return quoteOf(quoted(a, middle.start, middle.endA) + " / " + quoted(b, middle.start, middle.endB));
}

} // namespace

bool mayBeOneTitle(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    Words wordsA = loweredWords(a);
    Words wordsB = loweredWords(b);
    std::ranges::sort(wordsA);
    std::ranges::sort(wordsB);
    Words differing;
    std::ranges::set_symmetric_difference(wordsA, wordsB, std::back_inserter(differing));
    if (differing.empty())
        return true;
    const bool isSeries = std::ranges::all_of(differing, isNumber);
    return !isSeries && differing.size() * 2 <= wordsA.size() + wordsB.size();
}

std::string whatDiffers(const TableReading &reading, Row row, Row other)
{
    const std::string title = difference(reading.text(row, Field::Title), reading.text(other, Field::Title));
    if (!title.empty())
        return title;
    const std::string_view own = reading.text(row, Field::Description);
    const std::string_view others = reading.text(other, Field::Description);
    return own == others ? std::string() : difference(shownText(own), shownText(others));
}

} // namespace hubready
