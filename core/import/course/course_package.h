// Courses packed as SCORM, IMS or cmi5: what the manifest and its metadata say of the whole, as one row. Read from a
// zip or from a folder that holds the manifest; nothing is ever unpacked to disk.
#pragma once

#include "core/base/result.h"
#include "core/import/table/growing_row.h"

namespace hubready {

class ZipArchive;

struct CourseFacts
{
    QString kind; // "SCORM 1.2"
    bool isScorm = false;
    QStringList remarks;
};

// Adds the row's values. InputUnusable where there is no manifest, or it cannot be read; `name` is what messages call
// it.
Result<CourseFacts> readCourseZip(const ZipArchive &archive, const QString &name, GrowingRow &row);
Result<CourseFacts> readCourseFolder(const QString &folder, const QString &name, GrowingRow &row);

// There is no manifest in it.
Error noCourse(const QString &name);

bool isCourseFolder(const QString &folder);

} // namespace hubready
