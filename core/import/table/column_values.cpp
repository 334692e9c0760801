#include "core/import/table/column_values.h"

#include "core/record/value_reading.h"
#include "core/reference/reference_data.h"
#include "core/text/ascii.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

namespace hubready {

namespace {

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && sameName(text.substr(0, word.size()), word);
}

// "03/04/2019", "3-4-19", "03.04.2019 10:15": the two first numbers, or nothing.
struct TwoNumbers
{
    int first = 0;
    int second = 0;
};
std::optional<TwoNumbers> twoNumbersOf(std::string_view value)
{
    value = trimmed(value);
    const size_t mark = value.find_first_of("/.-");
    if (mark == std::string_view::npos || mark == 0 || mark > 2)
        return std::nullopt;
    const size_t second = value.find(value[mark], mark + 1);
    if (second == std::string_view::npos || second - mark > 3)
        return std::nullopt;
    const auto day = readInteger(value.substr(0, mark));
    const auto month = readInteger(value.substr(mark + 1, second - mark - 1));
    const std::string_view year = value.substr(second + 1);
    const auto digits = size_t(std::ranges::find_if_not(year, isAsciiDigit) - year.begin());
    const bool isYear = digits == 4 || digits == 2;
    const bool isPlausible = day && month && *day > 0 && *month > 0 && *day <= 31 && *month <= 31;
    return isYear && isPlausible ? std::optional(TwoNumbers{*day, *month}) : std::nullopt;
}

bool hasMonthName(std::string_view value)
{
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};
    const std::string text = lowered(value);
    return std::ranges::any_of(months, [&](std::string_view month) { return text.find(month) != std::string::npos; });
}

bool looksLikeFile(std::string_view value)
{
    const std::string_view name = trimmed(value);
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot < 3 || name.size() - dot > 6 ||
        name.size() > 300)
        return false;
    const std::string_view ending = name.substr(dot + 1);
    const bool isEnding = std::ranges::all_of(ending, [](unsigned char c) { return std::isalnum(c) != 0; }) &&
                          std::ranges::any_of(ending, [](unsigned char c) { return std::isalpha(c) != 0; });
    return isEnding && name.find("://") == std::string_view::npos && name.find('@') == std::string_view::npos &&
           name.find(". ") == std::string_view::npos;
}

bool hasTags(std::string_view value)
{
    static constexpr std::array<std::string_view, 12> tags{"<p",  "</",      "<br", "<div",  "<ul",    "<li",
                                                           "<a ", "<strong", "<em", "<span", "&nbsp;", "<img"};
    return std::ranges::any_of(tags, [&](std::string_view tag) { return value.find(tag) != std::string_view::npos; });
}

bool isYesOrNo(std::string_view value)
{
    static constexpr std::array<std::string_view, 8> words{"yes", "no", "y", "n", "true", "false", "1", "0"};
    return std::ranges::find(words, listKey(value)) != words.end();
}

} // namespace

bool looksLikeAddress(std::string_view value)
{
    const std::string_view text = trimmed(value);
    const bool isOne = startsWithWord(text, "http://") || startsWithWord(text, "https://") ||
                       startsWithWord(text, "ftp://") ||
                       (startsWithWord(text, "www.") && text.find('.', 4) != std::string_view::npos);
    return isOne && text.find(' ') == std::string_view::npos;
}

bool looksLikeNumber(std::string_view value)
{
    std::string_view text = trimmed(value);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return !text.empty() && isAsciiDigit(text.front()) &&
           std::ranges::all_of(text, [](char c) { return isAsciiDigit(c) || c == '.' || c == ','; });
}

bool looksLikeDate(std::string_view value)
{
    const std::string_view text = trimmed(value);
    if (text.size() < 6 || text.size() > 40 || !std::ranges::any_of(text, isAsciiDigit))
        return false;
    if (twoNumbersOf(text))
        return true;
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-' && std::ranges::all_of(text.substr(0, 4), isAsciiDigit))
        return true;
    const auto digits = std::ranges::count_if(text, isAsciiDigit);
    return hasMonthName(text) && digits >= 3 && digits <= 14 && std::ranges::count(text, ' ') <= 6;
}

bool looksLikeLicence(std::string_view value)
{
    static constexpr std::array<std::string_view, 9> marks{
        "creative commons",    "creativecommons.org",   "cc by",         "cc-by",   "cc0",
        "all rights reserved", "open government licen", "public domain", "\xC2\xA9"};
    if (value.size() > 400)
        return false;
    if (acceptedLicence(value))
        return true;
    const std::string text = lowered(value);
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string::npos; });
}

std::string guessSeparator(const std::vector<std::string_view> &values, bool commaMayPart)
{
    static constexpr std::array<std::string_view, 4> strong{"||", ";", "|", "\n"};
    for (std::string_view separator : strong) {
        if (std::ranges::any_of(values,
                                [&](std::string_view v) { return v.find(separator) != std::string_view::npos; }))
            return std::string(separator);
    }
    const bool commas =
        commaMayPart && std::ranges::any_of(values, [](std::string_view v) { return v.find(',') != v.npos; });
    return commas ? "," : "";
}

NumericDates numericDates(const std::vector<std::string_view> &values)
{
    bool any = false;
    bool dayFirst = false;
    bool monthFirst = false;
    for (std::string_view value : values) {
        const auto date = twoNumbersOf(value);
        if (!date)
            continue;
        any = true;
        dayFirst = dayFirst || date->first > 12;
        monthFirst = monthFirst || date->second > 12;
    }
    if (dayFirst && monthFirst)
        return NumericDates::Mixed;
    if (dayFirst || monthFirst)
        return dayFirst ? NumericDates::DayFirst : NumericDates::MonthFirst;
    return any ? NumericDates::Open : NumericDates::None;
}

ColumnValues surveyValues(const std::vector<std::string_view> &values)
{
    ColumnValues found;
    std::unordered_set<std::string_view> distinct;
    for (std::string_view value : values) {
        if (isBlank(value))
            continue;
        ++found.count;
        distinct.insert(value);
        found.addresses += looksLikeAddress(value);
        found.dates += looksLikeDate(value);
        found.licences += looksLikeLicence(value);
        found.files += looksLikeFile(value);
        found.html += hasTags(value);
        found.numbers += looksLikeNumber(value);
        found.yesOrNo += isYesOrNo(value);
        found.averageLength += double(value.size());
    }
    if (found.count == 0)
        return found;
    const auto count = double(found.count);
    for (double *share : {&found.addresses, &found.dates, &found.licences, &found.files, &found.html, &found.numbers,
                          &found.yesOrNo, &found.averageLength})
        *share /= count;
    found.distinct = double(distinct.size()) / count;
    found.separator = guessSeparator(values, true);
    return found;
}

} // namespace hubready
