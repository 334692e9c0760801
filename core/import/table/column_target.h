// What a column of a table is for: the field that it fills, and how its cells are read for it.
#pragma once

#include "core/record/value_reading.h"

#include <map>
#include <string>
#include <vector>

namespace hubready {

// What the texts of a column are written in, where their field is in the other.
enum class ColumnText : unsigned char { AsItIs, Html, Plain };

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

    // What a profile or a person says beyond that; cell_preparation.h does it.
    std::string alsoSeparator; // parts the items of a cell in which `separator` does not come
    // Not empty: this and the other columns of the same field that have one are one value in the order of their choice
    // (of lists: one item each), with this text between them: first name and surname.
    std::string joint;
    std::vector<AuthorPart> parts; // of authors whose items say several: name, role, organisation …
    std::string partMark;          // … with this between them
    std::map<std::string, std::string, std::less<>>
        values; // by listKey(): what a cell or an item becomes; empty: nothing
    ColumnText text = ColumnText::AsItIs;

    bool fillsSameAs(const ColumnTarget &other) const
    {
        return field == other.field && part == other.part && item == other.item;
    }
    // Whether cells are turned before they are read.
    bool isPrepared() const
    {
        return !alsoSeparator.empty() || !joint.empty() || !parts.empty() || !values.empty() ||
               text != ColumnText::AsItIs;
    }
    bool operator==(const ColumnTarget &) const = default;
};

} // namespace hubready
