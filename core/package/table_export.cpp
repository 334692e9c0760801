#include "core/package/table_export.h"

#include "core/base/whole_file.h"
#include "core/import/text/csv_dialect.h"
#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/package/table_columns.h"
#include "core/package/workbook_writer.h"
#include "core/project/record_rows.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hubready {

namespace {

struct TableExportText
{
    Q_DECLARE_TR_FUNCTIONS(TableExportText)
};

Error cannotWriteTable(const QString &path, const QString &why)
{
    return {ErrorCode::CannotWrite, TableExportText::tr("The table was not written."), path, why, TableExportText::tr("Choose another place and try again.")};
}

Result<void> writeCsv(const RecordTable &table, const QString &path)
{
    const auto columns = tableColumns(table);
    WholeFile file(path);
    std::string line = "\xEF\xBB\xBF"; // by which a spreadsheet knows UTF-8
    for (const TableColumn &column : columns)
        line += (&column == &columns.front() ? "" : ",") + quoteCsvField(column.header);
    bool done = file.open() && file.write(line + "\r\n");
    RecordDecoder decoder(table);
    for (Row row = 0; done && row < table.size(); ++row) {
        const Record &record = decoder.decode(row);
        line.clear();
        for (const TableColumn &column : columns)
            line += (&column == &columns.front() ? "" : ",") + quoteCsvField(tableCell(record, column, table));
        done = file.write(line + "\r\n");
    }
    return done && file.commit() ? Result<void>() : Result<void>(cannotWriteTable(path, file.errorString()));
}

Result<void> writeXlsx(const RecordTable &table, const QString &path, const Progress &progress)
{
    const auto columns = tableColumns(table);
    RecordDecoder decoder(table);
    std::vector<std::string> texts(columns.size());
    WorkbookSheet sheet;
    sheet.name = TableExportText::tr("Records");
    for (const TableColumn &column : columns)
        sheet.header.push_back(column.header);
    sheet.rowCount = table.size();
    sheet.row = [&](qint64 row, std::vector<WorkbookCell> &cells) {
        const Record &record = decoder.decode(Row(row));
        for (size_t i = 0; i < columns.size(); ++i) {
            texts[i] = tableCell(record, columns[i], table);
            cells.emplace_back(std::string_view(texts[i]));
        }
    };
    return writeWorkbook(path, {sheet}, progress);
}

Result<void> writeJson(const ExportSnapshot &snapshot, const QString &path)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    WholeFile file(path);
    bool done = file.open() && file.write("[\n");
    const auto read = readRecords(*project.value(), [&](const StoredRecord &record) {
        const auto edits = snapshot.edits.find(Row(record.number - 1));
        const std::string now = edits == snapshot.edits.end() ? std::string(record.said) : withEdits(record.said, edits->second);
        done = done && file.write((record.number > 1 ? ",\n" : "") + now);
        return done;
    });
    if (!read)
        return read;
    return done && file.write("\n]\n") && file.commit() ? Result<void>()
                                                        : Result<void>(cannotWriteTable(path, file.errorString()));
}

// A row without anything in it is none to who reads it.
bool isBlankRecord(const Record &record, const std::vector<TableColumn> &columns, const RecordTable &table)
{
    return std::ranges::all_of(columns, [&](const TableColumn &column) {
        return isBlank(tableCell(record, column, table));
    });
}

// Which records a reader of the table would not see as they are.
Result<TableReport> readBack(const RecordTable &table, const QString &path, const Progress &progress)
{
    TableReport report;
    if (!QFileInfo(path).isFile())
        return report; // a device
    TableSink sink;
    ReadOptions options;
    options.form = table.form();
    if (const auto read = readInput(path, options, {}, sink, progress); !read && read.error().code == ErrorCode::Cancelled)
        return read.error();
    const auto columns = tableColumns(table);
    RecordDecoder written(table);
    RecordDecoder found(sink.table());
    qint64 differ = 0;
    QString first;
    Row next = 0;
    for (Row row = 0; row < table.size(); ++row) {
        const Record &record = written.decode(row);
        const bool isThere = !isBlankRecord(record, columns, table) && next < sink.table().size();
        if (isThere && saysTheSame(record, found.decode(next++)))
            continue;
        first = differ++ == 0 ? QString::number(row + 1) : first;
    }
    if (differ > 0) {
        report.losses << TableExportText::tr("%1 records say more than a table can, the first of them record %2. JSON says all: --as json.")
                             .arg(differ)
                             .arg(first);
    }
    return report;
}

// Columns of the source that fill no field stay in the project.
Result<void> noteExtras(const ExportSnapshot &snapshot, TableReport &report)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    auto extras = project.value()->connection().run(QStringLiteral("SELECT COUNT(*) FROM record WHERE extra IS NOT NULL"));
    if (!extras)
        return extras.error();
    if (const qint64 count = extras->next() ? extras->value(0).toLongLong() : 0; count > 0)
        report.losses << TableExportText::tr("%1 records came with columns that fill no field; those stay in the project.").arg(count);
    return {};
}

} // namespace

Result<TableReport> exportTable(const ExportSnapshot &snapshot, const QString &kind, const QString &path,
                                const Progress &progress)
{
    const bool isJson = kind == QStringLiteral("json");
    if (!isJson && kind != QStringLiteral("csv") && kind != QStringLiteral("xlsx"))
        return Error{ErrorCode::Usage, TableExportText::tr("A table can be csv, xlsx or json."), kind, {}, {}};
    const auto written = isJson                          ? writeJson(snapshot, path)
                         : kind == QStringLiteral("csv") ? writeCsv(snapshot.table, path)
                                                         : writeXlsx(snapshot.table, path, progress);
    if (!written)
        return written.error();
    auto report = isJson ? Result<TableReport>(TableReport{}) : readBack(snapshot.table, path, progress);
    if (!report)
        return report;
    if (auto noted = noteExtras(snapshot, report.value()); !noted)
        return noted.error();
    return report;
}

} // namespace hubready
