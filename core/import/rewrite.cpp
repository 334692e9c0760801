#include "core/import/rewrite.h"

#include "core/import/csv_reader.h"
#include "core/import/table_sink.h"
#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>

namespace hubready {

namespace {

// Keeps where each record stands in the text, beside the table.
class SpanSink final : public RecordSink
{
public:
    explicit SpanSink(std::string_view text) : m_text(text) {}
    void begin(PackageForm form) override
    {
        m_table = RecordTable(form);
        m_spans.clear();
    }
    void record(const ReadRecord &record) override
    {
        m_table.append(record.parsed);
        m_spans.emplace_back(record.offset, record.raw.size());
    }
    const RecordTable &table() const { return m_table; }
    std::string_view span(Row row) const { return m_text.substr(m_spans[row].first, m_spans[row].second); }

private:
    std::string_view m_text;
    RecordTable m_table;
    std::vector<std::pair<size_t, size_t>> m_spans;
};

// The cell that says this value in the column's own way.
std::string cellText(const ColumnTarget &target, const FieldEdit &edit)
{
    std::string buffer;
    if (edit.value == "null")
        return {};
    switch (jsonKind(edit.value)) {
    case JsonKind::String:
        return std::string(decodeJsonString(edit.value, buffer));
    case JsonKind::Array: {
        std::string joined;
        const std::string separator = target.separator.empty() ? ";" : target.separator;
        forEachJsonItem(edit.value, [&](std::string_view item) {
            if (jsonKind(item) == JsonKind::Object) {
                forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
                    const std::string_view wanted = edit.field == Field::Files                   ? "Resource URL"
                                                    : target.part == AuthorPart::Name            ? "Author"
                                                    : target.part == AuthorPart::Organisation    ? "Organisation"
                                                                                                 : "Role";
                    if (key == wanted && jsonKind(value) == JsonKind::String)
                        joined.append(joined.empty() ? "" : separator).append(decodeJsonString(value, buffer));
                });
            } else if (jsonKind(item) == JsonKind::String) {
                joined.append(joined.empty() ? "" : separator).append(decodeJsonString(item, buffer));
            }
        });
        return joined;
    }
    default:
        return edit.value;
    }
}

// An item's edit as one of the whole list, in which columns can say it.
FieldEdit wholeList(const RecordTable &table, const Record &record, const FieldEdit &edit)
{
    if (edit.item < 0)
        return edit;
    const auto changes = propertyChanges(table, record, edit);
    return changes ? FieldEdit{edit.field, -1, changes->front().value} : edit;
}

// The property that a column of staging records fills.
std::optional<PropertyIndex> stagingProperty(const ColumnTarget &target)
{
    const int wanted = target.field == Field::Authors ? std::max<int>(target.item, 0) : target.item;
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, target.field)) {
        const Property &p = property(PackageForm::Staging, index);
        const bool isServerFile = target.field == Field::Files && wanted < 0;
        const bool isOther = p.item != wanted || (p.field == Field::Authors && p.part != target.part);
        if (isServerFile ? p.name == "ServerFileName" : !isOther)
            return index;
    }
    return std::nullopt;
}

// Staging: an author or a file is several properties, so each column takes the change of its own.
std::vector<FieldEdit> editsOfColumn(const ColumnTarget &target, const RecordTable &table, const Record &record,
                                     const std::vector<FieldEdit> &edits)
{
    const auto own = stagingProperty(target);
    std::vector<FieldEdit> found;
    for (const FieldEdit &edit : edits) {
        const auto changes = edit.field == target.field && own ? propertyChanges(table, record, edit)
                                                               : Result<std::vector<PropertyChange>>(std::vector<PropertyChange>{});
        for (const PropertyChange &change : changes ? changes.value() : std::vector<PropertyChange>{}) {
            if (change.property == *own)
                found.push_back({target.field, -1, change.value});
        }
    }
    return found;
}

std::string rewrittenRow(std::string_view rawRow, const CsvDialect &dialect, const ColumnMapping &mapping,
                         const RecordTable &table, const Record &record, const std::vector<FieldEdit> &edits)
{
    CsvReader reader(rawRow, dialect);
    CsvRow row;
    reader.next(row);
    std::string out;
    size_t copied = 0;
    for (size_t i = 0; i < row.fields.size() && i < mapping.columns.size(); ++i) {
        const ColumnTarget &target = mapping.columns[i].target;
        if (target.field == Field::None)
            continue;
        const bool isStaging = table.form() == PackageForm::Staging;
        const std::vector<FieldEdit> own = isStaging ? editsOfColumn(target, table, record, edits) : edits;
        const auto edit = std::ranges::find(own, target.field, &FieldEdit::field);
        if (edit == own.end())
            continue;
        const std::string now = cellText(target, *edit);
        if (now == row.fields[i].value)
            continue;
        const auto start = size_t(row.fields[i].raw.data() - rawRow.data());
        out.append(rawRow.substr(copied, start - copied)).append(quoteCsvField(now, dialect.delimiter, dialect.quote));
        copied = start + row.fields[i].raw.size();
    }
    return out.append(rawRow.substr(copied));
}

// Back to the encoding that the file had.
Result<std::string> encoded(const std::string &utf8, const QString &encoding, bool hadBom)
{
    if (encoding.startsWith(QStringLiteral("UTF-8")))
        return hadBom ? "\xEF\xBB\xBF" + utf8 : utf8;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.toLatin1().constData(), &status), &ucnv_close);
    // A character that the encoding has no place for is an error, not a substitute.
    if (U_SUCCESS(status))
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const QString text = (hadBom ? QStringLiteral("\uFEFF") : QString()) + toQString(utf8);
    std::string out(size_t(text.size()) * 4 + 16, '\0');
    const int32_t length = U_FAILURE(status)
                               ? 0
                               : ucnv_fromUChars(converter.get(), out.data(), int32_t(out.size()),
                                                 reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    if (U_FAILURE(status)) {
        return Error{ErrorCode::CannotWrite, QCoreApplication::translate("Rewrite", "The file cannot be written in its encoding."),
                     encoding, {}, QCoreApplication::translate("Rewrite", "Write it as another kind of file, such as .json.")};
    }
    out.resize(size_t(length));
    return out;
}

std::string allEdits(std::string_view record, const RecordTable &table, const Record &decoded,
                     const std::vector<FieldEdit> &edits)
{
    std::string text(record);
    for (const FieldEdit &edit : edits) {
        const auto changes = propertyChanges(table, decoded, edit);
        for (const PropertyChange &change : changes ? changes.value() : std::vector<PropertyChange>{})
            text = withJsonMember(text, property(table.form(), change.property).name, change.value);
    }
    return text;
}

} // namespace

Result<Rewritten> rewriteInput(const QString &path, const ReadOptions &options, const ReadReport &report,
                               const EditsOfRecord &edits, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, QCoreApplication::translate("Rewrite", "The file cannot be opened."), path,
                     file.errorString(), {}};
    }
    const QByteArray bytes = file.readAll();
    const bool isCsv = report.format == InputFormat::Csv;
    bool hadBom = false;
    std::string decodedText;
    std::string_view text(bytes.constData(), size_t(bytes.size()));
    if (isCsv) {
        auto decoded = decodeToUtf8(bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
        if (!decoded)
            return decoded.error();
        hadBom = decoded->hadBom;
        decodedText = std::move(decoded->utf8);
        text = decodedText;
    }
    SpanSink sink(text);
    ReadOptions again = options;
    again.form = report.form;
    again.format = report.format;
    again.encoding = isCsv ? QStringLiteral("UTF-8") : QString();
    const auto read = readBytes(QByteArrayView(text.data(), qsizetype(text.size())), report.name, again, {}, sink, progress);
    if (!read)
        return read.error();
    CsvDialect dialect;
    dialect.delimiter = report.delimiter.value_or(',');
    Rewritten out;
    std::string result;
    size_t copied = 0;
    RecordDecoder decoder(sink.table());
    const bool isStaging = sink.table().form() == PackageForm::Staging;
    for (Row row = 0; row < sink.table().size(); ++row) {
        std::vector<FieldEdit> wanted = edits(sink.table(), row);
        if (wanted.empty())
            continue;
        const std::string_view span = sink.span(row);
        const auto start = size_t(span.data() - text.data());
        const Record &record = decoder.decode(row);
        out.values += qint64(wanted.size());
        ++out.records;
        result.append(text.substr(copied, start - copied));
        if (isCsv) {
            for (FieldEdit &edit : wanted)
                edit = isStaging ? edit : wholeList(sink.table(), record, edit);
            result += rewrittenRow(span, dialect, read->mapping, sink.table(), record, wanted);
        } else {
            result += allEdits(span, sink.table(), record, wanted);
        }
        copied = start + span.size();
    }
    result.append(text.substr(copied));
    auto encodedBytes = isCsv ? encoded(result, report.encoding, hadBom) : Result<std::string>(std::move(result));
    if (!encodedBytes)
        return encodedBytes.error();
    out.bytes = std::move(encodedBytes.value());
    return out;
}

} // namespace hubready
