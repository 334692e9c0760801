// A folder of files as an input, one record each: documents by their own properties or their name, courses by their
// manifest, items of a DSpace archive by their dublin_core.xml. And a single document, which is one record.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

double recogniseFolder(const InputFile &file);
Result<void> readFolderInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                             const Progress &progress);

double recogniseDocument(const InputFile &file);
Result<void> readDocumentInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                               const Progress &progress);

// What is meant by a folder: the exports that lie in it, if there are any (each is an input), else the folder itself.
struct FolderPlan
{
    QStringList files; // paths, by name
    bool isExports = false;
};
FolderPlan planFolder(const QString &folder, std::optional<InputFormat> chosen);

} // namespace hubready
