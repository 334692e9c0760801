// What a column of a table is for: the field that it fills, and how its cells are read for it.
#pragma once

#include "core/record/value_reading.h"

#include <string>

namespace hubready {

struct ColumnTarget
{
    Field field = Field::None;
    AuthorPart part = AuthorPart::Name; // of authors
    int item = -1;                      // staging columns that name their place: Author_Name_2, Article_file_3
    double confidence = 0;              // 0 to 1
    std::string separator;              // list fields: what parts the items; empty: one item
    bool exact = false;                 // the header tells the separator, "keywords[||]": pieces count as they are
    bool isList = false;                // the source has lists: cells are items parted by listMark
    bool dayFirst = false;              // dates like 14/03/2019
    // Several columns may fill one field: of one value the first choice (0) that is not empty counts, and the others
    // are kept beside; of lists all items come together.
    int choice = 0;

    bool fillsSameAs(const ColumnTarget &other) const
    {
        return field == other.field && part == other.part && item == other.item;
    }
};

} // namespace hubready
