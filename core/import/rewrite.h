// Writes an input file again with some values changed, and everything else as it was: JSON keeps every byte outside the
// values that change, a table every row without a change, to its quotes and line ends.
#pragma once

#include "core/import/read_input.h"
#include "core/record/field_edit.h"

#include <QByteArray>

#include <functional>

namespace hubready {

// The field edits of a record; none: it stays as it is.
using EditsOfRecord = std::function<std::vector<FieldEdit>(const RecordTable &table, Row row)>;

struct Rewritten
{
    ReadReport report;
    std::string bytes;
    qint64 records = 0; // that were changed
    qint64 values = 0;
};

// For JSON and delimited text; `name` is what messages call the input. CannotWrite where a change, or the text as it was,
// cannot be said in the input's encoding.
Result<Rewritten> rewriteInput(const QByteArray &bytes, const QString &name, const ReadOptions &options,
                               const EditsOfRecord &edits, const Progress &progress);

} // namespace hubready
