#include "core/import/read_input.h"

#include "core/base/sha256.h"
#include "core/import/database/database_input.h"
#include "core/import/profile/mapping_profile.h"
#include "core/import/read_input_text.h"
#include "core/text/wtf8.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace hubready {

namespace {

void addPackageFindings(ReadReport &report, const GateSettings &settings)
{
    const auto add = [&](const char *rule, qint64 figure, qint64 limit) {
        report.packageRemarks.push_back({rule, figure, limit});
    };
    if (report.form == PackageForm::Standard && report.isNoArray)
        add("lh.package.array", 0, 0);
    else if (formatSpec(report.format).isPackage && report.bytes > settings.packageMaxSize)
        add("lh.package.max-size", report.bytes, settings.packageMaxSize);
}

// What a profile sets for all records, a person may have set otherwise.
ReadOptions withDefaults(const ReadOptions &options)
{
    ReadOptions all = options;
    if (options.profile)
        all.presets.insert(options.profile->defaults.begin(), options.profile->defaults.end());
    return all;
}

Result<ReadReport> readFile(const InputFile &file, const ReadOptions &given, const GateSettings &settings,
                            RecordSink &sink, const Progress &progress)
{
    const ReadOptions options = withDefaults(given);
    ReadReport report;
    report.path = isDatabaseAddress(file.path) ? file.name : file.path;
    report.name = file.name;
    report.bytes = file.bytes.size();
    const Recognised recognised = options.format ? Recognised{*options.format, 1} : recogniseInput(file);
    report.format = recognised.format;
    if (options.hash)
        report.sha256 = Sha256::hexOf(file.bytes);
    if (const auto read = formatSpec(report.format).read(file, options, report, sink, progress); !read)
        return read.error();
    addPackageFindings(report, settings);
    return report;
}

Error cannotOpen(const QString &path, const QString &why)
{
    return {ErrorCode::InputUnusable, ReadInputText::tr("The file cannot be opened."), path, QFileInfo::exists(path) ? why : ReadInputText::tr("There is no such file."),
            ReadInputText::tr("Check the name and the folder, and that you may read it.")};
}

} // namespace

QString placeInText(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const size_t start = before.rfind('\n');
    const qint64 column = utf16Length(start == std::string_view::npos ? before : before.substr(start + 1)) + 1;
    return ReadInputText::tr("line %1, column %2").arg(line).arg(column);
}

Result<ReadReport> readInput(const QString &path, const ReadOptions &options, const GateSettings &settings,
                             RecordSink &sink, const Progress &progress)
{
    if (isDatabaseAddress(path))
        return readFile({{}, path, shownDatabaseAddress(path), false}, options, settings, sink, progress);
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir())
        return readFile({{}, path, QFileInfo(QDir::cleanPath(path)).fileName(), true}, options, settings, sink, progress);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(path, file.errorString());
    if (file.size() == 0)
        return readFile({{}, path, name}, options, settings, sink, progress);
    // Mapped, so that a large file costs no memory of ours.
    if (const uchar *map = file.map(0, file.size()))
        return readFile({QByteArrayView(map, file.size()), path, name}, options, settings, sink, progress);
    const QByteArray bytes = file.readAll();
    return readFile({bytes, path, name}, options, settings, sink, progress);
}

Result<ReadReport> readBytes(QByteArrayView bytes, const QString &name, const ReadOptions &options,
                             const GateSettings &settings, RecordSink &sink, const Progress &progress)
{
    if (!options.format || !formatSpec(*options.format).readsFile)
        return readFile({bytes, {}, name}, options, settings, sink, progress);
    QTemporaryFile file; // it is read from a file, in any order
    if (!file.open() || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush()) {
        return Error{ErrorCode::CannotWrite, ReadInputText::tr("The input cannot be put aside to be read."), file.fileName(),
                     file.errorString(), ReadInputText::tr("Free some space and try again.")};
    }
    return readFile({bytes, file.fileName(), name}, options, settings, sink, progress);
}

} // namespace hubready
