#include "core/import/folder/folder_input.h"

#include "core/import/folder/dspace_items.h"
#include "core/import/folder/file_rows.h"
#include "core/import/folder/file_rows_text.h"
#include "core/import/zip_kind.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int fileLimit = 200'000;

// All files below, courses that are folders as one; nothing that starts with a dot, no links out of the folder.
void collect(const QString &folder, QStringList &files)
{
    const QDir dir(folder);
    for (const QFileInfo &entry :
         dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (files.size() >= fileLimit || entry.fileName().startsWith(u'.') ||
            entry.fileName() == QStringLiteral("Thumbs.db"))
            continue;
        if (entry.isFile() || isCourseFolder(entry.filePath()))
            files << entry.filePath();
        else
            collect(entry.filePath(), files);
    }
}

bool isExport(const QString &path)
{
    static constexpr std::array exports{InputFormat::Json, InputFormat::JsonLines, InputFormat::Csv,
                                        InputFormat::Xlsx, InputFormat::Xls,       InputFormat::Ods,
                                        InputFormat::Xml,  InputFormat::Database};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return false;
    const uchar *map = file.map(0, file.size());
    if (!map)
        return false;
    const Recognised found = recogniseInput({QByteArrayView(map, file.size()), path, QFileInfo(path).fileName()});
    return found.confidence >= 0.5 && std::ranges::find(exports, found.format) != exports.end();
}

} // namespace

double recogniseFolder(const InputFile &file) { return file.isFolder ? 0.9 : 0; }

Result<void> readFolderInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                             const Progress &progress)
{
    const QString root = QFileInfo(file.path).absoluteFilePath(); // so that names within it can be told
    const QStringList items = dspaceItemsIn(root);
    if (!items.isEmpty()) {
        report.kind = FileRowsText::tr("DSpace archive");
        DSpaceItems source(items, root, report);
        return readTable(source, options, report, sink, progress);
    }
    QStringList files;
    collect(root, files);
    if (files.isEmpty())
        return Error{ErrorCode::InputUnusable,
                     FileRowsText::tr("There is no file in this folder."),
                     file.path,
                     {},
                     FileRowsText::tr("Choose another folder.")};
    if (files.size() >= fileLimit)
        report.remarks << FileRowsText::tr("Only the first %1 files are read.").arg(fileLimit);
    FileRows source(files, root, report);
    return readTable(source, options, report, sink, progress);
}

double recogniseDocument(const InputFile &file)
{
    if (file.isFolder)
        return 0;
    if (file.bytes.startsWith("%PDF-"))
        return 0.95;
    if (zipKind(file) == ZipKind::Document)
        return 0.95;
    const QByteArray start = file.start(300).toByteArray().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return 0.9;
    // What is no text, and what a name says that only documents have.
    static constexpr std::array<std::string_view, 10> texts{"csv",   "tsv", "txt", "json", "xml",
                                                            "jsonl", "psv", "ssv", "xlsx", "xls"};
    const std::string ending = toWtf8(QFileInfo(file.name).suffix().toLower());
    const bool isText = std::ranges::find(texts, ending) != texts.end();
    return !isText && isKnownExtension(ending) && ending != "zip" ? 0.3 : 0;
}

Result<void> readDocumentInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                               const Progress &progress)
{
    if (options.onlyExports) {
        return Error{ErrorCode::InputUnusable, FileRowsText::tr("This is a document and no export."), file.name,
                     FileRowsText::tr("It lies beside exports, which say what the records are."),
                     FileRowsText::tr("To make a record of it, name it by itself.")};
    }
    FileRows source({file.path}, {}, report);
    return readTable(source, options, report, sink, progress);
}

FolderPlan planFolder(const QString &folder, std::optional<InputFormat> chosen)
{
    FolderPlan plan;
    if (chosen == InputFormat::Folder || chosen == InputFormat::Scorm || isCourseFolder(folder))
        return plan;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        plan.files << entry.filePath();
    plan.isExports = chosen.has_value() || std::ranges::any_of(plan.files, isExport);
    return plan;
}

} // namespace hubready
