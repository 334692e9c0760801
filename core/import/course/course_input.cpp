#include "core/import/course/course_input.h"

#include "core/import/folder/file_rows.h"
#include "core/import/zip_archive.h"
#include "core/import/zip_kind.h"

namespace hubready {

double recogniseCourse(const InputFile &file)
{
    if (file.isFolder)
        return isCourseFolder(file.path) ? 0.98 : 0;
    switch (zipKind(file)) {
    case ZipKind::Course:
        return 0.98;
    case ZipKind::Other: // the reader says what is missing
    case ZipKind::Unreadable:
        return 0.4;
    default:
        return 0;
    }
}

Result<void> readCourseInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                             const Progress &progress)
{
    if (!file.isFolder && zipKind(file) != ZipKind::Course) {
        const auto archive = ZipArchive::open(file.path);
        return archive ? noCourse(file.name) : archive.error();
    }
    FileRows rows({file.path}, {}, report);
    return readTable(rows, options, report, sink, progress);
}

} // namespace hubready
