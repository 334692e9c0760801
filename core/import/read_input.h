// Reads one input file, of whatever format: recognises it by its content, gives each record to a sink, and returns what
// was found. The one way in for the window and for every command.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/table/column_mapping.h"
#include "core/import/record_sink.h"
#include "core/rules/context.h"
#include "core/rules/package_remark.h"

#include <QStringList>

#include <map>
#include <optional>

namespace hubready {

enum class InputFormat { Json, Csv, Xlsx };

const char *inputFormatName(InputFormat format); // "json", "csv", "xlsx"
std::optional<InputFormat> inputFormatOf(const QString &name);

struct ReadOptions
{
    std::optional<PackageForm> form;     // none: by the records themselves
    std::optional<InputFormat> format;   // none: by the content
    QString encoding;                    // empty: by the content
    std::optional<char> delimiter;
    QString sheet;                       // empty: the first with data
    std::map<Field, QString> columns;    // --map: this column fills this field
    bool hash = false;                    // also work out the SHA-256 of the input
    std::map<Field, std::string> presets; // --set: this value, as a cell would say it, where the record has none
};

struct ReadReport
{
    QString path;
    QString name; // without folders
    InputFormat format = InputFormat::Json;
    PackageForm form = PackageForm::Standard;
    QString encoding;
    std::optional<char> delimiter;
    QStringList sheets;
    QString sheet;
    double confidence = 1; // that format and columns are right
    ColumnMapping mapping; // tables only
    qint64 bytes = 0;
    QByteArray sha256; // hexadecimal; empty unless it was asked for
    quint32 records = 0;
    std::vector<Rejection> rejections;
    // The file as a package: lh.package.array and lh.package.max-size, so far as they fire.
    std::vector<PackageRemark> packageRemarks;
    bool isNoArray = false; // JSON that is not one strict array: `check` refuses the whole (cli.md)
    QString noArrayReason;  // where and why, for a person
};

// Fails (InputUnusable) where nothing in the file is usable; then the sink may have been begun, but has no record.
Result<ReadReport> readInput(const QString &path, const ReadOptions &options, const GateSettings &settings,
                             RecordSink &sink, const Progress &progress);
// The same for bytes that came from elsewhere (standard input); `name` is what messages call it.
Result<ReadReport> readBytes(QByteArrayView bytes, const QString &name, const ReadOptions &options,
                             const GateSettings &settings, RecordSink &sink, const Progress &progress);

// By the content, and by the name's ending where that says nothing.
InputFormat recogniseFormat(QByteArrayView bytes, const QString &name);

// Line and column (from 1, in characters) of a byte of a text, as messages say them.
QString placeInText(std::string_view text, size_t offset);

} // namespace hubready
