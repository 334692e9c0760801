// Reads a staging workbook: its sheets Article, File, WebLink and SCORM as records in that order, with the contributor
// of the sheet Contributor on each (learning-hub-migration.md, section 3). Names of sheets and headers may be spelled
// with blanks, underscores or other case: the template's own spelling is not known.
#pragma once

#include "core/import/read_input.h"
#include "core/import/sheet/xlsx_reader.h"

namespace hubready {

bool isStagingWorkbook(const XlsxReader &workbook);

Result<void> readStagingWorkbook(const XlsxReader &workbook, ReadReport &report, RecordSink &sink,
                                 const Progress &progress);

// Where a staging workbook keeps things, for who writes into it: the property that a header of the named sheet stands
// for, and the one that a name of the sheet Contributor (if it is that) stands for.
std::optional<PropertyIndex> stagingColumn(const QString &sheet, std::string_view header);
std::optional<PropertyIndex> contributorProperty(const QString &sheet, std::string_view name);

} // namespace hubready
