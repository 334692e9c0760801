#include "core/import/table/table_source.h"

#include "core/import/profile/profile_match.h"
#include "core/import/table/record_pipeline.h"
#include "core/import/table/table_reader_text.h"
#include "core/import/table/table_sample.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <map>

namespace hubready {

namespace {

// Names as people can point at them: none is empty, none comes twice.
class ColumnNames
{
public:
    std::string take(std::string_view name)
    {
        const size_t place = m_count++;
        std::string own = isBlank(name) ? toWtf8(TableReaderText::tr("Column %1").arg(columnName(int(place)))) : std::string(name);
        const std::string plain = own;
        for (int i = 2; !m_taken.emplace(own, place).second; ++i)
            own = plain + " (" + std::to_string(i) + ")";
        return own;
    }

private:
    std::map<std::string, size_t, std::less<>> m_taken;
    size_t m_count = 0;
};

// Makes records of the rows of any source.
class RecordMaker final : public RowTaker
{
public:
    RecordMaker(const ReadOptions &options, ReadReport &report, RecordSink &sink)
        : m_options(options), m_report(report), m_sink(sink)
    {
        m_report.form = options.form.value_or(PackageForm::Standard);
    }

    Result<void> begin(const TableHead &head)
    {
        std::vector<std::string> headers;
        std::vector<ColumnHead> columns;
        for (const SourceColumn &column : head.columns) {
            headers.push_back(m_names.take(column.name));
            columns.push_back({headers.back(), column.isList, head.isNamed && column.isNamed && !isBlank(column.name),
                               column.addressOf});
        }
        if (auto known = checkChosen(headers); !known)
            return known;
        MappingChoices choices{m_options.columns, m_options.dates};
        if (m_options.profile)
            choices.byColumn = choicesFor(*m_options.profile, headers);
        m_report.mapping = proposeMapping(columns, head.samples, m_report.form, choices);
        m_report.confidence = std::min(m_report.confidence, m_report.mapping.confidence());
        m_report.remarks += mappingRemarks(m_report.mapping);
        m_sink.begin(m_report.form);
        m_records.emplace(m_report.mapping, m_report.form, presetValues(m_options.presets, m_report.form), m_sink);
        if (m_options.onlyLook)
            m_report.sample = sampleOf(std::move(columns), head);
        if (m_report.mapping.fillsAny())
            return {};
        if (m_options.mayFillNone && head.columns.size() > 1)
            return {};
        return noFieldFilled(m_report.name, m_report.mapping);
    }

    void take(const SourceRow &row) override
    {
        size_t size = 0;
        for (std::string_view cell : row.cells)
            size += cell.size();
        if (size > rowLimit)
            return rejectTooLong(row);
        m_records->take(row);
        ++m_report.records;
    }

    void finish() { m_records->finish(); }

    void reject(Rejection rejection) override { m_report.rejections.push_back(std::move(rejection)); }

    void addColumn(SourceColumn column) override
    {
        m_records->finish(); // the rows before it know nothing of this column
        MappedColumn &added = m_report.mapping.columns.emplace_back();
        added.name = m_names.take(column.name);
        added.target.isList = column.isList;
    }

private:
    // The head may have left out rows above the one that names the columns.
    std::shared_ptr<const TableSample> sampleOf(std::vector<ColumnHead> columns, const TableHead &head) const
    {
        constexpr size_t most = sampleRowCount - 100;
        const bool isAll = head.samples.size() < most && m_report.bytes <= qint64(lookedBytes);
        return std::make_shared<const TableSample>(TableSample{std::move(columns), head.samples, isAll});
    }

    void rejectTooLong(const SourceRow &row)
    {
        const auto longest = std::ranges::max_element(row.cells, {}, [](std::string_view cell) { return cell.size(); });
        reject(tooLongRow(QStringLiteral("%1, %2").arg(m_report.name, row.where.text()), *longest));
    }

    // A column that is chosen for a field must be there.
    Result<void> checkChosen(const std::vector<std::string> &headers) const
    {
        for (const auto &[field, column] : m_options.columns) {
            if (std::ranges::find(headers, toWtf8(column)) != headers.end())
                continue;
            return Error{ErrorCode::Usage, TableReaderText::tr("There is no column “%1”.").arg(column), m_report.name,
                         TableReaderText::tr("Its columns are: %1.").arg(names(headers)), TableReaderText::tr("Name one of these.")};
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
    ColumnNames m_names;
    std::optional<RecordPipeline> m_records;
};

} // namespace

Rejection tooLongRow(const QString &where, std::string_view text)
{
    constexpr size_t shown = 100'000;
    return {where, TableReaderText::tr("It holds more than 16 million characters. The Learning Hub takes 500,000."),
            std::string(text.substr(0, shown))};
}

Error noTable(const QString &name, const QString &why)
{
    return {ErrorCode::InputUnusable, TableReaderText::tr("No table can be made out in this file."), name, why,
            TableReaderText::tr("Say which column fills which field, or check that the first row names the columns, such as title, "
               "description and keywords.")};
}

Error noFieldFilled(const QString &name, const ColumnMapping &mapping)
{
    QStringList names;
    for (const MappedColumn &column : mapping.columns)
        names << toQString(column.name).simplified();
    return noTable(name, TableReaderText::tr("None of its %1 columns has a name that Hubready knows: %2.")
                             .arg(names.size())
                             .arg(names.join(QStringLiteral(", ")).left(500)));
}

Result<void> readTable(TableSource &source, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                       const Progress &progress)
{
    const auto head = source.head(options, report, progress);
    if (!head)
        return head.error();
    RecordMaker maker(options, report, sink);
    if (auto begun = maker.begin(head.value()); !begun)
        return begun;
    if (options.onlyLook)
        return {};
    auto done = source.rows(maker, progress);
    if (done || done.error().code != ErrorCode::Cancelled)
        maker.finish();
    return done;
}

} // namespace hubready
