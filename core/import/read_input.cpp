#include "core/import/read_input.h"

#include "core/base/sha256.h"
#include "core/import/json/json_records.h"
#include "core/import/preset_sink.h"
#include "core/import/sheet/staging_workbook.h"
#include "core/import/table/table_reader.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace hubready {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReadInput", text);
}

void addPackageFindings(ReadReport &report, const GateSettings &settings)
{
    const auto add = [&](const char *rule, qint64 figure, qint64 limit) {
        report.packageRemarks.push_back({rule, figure, limit});
    };
    if (report.form == PackageForm::Standard && report.format == InputFormat::Json && report.isNoArray)
        add("lh.package.array", 0, 0);
    else if (report.format != InputFormat::Csv && report.bytes > settings.packageMaxSize)
        add("lh.package.max-size", report.bytes, settings.packageMaxSize);
}

Error nothingUsable(const ReadReport &report)
{
    const QString why = !report.noArrayReason.isEmpty() ? report.noArrayReason
                        : report.rejections.empty()     ? QString()
                                                        : report.rejections.front().cause;
    return {ErrorCode::InputUnusable, tr("Nothing in this file can be used."), report.name, why,
            tr("Export it again from the platform, and check that it is the file you meant.")};
}

Result<void> readJson(QByteArrayView bytes, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                      const Progress &progress)
{
    report.encoding = QStringLiteral("UTF-8");
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    if (auto read = readJsonRecords(text, options.form.value_or(PackageForm::Standard), !options.form, report, sink, progress);
        !read)
        return read;
    if (report.form == PackageForm::Staging && report.isNoArray && report.records == 0)
        return nothingUsable(report);
    return {};
}

Result<void> readText(QByteArrayView bytes, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                      const Progress &progress)
{
    const auto decoded = decodeToUtf8(bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
    if (!decoded)
        return decoded.error();
    report.encoding = decoded->encodingName;
    return readCsvRecords(decoded->utf8, options, report, sink, progress);
}

Result<void> readWorkbook(const ReadOptions &options, ReadReport &report, RecordSink &sink, const Progress &progress)
{
    const auto workbook = XlsxReader::open(report.path);
    if (!workbook)
        return workbook.error();
    if (options.sheet.isEmpty() && isStagingWorkbook(workbook.value()))
        return readStagingWorkbook(workbook.value(), report, sink, progress);
    return readSheetRecords(workbook.value(), options, report, sink, progress);
}

Result<ReadReport> readBytesAt(QByteArrayView bytes, const QString &path, const QString &name, const ReadOptions &options,
                               const GateSettings &settings, RecordSink &sink, const Progress &progress)
{
    ReadReport report;
    report.path = path;
    report.name = name;
    report.bytes = bytes.size();
    report.format = options.format.value_or(recogniseFormat(bytes, name));
    if (options.hash)
        report.sha256 = Sha256::hexOf(bytes);
    Result<void> read;
    PresetSink withPresets(sink, options.presets);
    RecordSink &target = options.presets.empty() ? sink : static_cast<RecordSink &>(withPresets);
    switch (report.format) {
    case InputFormat::Json:
        read = readJson(bytes, options, report, target, progress);
        break;
    case InputFormat::Csv:
        read = readText(bytes, options, report, sink, progress);
        break;
    case InputFormat::Xlsx:
        read = readWorkbook(options, report, target, progress);
        break;
    }
    if (!read)
        return read.error();
    addPackageFindings(report, settings);
    return report;
}

} // namespace

InputFormat recogniseFormat(QByteArrayView bytes, const QString &name)
{
    if (bytes.startsWith("PK\x03\x04"))
        return InputFormat::Xlsx;
    QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    start = start.trimmed();
    const bool looksLikeJson = start.startsWith('[') || start.startsWith('{');
    if (name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) || looksLikeJson)
        return InputFormat::Json;
    return InputFormat::Csv;
}

const char *inputFormatName(InputFormat format)
{
    switch (format) {
    case InputFormat::Json:
        return "json";
    case InputFormat::Csv:
        return "csv";
    case InputFormat::Xlsx:
        return "xlsx";
    }
    return "";
}

std::optional<InputFormat> inputFormatOf(const QString &name)
{
    for (InputFormat format : {InputFormat::Json, InputFormat::Csv, InputFormat::Xlsx}) {
        if (name.compare(QLatin1StringView(inputFormatName(format)), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

QString placeInText(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const size_t start = before.rfind('\n');
    const qint64 column = utf16Length(start == std::string_view::npos ? before : before.substr(start + 1)) + 1;
    return tr("line %1, column %2").arg(line).arg(column);
}

Result<ReadReport> readInput(const QString &path, const ReadOptions &options, const GateSettings &settings,
                             RecordSink &sink, const Progress &progress)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, tr("The file cannot be opened."), path,
                     QFileInfo::exists(path) ? file.errorString() : tr("There is no such file."),
                     tr("Check the name and the folder, and that you may read it.")};
    }
    if (file.size() == 0)
        return readBytesAt({}, path, name, options, settings, sink, progress);
    // Mapped, so that a large file costs no memory of ours.
    if (const uchar *map = file.map(0, file.size()))
        return readBytesAt(QByteArrayView(map, file.size()), path, name, options, settings, sink, progress);
    const QByteArray bytes = file.readAll();
    return readBytesAt(bytes, path, name, options, settings, sink, progress);
}

Result<ReadReport> readBytes(QByteArrayView bytes, const QString &name, const ReadOptions &options,
                             const GateSettings &settings, RecordSink &sink, const Progress &progress)
{
    if (options.format != InputFormat::Xlsx)
        return readBytesAt(bytes, {}, name, options, settings, sink, progress);
    QTemporaryFile file; // a workbook is read from a file, in any order
    if (!file.open() || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush()) {
        return Error{ErrorCode::CannotWrite, tr("The workbook cannot be put aside to be read."), file.fileName(),
                     file.errorString(), tr("Free some space and try again.")};
    }
    return readBytesAt(bytes, file.fileName(), name, options, settings, sink, progress);
}

} // namespace hubready
