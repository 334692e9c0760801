// Which column of a table fills which field. Proposed from the names of the columns and from their values, with a
// confidence for each; columns that fill none are kept as extra.
#pragma once

#include "core/import/table/column_names.h"
#include "core/import/table/column_values.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace hubready {

struct MappedColumn
{
    std::string name; // as in the file; "Column C" where it has none
    ColumnTarget target;
    std::vector<std::string> samples;        // a few values that are not empty
    NumericDates dates = NumericDates::None; // among the samples, of a column that fills a date
    std::string openDate;                    // an example where that order is open
};

struct ColumnMapping
{
    std::vector<MappedColumn> columns;

    double confidence() const; // of the columns that fill a field, together
    bool fillsAny() const;
    std::optional<int> columnOf(Field field) const; // the first choice
};

struct ColumnHead
{
    std::string name;
    bool isList = false;
    bool isNamed = true; // false: only the values tell what it is
    int addressOf = -1;  // as that of SourceColumn
};

// What a person or a profile says of one column. Of columns that fill the same, `target.choice` says the order; a
// target of no field keeps the column beside.
struct ColumnChoice
{
    ColumnTarget target;
    bool saysSeparator = false; // target.separator and target.exact hold; otherwise they are found from the values
    std::optional<NumericDates> dates;

    bool operator==(const ColumnChoice &) const = default;
};

struct MappingChoices
{
    std::map<Field, QString> columns; // chosen by a person
    std::optional<NumericDates> dates;
    std::map<std::string, ColumnChoice> byColumn = {}; // by the columns' names; `columns` goes before
};

// `samples` are rows of the table, cells by column; they settle separators, the order of dates and unnamed columns.
ColumnMapping proposeMapping(const std::vector<ColumnHead> &columns,
                             const std::vector<std::vector<std::string>> &samples, PackageForm form,
                             const MappingChoices &choices);

// What a person should know of the mapping: dates whose order nothing decides, one a line.
QStringList mappingRemarks(const ColumnMapping &mapping);

// A cell's text for people: items of a list parted by "; ".
std::string shownCell(std::string_view cell);

} // namespace hubready
