#include "core/import/table/table_reader.h"

#include "core/import/text/csv_reader.h"
#include "core/import/table/table_record.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

constexpr size_t sampleRows = 500; // settle separators and the order of dates

QString tr(const char *text)
{
    return QCoreApplication::translate("TableReader", text);
}

Error noTable(const QString &name, const QString &why)
{
    return {ErrorCode::InputUnusable, tr("No table can be made out in this file."), name, why,
            tr("Say which column fills which field, or check that the first row names the columns, such as title, "
               "description and keywords.")};
}

// What the rows of either kind of table have in common once their cells are views.
class RowTaker
{
public:
    RowTaker(const ReadOptions &options, ReadReport &report, RecordSink &sink)
        : m_options(options), m_report(report), m_sink(sink), m_parser(options.form.value_or(PackageForm::Standard))
    {
        m_report.form = options.form.value_or(PackageForm::Standard);
    }

    Result<void> begin(const std::vector<std::string> &headers, const std::vector<std::vector<std::string>> &samples)
    {
        if (auto known = checkChosen(headers); !known)
            return known;
        m_report.mapping = proposeMapping(headers, samples, m_report.form, m_options.columns);
        m_report.confidence = m_report.mapping.confidence();
        m_sink.begin(m_report.form);
        m_record.emplace(m_report.mapping, m_report.form, presetValues(m_options.presets, m_report.form));
        if (m_report.mapping.fillsAny())
            return {};
        return noTable(m_report.name, tr("None of its %1 columns has a name that Hubready knows: %2.")
                                          .arg(headers.size())
                                          .arg(names(headers).left(500)));
    }

    void take(std::span<const std::string_view> cells, std::string_view raw, size_t offset, RecordPlace where)
    {
        m_record->make(cells);
        m_sink.record({m_record->json(), m_parser.parse(m_record->json()), raw, offset, where, m_record->extra()});
        ++m_report.records;
    }

private:
    // A column that is chosen for a field must be there.
    Result<void> checkChosen(const std::vector<std::string> &headers) const
    {
        for (const auto &[field, column] : m_options.columns) {
            if (std::ranges::find(headers, toWtf8(column)) != headers.end())
                continue;
            return Error{ErrorCode::Usage, tr("There is no column “%1”.").arg(column), m_report.name,
                         tr("Its columns are: %1.").arg(names(headers)), tr("Name one of these.")};
        }
        return {};
    }

    static QString names(const std::vector<std::string> &headers)
    {
        QStringList list;
        for (const std::string &header : headers)
            list << toQString(header).simplified();
        return list.join(QStringLiteral(", "));
    }

    const ReadOptions &m_options;
    ReadReport &m_report;
    RecordSink &m_sink;
    RecordParser m_parser;
    std::optional<TableRecord> m_record;
};

std::vector<std::string> values(const CsvRow &row)
{
    std::vector<std::string> list;
    for (const CsvField &field : row.fields)
        list.emplace_back(field.value);
    return list;
}

bool nextWithData(CsvReader &reader, CsvRow &row)
{
    while (reader.next(row)) {
        if (!std::ranges::all_of(row.fields, [](const CsvField &f) { return isBlank(f.value); }))
            return true;
    }
    return false;
}

QString problemText(CsvProblem problem)
{
    return problem == CsvProblem::UnclosedQuote ? tr("A quotation mark opens a cell and is never closed.")
                                                : tr("Text follows behind a closing quotation mark.");
}

std::vector<std::string> cellsOf(const SheetRow &row)
{
    std::vector<std::string> cells;
    for (const SheetCell &cell : row.cells) {
        if (cells.size() <= size_t(cell.column))
            cells.resize(size_t(cell.column) + 1);
        cells[size_t(cell.column)] = cell.text;
    }
    return cells;
}

} // namespace

Result<void> readCsvRecords(std::string_view text, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                            const Progress &progress)
{
    CsvDialect dialect = guessDialect(text.substr(0, 1 << 16));
    if (options.delimiter)
        dialect.delimiter = *options.delimiter;
    report.delimiter = dialect.delimiter;
    RowTaker taker(options, report, sink);
    CsvReader reader(text, dialect);
    CsvRow row;
    if (!nextWithData(reader, row))
        return noTable(report.name, tr("The file is empty."));
    const std::vector<std::string> headers = values(row);
    std::vector<std::vector<std::string>> samples;
    CsvReader ahead = reader;
    for (CsvRow sample; samples.size() < sampleRows && nextWithData(ahead, sample);)
        samples.push_back(values(sample));
    if (auto begun = taker.begin(headers, samples); !begun)
        return begun;
    std::vector<std::string_view> cells;
    while (nextWithData(reader, row)) {
        if (!progress.step(reader.offset(), qint64(text.size())))
            return Progress::cancelledError();
        if (row.problem == CsvProblem::UnclosedQuote) {
            report.rejections.push_back({tr("%1, line %2").arg(report.name).arg(row.line), problemText(row.problem),
                                         std::string(row.rawRow)});
            continue;
        }
        cells.clear();
        for (const CsvField &field : row.fields)
            cells.push_back(field.value);
        taker.take(cells, row.rawRow, size_t(row.offset), {row.line, nullptr});
    }
    return {};
}

Result<void> readSheetRecords(const XlsxReader &workbook, const ReadOptions &options, ReadReport &report,
                              RecordSink &sink, const Progress &progress)
{
    std::vector<std::string> headers;
    std::vector<std::vector<std::string>> samples;
    int sheet = -1;
    for (size_t i = 0; i < workbook.sheets().size(); ++i) {
        const QString &name = workbook.sheets()[i].name;
        report.sheets << name;
        if (sheet >= 0 || (!options.sheet.isEmpty() && options.sheet.compare(name, Qt::CaseInsensitive) != 0))
            continue;
        const auto read = workbook.readRows(int(i), [&](const SheetRow &row) {
            auto cells = cellsOf(row);
            if (cells.empty())
                return true;
            if (headers.empty())
                headers = std::move(cells);
            else
                samples.push_back(std::move(cells));
            return samples.size() < sampleRows;
        });
        if (!read && headers.empty())
            return read.error();
        if (!headers.empty())
            sheet = int(i);
    }
    if (sheet < 0)
        return noTable(report.name, options.sheet.isEmpty() ? tr("No sheet has any data.")
                                                            : tr("There is no sheet “%1” with data.").arg(options.sheet));
    report.sheet = workbook.sheets()[size_t(sheet)].name;
    RowTaker taker(options, report, sink);
    if (auto begun = taker.begin(headers, samples); !begun)
        return begun;
    bool headerSeen = false;
    std::vector<std::string_view> cells;
    return workbook.readRows(
        sheet,
        [&](const SheetRow &row) {
            if (row.cells.empty())
                return true;
            if (!std::exchange(headerSeen, true))
                return true;
            cells.assign(size_t(row.cells.back().column) + 1, {});
            for (const SheetCell &cell : row.cells)
                cells[size_t(cell.column)] = cell.text;
            taker.take(cells, {}, 0, {row.number, &report.sheet});
            return true;
        },
        progress);
}

} // namespace hubready
