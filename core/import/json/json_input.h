// JSON as an input: a file of Learning Hub records, or any other list of objects that a platform exports.
#pragma once

#include "core/import/input_format.h"

#include <string_view>

namespace hubready {

double recogniseJson(const InputFile &file);
double recogniseJsonLines(const InputFile &file);

Result<void> readJsonInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                           const Progress &progress);
Result<void> readJsonLinesInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                                const Progress &progress);

// Whether the text holds records of a package (or nothing better), rather than objects that are mapped to them.
bool isPackageJson(std::string_view utf8);

} // namespace hubready
