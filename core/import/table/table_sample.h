// The beginning of a table that was looked at (look_at_input.h): its columns and first rows, from which mappings are
// proposed as often as a person changes what a column is.
#pragma once

#include "core/import/table/column_mapping.h"

#include <string>
#include <vector>

namespace hubready {

struct TableSample
{
    std::vector<ColumnHead> columns;            // names are as the mapping has them
    std::vector<std::vector<std::string>> rows; // cells by column; may be shorter
    bool isAll = false;                         // the table has no more rows
};

} // namespace hubready
