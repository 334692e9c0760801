#include "core/import/rewrite.h"

#include "core/import/table/column_edits.h"
#include "core/import/text/csv_reader.h"
#include "core/import/table_sink.h"
#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

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

// The text that an input was decoded to, and its own bytes where those say something else.
struct SourceText
{
    std::string_view text;
    std::vector<StrayByte> strayBytes;

    // Appends a stretch of it as the input had it.
    void copy(size_t from, size_t to, std::string &out) const
    {
        auto stray = std::ranges::lower_bound(strayBytes, from, {}, &StrayByte::at);
        for (; stray != strayBytes.end() && stray->at < to; ++stray) {
            out.append(text.substr(from, stray->at - from)) += stray->byte;
            std::string_view rest = text.substr(stray->at);
            takeCodePoint(rest);
            from = text.size() - rest.size();
        }
        out.append(text.substr(from, to - from));
    }
};

// Appends the row with its edits; what they do not touch stays as it was.
void appendRow(const SourceText &source, size_t start, size_t size, const CsvDialect &dialect, const ColumnMapping &mapping,
               const std::function<std::optional<std::string>(const ColumnTarget &)> &edited, std::string &out)
{
    CsvReader reader(source.text.substr(start, size), dialect);
    CsvRow row;
    reader.next(row);
    size_t copied = start;
    for (size_t i = 0; i < row.fields.size() && i < mapping.columns.size(); ++i) {
        const auto now = edited(mapping.columns[i].target);
        if (!now || *now == row.fields[i].value)
            continue;
        const auto at = size_t(row.fields[i].raw.data() - source.text.data());
        source.copy(copied, at, out);
        out += quoteCsvField(*now, dialect.delimiter, dialect.quote);
        copied = at + row.fields[i].raw.size();
    }
    source.copy(copied, start + size, out);
}

// Back to the encoding that the file had.
Result<std::string> encoded(const std::string &utf8, const QString &encoding, bool hadBom)
{
    if (encoding.startsWith(QStringLiteral("UTF-8")))
        return (hadBom ? "\xEF\xBB\xBF" : "") + utf8;
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

Error notAsItWas(const QString &encoding)
{
    return {ErrorCode::CannotWrite, QCoreApplication::translate("Rewrite", "The file cannot be written as it was."), encoding,
            QCoreApplication::translate("Rewrite", "Some of its bytes mean nothing in its encoding."),
            QCoreApplication::translate("Rewrite", "Write it as another kind of file, such as .json.")};
}

// Text before it is read: of a table decoded, of JSON as it is.
struct Opened
{
    InputFormat format;
    DecodedText decoded; // of tables
    SourceText source;
};

Result<Opened> open(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    Opened opened;
    opened.format = options.format.value_or(recogniseFormat(bytes, name));
    opened.source.text = std::string_view(bytes.constData(), size_t(bytes.size()));
    if (opened.format != InputFormat::Csv)
        return opened;
    auto decoded = decodeToUtf8(bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
    if (!decoded)
        return decoded.error();
    opened.decoded = std::move(decoded.value());
    if (!opened.decoded.encodingName.startsWith(QStringLiteral("UTF-8"))) {
        const auto same = encoded(opened.decoded.utf8, opened.decoded.encodingName, opened.decoded.hadBom);
        if (!same || same.value() != opened.source.text)
            return notAsItWas(opened.decoded.encodingName);
    }
    return opened;
}

} // namespace

Result<Rewritten> rewriteInput(const QByteArray &bytes, const QString &name, const ReadOptions &options,
                               const EditsOfRecord &edits, const Progress &progress)
{
    auto opened = open(bytes, name, options);
    if (!opened)
        return opened.error();
    const bool isCsv = opened->format == InputFormat::Csv;
    if (isCsv)
        opened->source = {opened->decoded.utf8, opened->decoded.strayBytes};
    const SourceText &source = opened->source;
    SpanSink sink(source.text);
    ReadOptions again = options;
    again.format = opened->format;
    again.encoding = isCsv ? QStringLiteral("UTF-8") : QString();
    auto read = readBytes(QByteArrayView(source.text.data(), qsizetype(source.text.size())), name, again, {}, sink, progress);
    if (!read)
        return read.error();
    CsvDialect dialect;
    dialect.delimiter = read->delimiter.value_or(',');
    dialect.quote = read->quote;
    Rewritten out;
    std::string result;
    size_t copied = 0;
    RecordDecoder decoder(sink.table());
    for (Row row = 0; row < sink.table().size(); ++row) {
        const std::vector<FieldEdit> wanted = edits(sink.table(), row);
        if (wanted.empty())
            continue;
        const std::string_view span = sink.span(row);
        const auto start = size_t(span.data() - source.text.data());
        const Record &record = decoder.decode(row);
        out.values += qint64(wanted.size());
        ++out.records;
        source.copy(copied, start, result);
        if (isCsv) {
            const auto edited = [&](const ColumnTarget &target) { return editedCell(target, sink.table(), record, wanted); };
            appendRow(source, start, span.size(), dialect, read->mapping, edited, result);
        } else {
            result += allEdits(span, sink.table(), record, wanted);
        }
        copied = start + span.size();
    }
    source.copy(copied, source.text.size(), result);
    auto encodedBytes = isCsv ? encoded(result, opened->decoded.encodingName, opened->decoded.hadBom)
                              : Result<std::string>(std::move(result));
    if (!encodedBytes)
        return encodedBytes.error();
    out.bytes = std::move(encodedBytes.value());
    out.report = std::move(read.value());
    return out;
}

} // namespace hubready
