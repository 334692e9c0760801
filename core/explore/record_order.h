// The order in which records are shown. Gives a new order of row numbers and touches nothing else. Texts compare as
// people of the locale expect (numbers in them by value); missing and blank values come last in either direction; equal
// ones keep the order of their numbers.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/explore/record_filter.h"

#include <string>
#include <vector>

namespace hubready {

struct RecordOrder
{
    enum class By : unsigned char { Number, State, Field, Extra };

    By by = By::Number;
    Field field = Field::None;
    bool descending = false;
    std::string extra = {}; // name of the column

    bool operator==(const RecordOrder &) const = default;
};

// Cancelled when the progress says so. `locale`: as QLocale::name(); empty: British English.
Result<std::vector<Row>> sortedRows(std::vector<Row> rows, RecordsView records, const RecordOrder &order,
                                    const std::string &locale = {}, const Progress &progress = {});

} // namespace hubready
