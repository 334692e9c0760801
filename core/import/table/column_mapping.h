// Which column of a table fills which field. Proposed from the names of the columns (canonical names, property names
// of both packages, headers of the workbook, synonyms of common platforms); columns that fill none are kept as extra.
#pragma once

#include "core/record/value_reading.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace hubready {

struct ColumnTarget
{
    Field field = Field::None;
    AuthorPart part = AuthorPart::Name; // of authors
    int item = -1;                      // staging columns that name their place: Author_Name_2, Article_file_3
    double confidence = 0;              // 0 to 1
    std::string separator;              // list fields: what parts the items; empty: one item
    bool exact = false;                 // the header tells the separator, "keywords[||]": pieces count as they are
    bool dayFirst = false;              // dates like 14/03/2019
};

struct MappedColumn
{
    std::string name; // as in the file
    ColumnTarget target;
    std::vector<std::string> samples; // a few values that are not empty
};

struct ColumnMapping
{
    std::vector<MappedColumn> columns;

    double confidence() const; // of the columns that fill a field, together
    bool fillsAny() const;
    std::optional<int> columnOf(Field field) const;
};

// `samples` are rows of the table, cells by column; they settle separators and the order of dates.
ColumnMapping proposeMapping(const std::vector<std::string> &headers, const std::vector<std::vector<std::string>> &samples,
                             PackageForm form, const std::map<Field, QString> &chosen);

// A header with case, blanks and punctuation taken out: "Resource_Title" and "resource title" are the same.
std::string headerKey(std::string_view header);

// What parts the items of these values, most telling first ("||", ";", "|", line break, ","); empty: nothing does.
std::string guessSeparator(const std::vector<std::string_view> &values, bool commaMayPart);

} // namespace hubready
