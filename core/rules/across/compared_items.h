// The items of a record's lists without the rest of it, for checks that read the lists of every record.
#pragma once

#include "core/rules/across/across_check.h"

#include <functional>
#include <string_view>

namespace hubready {

enum class ComparedList : unsigned char { Keywords, Organisations, Files };

// `place` as findings count items; `text` trimmed, valid during the call.
using ComparedItem = std::function<void(int place, std::string_view text)>;

// The items of the row in their order, blank ones left out. Of a staging record the keywords are what its commas part.
void forEachComparedItem(const TableReading &reading, Row row, ComparedList list, const ComparedItem &item);

} // namespace hubready
