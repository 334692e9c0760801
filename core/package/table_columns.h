// The columns of a plain table of records, named and filled so that reading the table gives the records back: canonical
// names as headers; a list in one cell, joined by what none of its items holds; staging authors and files, whose places
// count, in a column each.
#pragma once

#include "core/record/record.h"

#include <functional>
#include <string>
#include <vector>

namespace hubready {

struct TableColumn
{
    Field field = Field::None;
    AuthorPart part = AuthorPart::Name; // of authors
    std::optional<PropertyIndex> place; // staging: this author's part or this file
    std::string header;
    std::string separator;              // of lists
};

// Looks through the table to choose the separators.
std::vector<TableColumn> tableColumns(const RecordTable &table);

std::string tableCell(const Record &record, const TableColumn &column, const RecordTable &table);

// Whether a record that was read back from such a table says what the one that was written says: nothing and an empty
// text are one, and so are authors and files in the order of their index.
bool saysTheSame(const Record &written, const Record &read);

} // namespace hubready
