// Dates as people and spreadsheets write them, as ISO 8601: "31/01/2021", "31.1.21", "31 January 2021", "2021/01/31".
#pragma once

#include "core/suggest/data_set_usage.h"

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

struct DateReading
{
    std::string iso; // "2021-01-31"
    double confidence = 0;
    bool isOrderGuessed = false; // day and month could be the other way round, and nothing says which
};

// `order`: what the other dates of the data set show. Nothing: no date of the calendar.
std::optional<DateReading> readAnyDate(std::string_view text, DateOrder order);

} // namespace hubready
