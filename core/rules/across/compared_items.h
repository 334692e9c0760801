// The items of a record's lists without the rest of it, for checks that read the lists of every record.
#pragma once

#include "core/rules/across/across_check.h"

#include <string>
#include <vector>

namespace hubready {

enum class ComparedList : unsigned char { Keywords, Organisations, Files };

struct ComparedItem
{
    int place;        // as findings count items
    std::string text; // trimmed; blank ones are left out
};

// Replaces `items` by those of the row, in their order. Of a staging record the keywords are what its commas part.
void readComparedItems(const TableReading &reading, Row row, ComparedList list, std::vector<ComparedItem> &items);

} // namespace hubready
