// A course package (SCORM, IMS, cmi5) as an input: a zip, or a folder that holds the manifest. One record, whose file
// is the package itself.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

double recogniseCourse(const InputFile &file);
Result<void> readCourseInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                             const Progress &progress);

} // namespace hubready
