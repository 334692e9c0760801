// XML as an input: the formats that are known, and any other XML by the element that repeats or is chosen.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

double recogniseXml(const InputFile &file);
Result<void> readXmlInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                          const Progress &progress);

} // namespace hubready
