#include "core/import/json/json_input.h"

#include "core/import/json/json_records.h"
#include "core/import/json/json_source.h"
#include "core/import/preset_sink.h"
#include "core/import/read_input_text.h"
#include "core/import/table/table_source.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <simdjson.h>

#include <algorithm>

namespace hubready {

namespace {

constexpr int readForPreset = 50; // objects that tell whose records they are

Error nothingUsable(const ReadReport &report)
{
    const QString why = !report.noArrayReason.isEmpty() ? report.noArrayReason
                        : report.rejections.empty()     ? QString()
                                                        : report.rejections.front().cause;
    return {ErrorCode::InputUnusable, ReadInputText::tr("Nothing in this file can be used."), report.name, why,
            ReadInputText::tr("Export it again from the platform, and check that it is the file you meant.")};
}

std::string_view viewOf(const InputFile &file) { return {file.bytes.data(), size_t(file.bytes.size())}; }

// The first objects of a list, or of the text itself; those that can be read.
std::vector<std::string_view> firstObjects(std::string_view text, size_t at, bool isList)
{
    std::vector<std::string_view> objects;
    at = isList ? at + 1 : at;
    while (objects.size() < readForPreset) {
        at = skipJsonSpace(text, at);
        if (at < text.size() && text[at] == ',')
            at = skipJsonSpace(text, at + 1);
        const size_t start = at;
        if (at >= text.size() || text[at] == ']' || skipJsonValue(text, at))
            break;
        objects.push_back(text.substr(start, at - start));
    }
    return objects;
}

// Whether objects without the marks of a package could be records: something in them has a name that means a field.
bool couldBeRecords(const std::vector<std::string_view> &objects)
{
    GrowingRow row;
    JsonFlattening flattening;
    for (std::string_view object : objects) {
        if (jsonKind(object) != JsonKind::Object || object.size() > rowLimit)
            continue;
        row.clear();
        flattening.flatten(object, row);
    }
    return std::ranges::any_of(row.columns(), [](const SourceColumn &column) {
        const auto target = targetOfName(column.name);
        return target && target->field != Field::None;
    });
}

Result<void> readPackage(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                         const Progress &progress)
{
    report.encoding = QStringLiteral("UTF-8");
    PresetSink withPresets(sink, options.presets);
    RecordSink &target = options.presets.empty() ? sink : static_cast<RecordSink &>(withPresets);
    const PackageForm form = options.form.value_or(PackageForm::Standard);
    if (auto read = readJsonRecords(viewOf(file), form, !options.form, report, target, progress); !read)
        return read;
    if (report.form == PackageForm::Staging && report.isNoArray && report.records == 0)
        return nothingUsable(report);
    return {};
}

// Records of a package, one a line: the Learning Hub takes a list, but what they say can be read.
Result<void> readPackageLines(std::string_view text, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                              const Progress &progress)
{
    PresetSink withPresets(sink, options.presets);
    RecordSink &target = options.presets.empty() ? sink : static_cast<RecordSink &>(withPresets);
    report.isNoArray = true;
    report.noArrayReason = ReadInputText::tr("%1: The file has one record after another, and no list of records.").arg(report.name);
    return readJsonLines(text, options.form, report, target, progress);
}

// As much as a look judges the whole by, without a character that is cut through.
std::string_view beginning(std::string_view text)
{
    size_t size = std::min(text.size(), lookedBytes);
    while (size > 0 && size < text.size() && isContinuation(text[size]))
        --size;
    return text.substr(0, size);
}

// A text that may be in any encoding, as the UTF-8 that JSON is read in.
struct JsonText
{
    std::string decoded;
    std::string_view text;
    size_t start = 0;
};

Result<void> decode(const InputFile &file, const ReadOptions &options, ReadReport &report, JsonText &out)
{
    const std::string_view bytes = viewOf(file);
    const std::string_view checked = options.onlyLook ? beginning(bytes) : bytes;
    if (options.encoding.isEmpty() && simdjson::validate_utf8(checked.data(), checked.size()) &&
        checked.find('\0') == std::string_view::npos) {
        out.text = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        report.encoding =
            out.text.size() < bytes.size() ? QStringLiteral("UTF-8 with byte order mark") : QStringLiteral("UTF-8");
    } else {
        auto decoded =
            decodeToUtf8(file.bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
        if (!decoded)
            return decoded.error();
        report.encoding = decoded->encodingName;
        out.decoded = std::move(decoded->utf8);
        out.text = out.decoded;
    }
    out.start = skipJsonSpace(out.text, 0);
    return {};
}

bool isPackage(const std::vector<std::string_view> &objects)
{
    return std::ranges::any_of(objects, looksLikePackageRecord);
}

// The list of somebody else's objects; nothing: whatever it is, it is judged as the package that it may be meant for.
std::optional<JsonLocation> findForeignRecords(std::string_view text, size_t start)
{
    auto location = findJsonRecords(text, start);
    const auto objects =
        location ? firstObjects(text, location->offset, location->isList) : std::vector<std::string_view>();
    return !location || isPackage(objects) || !couldBeRecords(objects) ? std::nullopt : location;
}

} // namespace

bool isPackageJson(std::string_view utf8)
{
    return !findForeignRecords(utf8, skipJsonSpace(utf8, utf8.starts_with("\xEF\xBB\xBF") ? 3 : 0));
}

double recogniseJson(const InputFile &file)
{
    const QByteArrayView start = file.start();
    const bool looksLikeJson = start.startsWith('[') || start.startsWith('{') ||
                               start.startsWith(QByteArrayView("\xFF\xFE[\0", 4)) ||
                               start.startsWith(QByteArrayView("\xFF\xFE{\0", 4));
    const bool isNamedSo = file.name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    return looksLikeJson ? 0.9 : isNamedSo && !file.isFolder ? 0.7 : 0;
}

double recogniseJsonLines(const InputFile &file)
{
    constexpr size_t sample = size_t(4) << 20;
    const std::string_view text = viewOf(file).substr(0, sample);
    size_t at = skipJsonSpace(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (at >= text.size() || text[at] != '{')
        return 0;
    const bool isNamedSo = file.name.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive) ||
                           file.name.endsWith(QStringLiteral(".ndjson"), Qt::CaseInsensitive);
    if (skipJsonValue(text, at))
        return isNamedSo ? 0.95 : 0;
    at = skipJsonSpace(text, at);
    const bool another = at < text.size() && text[at] == '{';
    return another || isNamedSo ? 0.95 : 0;
}

Result<void> readJsonInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                           const Progress &progress)
{
    JsonText json;
    if (auto decoded = decode(file, options, report, json); !decoded)
        return decoded;
    std::optional<JsonLocation> location;
    if (!options.path.isEmpty()) {
        const auto found = jsonAtPath(json.text, json.start, options.path, report.name);
        if (!found)
            return found.error();
        location = found.value();
    } else {
        location = findForeignRecords(json.text, json.start);
    }
    if (!location && options.onlyLook)
        return {};
    if (!location)
        return readPackage(file, options, report, sink, progress);
    JsonSource source(json.text, *location, false, report);
    return readTable(source, options, report, sink, progress);
}

Result<void> readJsonLinesInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                                const Progress &progress)
{
    JsonText json;
    if (auto decoded = decode(file, options, report, json); !decoded)
        return decoded;
    const bool isPackageLines = isPackage(firstObjects(json.text, json.start, false));
    if (isPackageLines && options.onlyLook)
        return {};
    if (isPackageLines)
        return readPackageLines(json.text, options, report, sink, progress);
    JsonLocation location;
    location.offset = json.start;
    JsonSource source(json.text, location, true, report);
    return readTable(source, options, report, sink, progress);
}

} // namespace hubready
