// The formats that can be read, as one table: how each is called, how its content is recognised and who reads it. A new
// format is a row here and a reader of its own; nobody else tells formats apart by a switch.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/record_sink.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <span>

namespace hubready {

struct ReadOptions;
struct ReadReport;

enum class InputFormat { Json, JsonLines, Csv, Xlsx, Xls, Ods, Xml, Scorm, Folder, Document, Database };

// What is to be read, before anything is known of it.
enum class ZipKind { None, Unreadable, Xlsx, Ods, Course, Document, Other }; // zip_kind.h

struct InputFile
{
    QByteArrayView bytes; // of a folder: none
    QString path;         // empty where the bytes came from elsewhere (standard input)
    QString name;         // what messages call it
    bool isFolder = false;
    mutable std::optional<ZipKind> zipKind = {}; // once zipKind() was asked: several formats ask

    // The text at the beginning, without a byte order mark and white space; for recognising.
    QByteArrayView start(qsizetype size = 4096) const;
};

struct FormatSpec
{
    InputFormat format;
    const char *name;     // as `inspect` says it and --from takes it
    const char *label;    // English source of inputFormatLabel()
    const char *patterns; // of file names, parted by blanks: what dialogues offer
    bool readsFile;       // from a file, in any order: bytes that came from elsewhere are put aside first
    bool isRewritten;     // `fix` can write it back as it was, but for what it changes
    bool isPackage;       // may be what the migration tool takes, so its size counts (lh.package.max-size)
    double (*recognise)(const InputFile &); // 0: cannot be, 1: is
    Result<void> (*read)(const InputFile &, const ReadOptions &, ReadReport &, RecordSink &, const Progress &);
};

std::span<const FormatSpec> inputFormats();
const FormatSpec &formatSpec(InputFormat format);

const char *inputFormatName(InputFormat format);
QString inputFormatLabel(InputFormat format);
std::optional<InputFormat> inputFormatOf(const QString &name);

// The names of all formats, for help and messages: "json, csv, …".
QString inputFormatNames(const QString &separator);
// "*.json", "*.csv" and so on: the files that exports come in, for dialogues and drops.
QStringList exportFilePatterns();

struct Recognised
{
    InputFormat format = InputFormat::Csv;
    double confidence = 0;
};

// By the content, whatever the name ends in; the ending decides only between text formats that the content leaves open.
Recognised recogniseInput(const InputFile &file);
InputFormat recogniseFormat(QByteArrayView bytes, const QString &name);

} // namespace hubready
