#include "core/import/sheet/sheet_source.h"

#include "core/import/table/header_row.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableReader", text);
}

bool covers(const SheetExtras::Range &range, int row, int column)
{
    return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

std::string &at(std::vector<std::string> &cells, size_t column)
{
    if (cells.size() <= column)
        cells.resize(column + 1);
    return cells[column];
}

} // namespace

// The row's cells by column. Values of merged areas count for each of their rows, in the column where they stand.
SheetSource::Line SheetSource::lineOf(const SheetRow &row, RangeCursors &cursors) const
{
    Line line;
    line.number = row.number;
    for (const SheetCell &cell : row.cells) {
        at(line.texts, size_t(cell.column)) = cell.text;
        if (!cell.link.empty())
            at(line.links, size_t(cell.column)) = cell.link;
    }
    for (const SheetExtras::Link *link : cursors.links.at(row.number)) {
        for (const SheetCell &cell : row.cells) {
            if (covers(link->range, row.number, cell.column))
                at(line.links, size_t(cell.column)) = link->address;
        }
    }
    std::erase_if(cursors.carried, [&](const RangeCursors::Carried &c) { return c.lastRow < row.number; });
    for (const RangeCursors::Carried &carried : cursors.carried) {
        if (std::string &cell = at(line.texts, size_t(carried.column)); cell.empty())
            cell = carried.text;
    }
    for (const SheetExtras::Range *merged : cursors.merged.at(row.number)) {
        const auto column = size_t(merged->firstColumn);
        if (merged->firstRow == row.number && merged->lastRow > row.number && column < line.texts.size() && !line.texts[column].empty())
            cursors.carried.push_back({merged->firstColumn, merged->lastRow, line.texts[column]});
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
            const bool isAsked = options.sheet.isEmpty() ? sheets[i].hidden == hidden
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
    return noTable(m_report.name, options.sheet.isEmpty() ? tr("No sheet has any data.")
                                                          : tr("There is no sheet “%1” with data.").arg(options.sheet));
}

void SheetSource::findHeader(const ReadOptions &options)
{
    if (options.headerLine) {
        const auto found = std::ranges::find(m_first, *options.headerLine, &Line::number);
        m_header = found == m_first.end() ? -1 : int(found - m_first.begin());
    } else {
        std::vector<std::vector<std::string>> rows;
        for (const Line &line : m_first)
            rows.push_back(line.texts);
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
    if (head.isNamed)
        m_names = m_first[size_t(m_header)].texts;
    std::vector<bool> hasLinks;
    for (size_t i = size_t(m_header + 1); i < m_first.size(); ++i) {
        m_names.resize(std::max(m_names.size(), m_first[i].texts.size()));
        for (size_t column = 0; column < m_first[i].links.size(); ++column) {
            hasLinks.resize(std::max(hasLinks.size(), column + 1));
            const bool isOther = !m_first[i].links[column].empty() && m_first[i].links[column] != m_first[i].texts[column];
            hasLinks[column] = hasLinks[column] || isOther;
        }
    }
    for (const std::string &name : m_names) {
        m_textPlace.push_back(int(head.columns.size()));
        head.columns.push_back({name});
    }
    m_linkPlace.assign(m_names.size(), -1);
    for (size_t column = 0; column < hasLinks.size(); ++column) {
        if (!hasLinks[column])
            continue;
        m_linkPlace[column] = int(head.columns.size());
        head.columns.push_back({toWtf8(tr("%1 (address)").arg(toQString(m_names[column]))), false});
    }
    m_columns = head.columns.size();
    for (size_t i = size_t(m_header + 1); i < m_first.size(); ++i) {
        auto &cells = head.samples.emplace_back(m_first[i].texts);
        for (size_t column = 0; column < m_first[i].links.size() && column < m_linkPlace.size(); ++column) {
            if (m_linkPlace[column] >= 0)
                at(cells, size_t(m_linkPlace[column])) = m_first[i].links[column];
        }
    }
    tellHead();
    m_first.clear();
    return head;
}

void SheetSource::tellHead()
{
    if (m_header < 0)
        m_report.remarks << tr("No row names the columns, so the fields are found by the values. They are called Column A, Column B and so on.");
    else if (m_header > 0)
        m_report.remarks << tr("The columns are named in row %1. What stands above is no record.").arg(m_headerRow);
    QStringList hidden;
    for (int column : m_extras.hiddenColumns) {
        if (size_t(column) < m_names.size())
            hidden << columnName(column);
    }
    if (!hidden.isEmpty())
        m_report.remarks << tr("Hidden columns are read as well: %1.").arg(hidden.join(QStringLiteral(", ")));
    if (m_workbook.sheets()[size_t(m_sheet)].hidden)
        m_report.remarks << tr("The sheet “%1” is hidden.").arg(m_report.sheet);
}

// Where a column goes in the table; columns that nobody knew of before are added.
size_t SheetSource::placeOf(size_t column, bool isLink, RowTaker &taker)
{
    std::vector<int> &places = isLink ? m_linkPlace : m_textPlace;
    if (places.size() <= column)
        places.resize(column + 1, -1);
    if (places[column] < 0) {
        const QString name = column < m_names.size() && !isBlank(m_names[column]) ? toQString(m_names[column])
                                                                                  : tr("Column %1").arg(columnName(int(column)));
        taker.addColumn({toWtf8(isLink ? tr("%1 (address)").arg(name) : name), false});
        places[column] = int(m_columns++);
    }
    return size_t(places[column]);
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
        if (cell.text.size() >= size_t(sheetCellLimit) && utf16Length(cell.text) >= sheetCellLimit && m_odd.cutCells++ == 0)
            m_odd.firstCut = cellName(row, cell);
    }
}

void SheetSource::tellOddities()
{
    if (m_odd.hiddenRows > 0)
        m_report.remarks << tr("%1 hidden rows are read as well. The column “Hidden row” marks them.").arg(m_odd.hiddenRows);
    if (m_odd.cutCells > 0)
        m_report.remarks << tr("%1 cells hold 32,767 characters, the most that Excel keeps, the first in %2. Their ends may be cut off: look at "
                               "the platform.")
                                .arg(m_odd.cutCells)
                                .arg(m_odd.firstCut);
    if (m_odd.errorCells > 0)
        m_report.remarks << tr("%1 cells show a failed formula such as #N/A, the first in %2. They are kept as they show.")
                                .arg(m_odd.errorCells)
                                .arg(m_odd.firstError);
    if (m_odd.formulas > 0)
        m_report.remarks << tr("%1 formulas have no value in the file and count as empty. Open it in Excel, save it and read it again.")
                                .arg(m_odd.formulas);
}

Result<void> SheetSource::rows(RowTaker &taker, const Progress &progress)
{
    RangeCursors cursors(m_extras);
    std::vector<std::string_view> cells;
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
            for (size_t column = 0; column < line.texts.size(); ++column) {
                if (!line.texts[column].empty())
                    put(placeOf(column, false, taker), line.texts[column]);
            }
            for (size_t column = 0; column < line.links.size(); ++column) {
                if (!line.links[column].empty() && (column >= line.texts.size() || line.links[column] != line.texts[column]))
                    put(placeOf(column, true, taker), line.links[column]);
            }
            if (row.hidden) {
                if (m_hiddenPlace < 0) {
                    taker.addColumn({toWtf8(tr("Hidden row")), false});
                    m_hiddenPlace = int(m_columns++);
                }
                put(size_t(m_hiddenPlace), "yes");
            }
            taker.take({cells, {row.number, &m_report.sheet}});
            return true;
        },
        progress);
    tellOddities();
    return read;
}

} // namespace hubready
