// Delimited text (CSV, TSV and their like) as an input: finds out how the bytes are encoded, what parts and quotes the
// cells and which row names the columns, and gives the rows.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

double recogniseDelimited(const InputFile &file);

Result<void> readDelimitedInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                                const Progress &progress);

} // namespace hubready
