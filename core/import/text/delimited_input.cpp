#include "core/import/text/delimited_input.h"

#include "core/import/table/header_row.h"
#include "core/import/table/table_reader_text.h"
#include "core/import/table/table_source.h"
#include "core/import/text/csv_reader.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <simdjson.h>

#include <algorithm>

namespace hubready {

namespace {

// For looking at: the beginnings of long cells say enough.
std::vector<std::string> values(const CsvRow &row)
{
    constexpr size_t shown = 8192;
    std::vector<std::string> list;
    for (const CsvField &field : row.fields)
        list.emplace_back(field.value.substr(0, shown));
    return list;
}

bool isBlankRow(const CsvRow &row)
{
    return std::ranges::all_of(row.fields, [](const CsvField &f) { return isBlank(f.value); });
}

bool nextWithData(CsvReader &reader, CsvRow &row)
{
    while (reader.next(row)) {
        if (!isBlankRow(row))
            return true;
    }
    return false;
}

// What does not fit the columns, counted while rows pass; told once.
struct Raggedness
{
    qint64 tooLong = 0;
    qint64 firstLong = 0; // line
    qint64 tooShort = 0;
    qint64 firstShort = 0;

    void note(size_t cells, size_t columns, qint64 line)
    {
        if (cells > columns)
            firstLong = tooLong++ == 0 ? line : firstLong;
        else if (cells < columns)
            firstShort = tooShort++ == 0 ? line : firstShort;
    }

    void tell(ReadReport &report) const
    {
        if (tooLong > 0)
            report.remarks << TableReaderText::tr("%1 rows have more cells than there are columns, the first in line %2. The cells "
                                 "behind are kept as extra.")
                                  .arg(tooLong)
                                  .arg(firstLong);
        if (tooShort > 0)
            report.remarks << TableReaderText::tr("%1 rows have fewer cells than there are columns, the first in line %2. What is "
                                 "missing counts as empty.")
                                  .arg(tooShort)
                                  .arg(firstShort);
    }
};

class DelimitedSource final : public TableSource
{
public:
    DelimitedSource(std::string_view text, ReadReport &report) : m_text(text), m_report(report) {}

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &) override;
    Result<void> rows(RowTaker &taker, const Progress &progress) override;

private:
    void findHeader(const ReadOptions &options);
    void tellAbove();

    std::string_view m_text;
    ReadReport &m_report;
    CsvDialect m_dialect;
    int m_header = 0;                              // among the rows with data; -1: none
    std::vector<std::vector<std::string>> m_first; // rows with data, from the beginning
    std::vector<qint64> m_lines;                   // of these
    size_t m_columns = 0;
};

void DelimitedSource::findHeader(const ReadOptions &options)
{
    if (!options.headerLine) {
        const HeaderRow found = findHeaderRow(m_first);
        m_header = found.index;
        m_report.confidence = std::min(m_report.confidence, found.confidence);
        return;
    }
    const auto at = std::ranges::find(m_lines, qint64(*options.headerLine));
    m_header = at == m_lines.end() ? -1 : int(at - m_lines.begin());
}

void DelimitedSource::tellAbove()
{
    if (m_header < 0) {
        m_report.remarks << TableReaderText::tr("No row names the columns, so the fields are found by the values. They are called "
                               "Column A, Column B and so on.");
    } else if (m_header > 0) {
        QStringList above;
        for (int i = 0; i < m_header && i < 3; ++i) {
            const auto &cells = m_first[size_t(i)];
            const auto text = std::ranges::find_if(cells, [](const std::string &cell) { return !isBlank(cell); });
            above << toQString(*text).simplified().left(60);
        }
        m_report.remarks << TableReaderText::tr("The columns are named in line %1. What stands above is no record: %2.")
                                .arg(m_lines[size_t(m_header)])
                                .arg(above.join(QStringLiteral(" / ")));
    }
}

Result<TableHead> DelimitedSource::head(const ReadOptions &options, ReadReport &report, const Progress &)
{
    m_dialect = guessDialect(m_text);
    if (options.delimiter)
        m_dialect.delimiter = *options.delimiter;
    report.delimiter = m_dialect.delimiter;
    report.quote = m_dialect.quote;
    CsvReader reader(m_text, m_dialect);
    // Enough for a header and samples, and no more than that of a file without line ends.
    for (CsvRow row;
         m_first.size() <= sampleRowCount && reader.offset() < (qint64(16) << 20) && nextWithData(reader, row);) {
        m_first.push_back(values(row));
        m_lines.push_back(row.line);
    }
    if (m_first.empty())
        return noTable(report.name, TableReaderText::tr("The file is empty."));
    findHeader(options);
    TableHead head;
    head.isNamed = m_header >= 0;
    size_t width = 0;
    for (const auto &cells : m_first)
        width = std::max(width, cells.size());
    if (head.isNamed) {
        const auto &names = m_first[size_t(m_header)];
        // A delimiter at the end of each line makes no column.
        size_t named = names.size();
        while (named > 1 && isBlank(names[named - 1]) && named > width)
            --named;
        for (size_t i = 0; i < named; ++i)
            head.columns.push_back({names[i]});
    } else {
        head.columns.resize(width);
    }
    m_columns = head.columns.size();
    head.samples.assign(m_first.begin() + (m_header + 1), m_first.end());
    tellAbove();
    return head;
}

QString problemText(CsvProblem problem)
{
    return problem == CsvProblem::UnclosedQuote ? TableReaderText::tr("A quotation mark opens a cell and is never closed.")
                                                : TableReaderText::tr("Text follows behind a closing quotation mark.");
}

Result<void> DelimitedSource::rows(RowTaker &taker, const Progress &progress)
{
    CsvReader reader(m_text, m_dialect);
    CsvRow row;
    for (int i = 0; i <= m_header; ++i)
        nextWithData(reader, row);
    std::vector<std::string_view> cells;
    Raggedness ragged;
    while (reader.next(row)) {
        if (!progress.step(reader.offset(), qint64(m_text.size())))
            return Progress::cancelledError();
        if (isBlankRow(row))
            continue;
        if (row.problem == CsvProblem::UnclosedQuote) {
            taker.reject({TableReaderText::tr("%1, line %2").arg(m_report.name).arg(row.line), problemText(row.problem),
                          std::string(row.rawRow)});
            continue;
        }
        cells.clear();
        for (const CsvField &field : row.fields)
            cells.push_back(field.value);
        ragged.note(cells.size(), m_columns, row.line);
        taker.take({cells, {row.line}, row.rawRow, size_t(row.offset)});
    }
    ragged.tell(m_report);
    m_first.clear();
    return {};
}

// Bytes that no text has, in a thousand.
qint64 controlsIn(QByteArrayView bytes)
{
    const auto isControl = [](char c) {
        return (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\x1F' && c != '\0') || c == 0x7F;
    };
    return bytes.isEmpty() ? 0 : std::ranges::count_if(bytes, isControl) * 1000 / bytes.size();
}

void tellEncoding(const DecodedText &text, const ReadOptions &options, ReadReport &report)
{
    report.encoding = text.encodingName;
    if (text.misfits > 0)
        report.remarks << TableReaderText::tr("%1 bytes do not fit the encoding %2. What could be made of them is kept.")
                              .arg(text.misfits)
                              .arg(text.encodingName);
    if (text.confidence < 0.8 && options.encoding.isEmpty())
        report.remarks << TableReaderText::tr("The encoding is most likely %1 (%2% sure). If letters look wrong, name another.")
                              .arg(text.encodingName)
                              .arg(qRound(text.confidence * 100));
    report.confidence = std::min(report.confidence, text.confidence);
}

// The text where it stands, if it is UTF-8 throughout: a large file is not copied.
std::optional<std::string_view> utf8InPlace(QByteArrayView bytes, const ReadOptions &options, ReadReport &report)
{
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    constexpr size_t sample = size_t(64) << 10;
    if (!options.encoding.isEmpty() || text.substr(0, sample).find('\0') != std::string_view::npos ||
        !simdjson::validate_utf8(text.data(), text.size()))
        return std::nullopt;
    const bool hasMark = text.starts_with("\xEF\xBB\xBF");
    report.encoding = hasMark ? QStringLiteral("UTF-8 with byte order mark") : QStringLiteral("UTF-8");
    return text.substr(hasMark ? 3 : 0);
}

// The first lines, as many as fit into so many bytes. Where characters have two or four bytes, `most` holds whole ones.
QByteArrayView wholeLines(QByteArrayView bytes, size_t most)
{
    if (size_t(bytes.size()) <= most)
        return bytes;
    const QByteArrayView first = bytes.first(qsizetype(most));
    const qsizetype end = first.lastIndexOf('\n');
    return end < 0 || first.first(4096).contains('\0') ? first : first.first(end + 1);
}

} // namespace

double recogniseDelimited(const InputFile &file)
{
    if (file.isFolder)
        return 0;
    const bool isNamedSo = file.name.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ||
                           file.name.endsWith(QStringLiteral(".tsv"), Qt::CaseInsensitive);
    const bool isUtf16 = file.bytes.startsWith("\xFF\xFE") || file.bytes.startsWith("\xFE\xFF");
    if (!isUtf16 && controlsIn(file.bytes.first(std::min<qsizetype>(file.bytes.size(), 4096))) > 100)
        return 0.02;
    return isNamedSo ? 0.6 : 0.2;
}

Result<void> readDelimitedInput(const InputFile &whole, const ReadOptions &options, ReadReport &report,
                                RecordSink &sink, const Progress &progress)
{
    InputFile file = whole;
    if (options.onlyLook)
        file.bytes = wholeLines(file.bytes, lookedBytes);
    if (const auto text = utf8InPlace(file.bytes, options, report)) {
        DelimitedSource source(*text, report);
        return readTable(source, options, report, sink, progress);
    }
    const auto decoded =
        decodeToUtf8(file.bytes, options.encoding.isEmpty() ? std::nullopt : std::optional(options.encoding));
    if (!decoded)
        return decoded.error();
    tellEncoding(decoded.value(), options, report);
    DelimitedSource source(decoded->utf8, report);
    return readTable(source, options, report, sink, progress);
}

} // namespace hubready
