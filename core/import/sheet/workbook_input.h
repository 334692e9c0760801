// Spreadsheets as inputs: one sheet as a table, or a staging workbook.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

double recogniseXlsx(const InputFile &file);
Result<void> readXlsxInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                           const Progress &progress);

double recogniseOds(const InputFile &file);
Result<void> readOdsInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress);

double recogniseXls(const InputFile &file);
Result<void> readXlsInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress);

} // namespace hubready
