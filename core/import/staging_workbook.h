// Reads a staging workbook: its sheets Article, File, WebLink and SCORM as records in that order, with the contributor
// of the sheet Contributor on each (learning-hub-migration.md, section 3). Names of sheets and headers may be spelled
// with blanks, underscores or other case: the template's own spelling is not known.
#pragma once

#include "core/import/read_input.h"
#include "core/import/xlsx_reader.h"

namespace hubready {

bool isStagingWorkbook(const XlsxReader &workbook);

Result<void> readStagingWorkbook(const XlsxReader &workbook, ReadReport &report, RecordSink &sink,
                                 const Progress &progress);

} // namespace hubready
