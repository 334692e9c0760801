// What the values of a column say about it, whatever its name: addresses, dates, licences, files, HTML, lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Shares of the values that are not empty, 0 to 1.
struct ColumnValues
{
    size_t count = 0; // that are not empty
    double addresses = 0;
    double dates = 0;
    double licences = 0;
    double files = 0;
    double html = 0;
    double numbers = 0;
    double yesOrNo = 0;
    double distinct = 0;
    double averageLength = 0; // in bytes
    std::string separator;    // what parts the items of lists among them; empty: nothing does
};

ColumnValues surveyValues(const std::vector<std::string_view> &values);

bool looksLikeAddress(std::string_view value);
bool looksLikeDate(std::string_view value);
bool looksLikeLicence(std::string_view value);
bool looksLikeNumber(std::string_view value);

// What parts the items of these values, most telling first ("||", ";", "|", line break, ","); empty: nothing does.
std::string guessSeparator(const std::vector<std::string_view> &values, bool commaMayPart);

enum class NumericDates { None, DayFirst, MonthFirst, Open, Mixed };
// The order of dates like 03/04/2019 among the values. None: there are no such dates; Open: no value decides; Mixed:
// some can only be one, some only the other.
NumericDates numericDates(const std::vector<std::string_view> &values);

} // namespace hubready
