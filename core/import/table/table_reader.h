// Reads a table (delimited text, or one sheet of a workbook) whose first row with data names the columns. The columns
// are mapped to fields by their names; each further row becomes a record.
#pragma once

#include "core/import/text/csv_dialect.h"
#include "core/import/read_input.h"
#include "core/import/sheet/xlsx_reader.h"

namespace hubready {

// `text` without byte order mark.
Result<void> readCsvRecords(std::string_view text, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                            const Progress &progress);

Result<void> readSheetRecords(const XlsxReader &workbook, const ReadOptions &options, ReadReport &report,
                              RecordSink &sink, const Progress &progress);

} // namespace hubready
