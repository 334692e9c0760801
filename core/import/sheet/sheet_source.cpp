#include "core/import/sheet/sheet_source.h"

#include "core/import/table/header_row.h"
#include "core/import/table/table_reader_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool covers(const SheetExtras::Range &range, int row, int column)
{
    return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

} // namespace

// The row's filled cells. Values of merged areas count for each of their rows, in the column where they stand.
SheetSource::Line SheetSource::lineOf(const SheetRow &row, RangeCursors &cursors) const
{
    Line line;
    line.number = row.number;
    const auto &links = cursors.links.at(row.number);
    const auto &merged = cursors.merged.at(row.number);
    for (const SheetCell &cell : row.cells) {
        Filled &filled = line.cells.emplace_back(Filled{cell.column, cell.text, cell.link});
        for (const SheetExtras::Link *link : links) {
            if (covers(link->range, row.number, cell.column))
                filled.link = link->address;
        }
    }
    std::ranges::stable_sort(line.cells, {}, &Filled::column);
    std::erase_if(cursors.carried, [&](const RangeCursors::Carried &c) { return c.lastRow < row.number; });
    const auto filledAt = [&](int column) { return std::ranges::lower_bound(line.cells, column, {}, &Filled::column); };
    for (const RangeCursors::Carried &carried : cursors.carried) {
        const auto place = filledAt(carried.column);
        if (place == line.cells.end() || place->column != carried.column)
            line.cells.insert(place, {carried.column, carried.text, {}});
    }
    for (const SheetExtras::Range *area : merged) {
        const auto place = filledAt(area->firstColumn);
        if (area->firstRow == row.number && area->lastRow > row.number && place != line.cells.end() &&
            place->column == area->firstColumn)
            cursors.carried.push_back({area->firstColumn, area->lastRow, place->text});
    }
    return line;
}

Result<bool> SheetSource::readFirst(int sheet)
{
    m_first.clear();
    m_extras = m_workbook.extras(sheet);
    RangeCursors cursors(m_extras);
    const auto read = m_workbook.readRows(sheet, [&](const SheetRow &row) {
        if (!row.cells.empty())
            m_first.push_back(lineOf(row, cursors));
        return m_first.size() <= sampleRowCount;
    });
    if (!read && m_first.empty())
        return read.error();
    return !m_first.empty();
}

Result<void> SheetSource::findSheet(const ReadOptions &options)
{
    const auto &sheets = m_workbook.sheets();
    for (const SheetInfo &sheet : sheets)
        m_report.sheets << sheet.name;
    // Sheets that people see come first: a hidden one holds lists for choices more often than records.
    for (const bool hidden : {false, true}) {
        for (size_t i = 0; i < sheets.size() && m_sheet < 0; ++i) {
            const bool isAsked = options.sheet.isEmpty()
                                     ? sheets[i].hidden == hidden
                                     : options.sheet.compare(sheets[i].name, Qt::CaseInsensitive) == 0;
            if (!isAsked)
                continue;
            const auto found = readFirst(int(i));
            if (!found)
                return found.error();
            if (found.value())
                m_sheet = int(i);
        }
    }
    if (m_sheet >= 0)
        return {};
    return noTable(m_report.name, options.sheet.isEmpty() ? TableReaderText::tr("No sheet has any data.")
                                                          : TableReaderText::tr("There is no sheet “%1” with data.").arg(options.sheet));
}

void SheetSource::findHeader(const ReadOptions &options)
{
    if (options.headerLine) {
        const auto found = std::ranges::find(m_first, *options.headerLine, &Line::number);
        m_header = found == m_first.end() ? -1 : int(found - m_first.begin());
    } else {
        constexpr size_t looked = 40;
        std::vector<std::vector<std::string>> rows;
        for (const Line &line : m_first) {
            if (rows.size() >= looked)
                break;
            auto &cells = rows.emplace_back(line.cells.empty() ? 0 : size_t(line.cells.back().column) + 1);
            for (const Filled &cell : line.cells)
                cells[size_t(cell.column)] = cell.text;
        }
        const HeaderRow found = findHeaderRow(rows);
        m_header = found.index;
        m_report.confidence = std::min(m_report.confidence, found.confidence);
    }
    m_headerRow = m_header < 0 ? 0 : m_first[size_t(m_header)].number;
}

Result<TableHead> SheetSource::head(const ReadOptions &options, ReadReport &report, const Progress &)
{
    if (auto found = findSheet(options); !found)
        return found.error();
    report.sheet = m_workbook.sheets()[size_t(m_sheet)].name;
    findHeader(options);
    TableHead head;
    head.isNamed = m_header >= 0;
    if (head.isNamed) {
        for (const Filled &cell : m_first[size_t(m_header)].cells)
            m_names[cell.column] = cell.text;
    }
    addColumns(head);
    tellHead();
    m_first.clear();
    return head;
}

SourceColumn SheetSource::columnAt(int column, bool isLink) const
{
    const auto named = m_names.find(column);
    const bool isNamed = named != m_names.end() && !isBlank(named->second);
    const QString name = isNamed ? toQString(named->second) : TableReaderText::tr("Column %1").arg(columnName(column));
    return {toWtf8(isLink ? TableReaderText::tr("%1 (address)").arg(name) : name), false, isNamed && !isLink};
}

// The columns that have a name or, in the first rows, a value; then the addresses behind them.
void SheetSource::addColumns(TableHead &head)
{
    std::map<int, int> texts;
    std::map<int, int> links;
    for (const auto &[column, name] : m_names)
        texts[column] = -1;
    for (size_t i = size_t(m_header + 1); i < m_first.size(); ++i) {
        for (const Filled &cell : m_first[i].cells) {
            texts[cell.column] = -1;
            if (!cell.link.empty() && cell.link != cell.text)
                links[cell.column] = -1;
        }
    }
    const int width = texts.empty() ? 0 : texts.rbegin()->first + 1;
    m_textPlace.assign(size_t(width), -1);
    m_linkPlace.assign(size_t(width), -1);
    for (bool isLink : {false, true}) {
        for (const auto &[column, unused] : isLink ? links : texts) {
            (isLink ? m_linkPlace : m_textPlace)[size_t(column)] = int(head.columns.size());
            head.columns.push_back(columnAt(column, isLink));
            if (isLink)
                head.columns.back().addressOf = m_textPlace[size_t(column)];
        }
    }
    m_columns = head.columns.size();
    for (size_t i = size_t(m_header + 1); i < m_first.size(); ++i) {
        auto &cells = head.samples.emplace_back(m_columns);
        for (const Filled &cell : m_first[i].cells) {
            cells[size_t(m_textPlace[size_t(cell.column)])] = cell.text;
            if (const int place = m_linkPlace[size_t(cell.column)]; place >= 0)
                cells[size_t(place)] = cell.link == cell.text ? std::string() : cell.link;
        }
    }
}

void SheetSource::tellHead()
{
    if (m_header < 0)
        m_report.remarks << TableReaderText::tr("No row names the columns, so the fields are found by the values. They are called "
                               "Column A, Column B and so on.");
    else if (m_header > 0)
        m_report.remarks << TableReaderText::tr("The columns are named in row %1. What stands above is no record.").arg(m_headerRow);
    QStringList hidden;
    for (int column : m_extras.hiddenColumns) {
        if (size_t(column) < m_textPlace.size() && m_textPlace[size_t(column)] >= 0)
            hidden << columnName(column);
    }
    if (!hidden.isEmpty())
        m_report.remarks << TableReaderText::tr("Hidden columns are read as well: %1.").arg(hidden.join(QStringLiteral(", ")));
    if (m_workbook.sheets()[size_t(m_sheet)].hidden)
        m_report.remarks << TableReaderText::tr("The sheet “%1” is hidden.").arg(m_report.sheet);
}

// Where a column goes in the table; columns that nobody knew of before are added.
size_t SheetSource::placeOf(int column, bool isLink, RowTaker &taker)
{
    std::vector<int> &places = isLink ? m_linkPlace : m_textPlace;
    if (places.size() <= size_t(column))
        places.resize(size_t(column) + 1, -1);
    int &place = places[size_t(column)];
    if (place < 0) {
        taker.addColumn(columnAt(column, isLink));
        place = int(m_columns++);
    }
    return size_t(place);
}

QString SheetSource::cellName(const SheetRow &row, const SheetCell &cell) const
{
    return columnName(cell.column) + QString::number(row.number);
}

void SheetSource::note(const SheetRow &row)
{
    m_odd.hiddenRows += row.hidden;
    m_odd.formulas += row.formulasWithoutValue;
    for (const SheetCell &cell : row.cells) {
        if (cell.kind == SheetCell::Kind::Error && m_odd.errorCells++ == 0)
            m_odd.firstError = cellName(row, cell);
        if (cell.text.size() >= size_t(sheetCellLimit) && utf16Length(cell.text) >= sheetCellLimit &&
            m_odd.cutCells++ == 0)
            m_odd.firstCut = cellName(row, cell);
    }
}

void SheetSource::tellOddities()
{
    if (m_odd.hiddenRows > 0)
        m_report.remarks
            << TableReaderText::tr("%1 hidden rows are read as well. The column “Hidden row” marks them.").arg(m_odd.hiddenRows);
    if (m_odd.cutCells > 0)
        m_report.remarks << TableReaderText::tr("%1 cells hold 32,767 characters, the most that Excel keeps, the first in %2. Their "
                               "ends may be cut off: look at "
                               "the platform.")
                                .arg(m_odd.cutCells)
                                .arg(m_odd.firstCut);
    if (m_odd.errorCells > 0)
        m_report.remarks
            << TableReaderText::tr("%1 cells show a failed formula such as #N/A, the first in %2. They are kept as they show.")
                   .arg(m_odd.errorCells)
                   .arg(m_odd.firstError);
    if (m_odd.formulas > 0)
        m_report.remarks << TableReaderText::tr("%1 formulas have no value in the file and count as empty. Open it in Excel, save it "
                               "and read it again.")
                                .arg(m_odd.formulas);
}

Result<void> SheetSource::rows(RowTaker &taker, const Progress &progress)
{
    RangeCursors cursors(m_extras);
    std::vector<std::string_view> cells;
    bool any = false;
    const auto read = m_workbook.readRows(
        m_sheet,
        [&](const SheetRow &row) {
            if (row.number <= m_headerRow || row.cells.empty()) {
                if (!row.cells.empty())
                    lineOf(row, cursors);
                return true;
            }
            note(row);
            const Line line = lineOf(row, cursors);
            cells.assign(m_columns, {});
            const auto put = [&](size_t place, std::string_view text) {
                cells.resize(std::max(cells.size(), place + 1));
                cells[place] = text;
            };
            for (const Filled &cell : line.cells) {
                put(placeOf(cell.column, false, taker), cell.text);
                if (!cell.link.empty() && cell.link != cell.text)
                    put(placeOf(cell.column, true, taker), cell.link);
            }
            if (row.hidden) {
                if (m_hiddenPlace < 0) {
                    taker.addColumn({toWtf8(TableReaderText::tr("Hidden row")), false});
                    m_hiddenPlace = int(m_columns++);
                }
                put(size_t(m_hiddenPlace), "yes");
            }
            taker.take({cells, {row.number, m_report.sheet}});
            any = true;
            return true;
        },
        progress);
    tellOddities();
    if (read || !any || read.error().code == ErrorCode::Cancelled)
        return read;
    // What stands before the break is kept.
    const Error &error = read.error();
    taker.reject({error.where,
                  TableReaderText::tr("The sheet was read up to here and not further. %1 %2 %3")
                      .arg(error.what, error.why, error.remedy),
                  {}});
    return {};
}

} // namespace hubready
