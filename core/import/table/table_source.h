// A table as every format gives it: columns with names, then rows of cells with their places. Delimited text, sheets,
// JSON, XML, packages, folders and databases are sources; readTable() maps the columns of any of them to fields and
// makes records of the rows.
//
//   DelimitedSource source(text);
//   return readTable(source, options, report, sink, progress);
//
// A source is used once, by one thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/read_input.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Parts the items of a cell in a column whose source has lists. No text of a person holds it; XML cannot.
inline constexpr char listMark = '\x1F';

struct SourceColumn
{
    std::string name;    // empty: it has none, and is called by its place ("Column C")
    bool isList = false; // its cells are items parted by listMark
    bool isNamed = true; // false: the name says no more than the place
    int addressOf = -1;  // the column whose cells link to the addresses in this one; -1: none
};

struct TableHead
{
    std::vector<SourceColumn> columns;
    std::vector<std::vector<std::string>> samples; // rows, cells by column: they settle separators, dates and fields
    bool isNamed = true; // false: the table has no header row, the fields are found by the values
};

struct SourceRow
{
    std::span<const std::string_view> cells; // may be fewer or more than the columns
    RecordPlace where;
    std::string_view raw = {}; // its span in the text of the input, which outlives the rows; empty: there is none
    size_t offset = 0;         // of that span
};

// What a source gives its rows to.
class RowTaker
{
public:
    virtual ~RowTaker() = default;
    virtual void take(const SourceRow &row) = 0;
    // A piece that is no row: kept and shown.
    virtual void reject(Rejection rejection) = 0;
    // A column that turns up later than the head could know; fills no field, and is kept.
    virtual void addColumn(SourceColumn column) = 0;
};

class TableSource
{
public:
    virtual ~TableSource() = default;
    // Makes out the table and says in the report what was found (encoding, delimiter, sheets, path, remarks).
    virtual Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) = 0;
    virtual Result<void> rows(RowTaker &taker, const Progress &progress) = 0;
};

inline constexpr size_t sampleRowCount = 500;
inline constexpr size_t lookedBytes = size_t(16) << 20; // of a text, for a look
// Bytes of a row: far beyond what the Learning Hub takes, and more than a person could have written.
inline constexpr size_t rowLimit = size_t(16) << 20;

// For a row of more; the beginning of `text` is kept.
Rejection tooLongRow(const QString &where, std::string_view text);

Result<void> readTable(TableSource &source, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                       const Progress &progress);

// Nothing in this input is a table; `why` says what is missing.
Error noTable(const QString &name, const QString &why);
// There is a table, but none of its columns fills a field.
Error noFieldFilled(const QString &name, const ColumnMapping &mapping);

} // namespace hubready
