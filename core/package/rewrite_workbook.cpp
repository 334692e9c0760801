#include "core/package/rewrite_workbook.h"

#include "core/import/table/column_edits.h"
#include "core/import/sheet/staging_workbook.h"
#include "core/import/table_sink.h"
#include "core/import/sheet/xlsx_reader.h"
#include "core/json/json_scan.h"
#include "core/package/workbook_writer.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QTemporaryFile>

#include <algorithm>
#include <map>

namespace hubready {

namespace {

// Keeps where each record stands, beside the table.
class PlaceSink final : public TableSink
{
public:
    void begin(PackageForm form) override
    {
        TableSink::begin(form);
        places.clear();
    }
    void record(const ReadRecord &record) override
    {
        TableSink::record(record);
        places.push_back({record.where.within, int(record.where.number)});
    }

    std::vector<std::pair<QString, int>> places; // sheet and row
};

// New texts of cells, by sheet, row and column.
using NewCells = std::map<QString, std::map<int, std::map<int, std::string>>>;

struct Book
{
    struct Sheet
    {
        QString name;
        std::vector<SheetRow> rows;
    };
    std::vector<Sheet> sheets;

    const SheetRow *header(const QString &sheet) const
    {
        for (const Sheet &one : sheets) {
            for (const SheetRow &row : one.rows) {
                if (one.name == sheet && !row.cells.empty())
                    return &row;
            }
        }
        return nullptr;
    }
};

Result<Book> readBook(const QString &path, const Progress &progress)
{
    const auto workbook = XlsxReader::open(path);
    if (!workbook)
        return workbook.error();
    Book book;
    for (size_t i = 0; i < workbook->sheets().size(); ++i) {
        Book::Sheet &sheet = book.sheets.emplace_back(Book::Sheet{workbook->sheets()[i].name, {}});
        const auto read = workbook->readRows(
            int(i),
            [&](const SheetRow &row) {
                sheet.rows.push_back(row);
                return true;
            },
            progress);
        if (!read)
            return read.error();
    }
    return book;
}

std::string cellText(std::string_view json)
{
    std::string buffer;
    if (json == "null")
        return {};
    return std::string(jsonKind(json) == JsonKind::String ? decodeJsonString(json, buffer) : json);
}

// A value of the sheet Contributor belongs to every record, and stands in one place.
void putContributor(const Book &book, PropertyIndex property, const std::string &text, NewCells &cells)
{
    for (const Book::Sheet &sheet : book.sheets) {
        for (const SheetRow &row : sheet.rows) {
            if (!row.cells.empty() && contributorProperty(sheet.name, row.cells.front().text) == property)
                cells[sheet.name][row.number][1] = text;
        }
    }
}

void putStaging(const Book &book, const std::pair<QString, int> &place, const RecordTable &table, const Record &record,
                const std::vector<FieldEdit> &edits, NewCells &cells)
{
    const SheetRow *header = book.header(place.first);
    for (const FieldEdit &edit : edits) {
        const auto changes = propertyChanges(table, record, edit);
        for (const PropertyChange &change : changes ? changes.value() : std::vector<PropertyChange>{}) {
            const std::string text = cellText(change.value);
            putContributor(book, change.property, text, cells);
            for (const SheetCell &cell : header ? header->cells : std::vector<SheetCell>{}) {
                if (stagingColumn(place.first, cell.text) == change.property)
                    cells[place.first][place.second][cell.column] = text;
            }
        }
    }
}

void putTable(const ColumnMapping &mapping, const std::pair<QString, int> &place, const RecordTable &table,
              const Record &record, const std::vector<FieldEdit> &edits, NewCells &cells)
{
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        if (const auto text = editedCell(mapping.columns[i].target, table, record, edits))
            cells[place.first][place.second][int(i)] = *text;
    }
}

WorkbookCell asWritten(const SheetCell &cell)
{
    if (cell.kind == SheetCell::Kind::Number) {
        bool isWhole = false;
        const qint64 number = QByteArray::fromStdString(cell.text).toLongLong(&isWhole);
        if (isWhole && std::to_string(number) == cell.text)
            return number;
    } else if (cell.kind == SheetCell::Kind::Date) {
        if (const QDate date = QDate::fromString(toQString(cell.text), Qt::ISODate); date.isValid() && cell.text.size() == 10)
            return date;
    }
    return std::string_view(cell.text);
}

// The sheet with its new texts; `sheet` must live while it is written.
WorkbookSheet sheetToWrite(Book::Sheet &sheet, const NewCells &cells)
{
    const auto ofSheet = cells.find(sheet.name);
    int last = 0;
    for (const SheetRow &row : sheet.rows)
        last = std::max(last, row.number);
    std::vector<std::vector<WorkbookCell>> rows{size_t(last)};
    for (SheetRow &row : sheet.rows) {
        if (ofSheet != cells.end()) {
            const auto ofRow = ofSheet->second.find(row.number);
            for (const auto &[column, text] : ofRow == ofSheet->second.end() ? std::map<int, std::string>{} : ofRow->second) {
                const auto cell = std::ranges::find(row.cells, column, &SheetCell::column);
                if (cell != row.cells.end())
                    cell->text = text;
                else
                    row.cells.push_back({column, SheetCell::Kind::Text, text});
            }
        }
        std::vector<WorkbookCell> &out = rows[size_t(row.number) - 1];
        for (const SheetCell &cell : row.cells) {
            out.resize(std::max(out.size(), size_t(cell.column) + 1));
            out[size_t(cell.column)] = asWritten(cell);
        }
    }
    return workbookSheet(sheet.name, {}, std::move(rows));
}

} // namespace

Result<Rewritten> rewriteWorkbook(const QByteArray &bytes, const QString &name, const ReadOptions &options,
                                  const EditsOfRecord &edits, const QString &output, const Progress &progress)
{
    QTemporaryFile file; // a workbook is read from a file, in any order
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        return Error{ErrorCode::CannotWrite, QCoreApplication::translate("Rewrite", "The workbook cannot be put aside to be read."),
                     file.fileName(), file.errorString(), {}};
    }
    PlaceSink sink;
    ReadOptions again = options;
    again.format = InputFormat::Xlsx;
    auto read = readInput(file.fileName(), again, {}, sink, progress);
    if (!read)
        return read.error();
    read->name = name;
    auto book = readBook(file.fileName(), progress);
    if (!book)
        return book.error();
    Rewritten out;
    NewCells cells;
    RecordDecoder decoder(sink.table());
    for (Row row = 0; row < sink.table().size(); ++row) {
        const std::vector<FieldEdit> wanted = edits(sink.table(), row);
        if (wanted.empty())
            continue;
        const Record &record = decoder.decode(row);
        if (read->mapping.columns.empty())
            putStaging(book.value(), sink.places[row], sink.table(), record, wanted, cells);
        else
            putTable(read->mapping, sink.places[row], sink.table(), record, wanted, cells);
        out.values += qint64(wanted.size());
        ++out.records;
    }
    std::vector<WorkbookSheet> sheets;
    for (Book::Sheet &sheet : book->sheets)
        sheets.push_back(sheetToWrite(sheet, cells));
    if (auto done = writeWorkbook(output, sheets, progress); !done)
        return done.error();
    out.report = std::move(read.value());
    return out;
}

} // namespace hubready
