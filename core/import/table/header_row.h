// Finds the row that names the columns: the first, or one below title lines ("Export of eLR", "3 May 2019"), or none.
#pragma once

#include <string>
#include <vector>

namespace hubready {

struct HeaderRow
{
    int index = 0;         // among the rows given; -1: no row names the columns, all are data
    double confidence = 1; // that this is so
};

// `rows`: the first rows that have data, cells by column. Some thirty say enough.
HeaderRow findHeaderRow(const std::vector<std::vector<std::string>> &rows);

} // namespace hubready
