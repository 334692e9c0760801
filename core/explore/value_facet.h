// The values of one field with their counts. On list fields the items count: keywords, names of authors, files; the
// keywords of a staging record are what stands between its commas.
#pragma once

#include "core/record/record_table.h"

#include <string>
#include <vector>

namespace hubready {

struct ValueCount
{
    std::string value;
    qint64 count = 0;

    bool operator==(const ValueCount &) const = default;
};

// By falling count, then by value. Records without a value do not count.
std::vector<ValueCount> valueFacet(const RecordTable &table, Field field);

} // namespace hubready
