// What the records came with in columns that fill no field: kept with the project, shown and searched, never changed.
// A record's extras are a JSON object of texts by the name of their column; most records of a project have the same.
//
// Filled once, row by row, then only read, from any thread.
#pragma once

#include "core/record/record_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class ExtraColumns
{
public:
    // Of the next row; empty: it has none.
    void append(std::string_view json);

    // In the order in which they came.
    const std::vector<std::string> &names() const { return m_names; }
    // Empty where the row has nothing there. The view lives as long as `buffer` stays as it is, and this.
    std::string_view text(Row row, std::string_view column, std::string &buffer) const;
    std::string_view json(Row row) const; // empty: none

private:
    std::vector<std::string> m_names;
    std::string m_text;         // the objects, one behind the other
    std::vector<size_t> m_ends; // by row, as far as rows have any
    Row m_rows = 0;
};

} // namespace hubready
