// One sheet of a workbook as a table: the sheet that is asked for, else the first with data. Rows and columns that are
// hidden are read and marked; a value that is merged over several rows counts for each of them; the address behind a
// cell becomes a column of its own beside its text; texts that Excel cut at 32,767 characters are told.
#pragma once

#include "core/import/sheet/sheet_ranges.h"
#include "core/import/table/table_source.h"

#include <map>

namespace hubready {

class SheetSource final : public TableSource
{
public:
    // Both outlive this.
    SheetSource(const WorkbookReader &workbook, ReadReport &report) : m_workbook(workbook), m_report(report) {}

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) override;
    Result<void> rows(RowTaker &taker, const Progress &progress) override;

private:
    // A row with its filled cells, by rising column: texts, and the addresses behind them. A sheet has up to 16,384
    // columns, of which a row fills a few.
    struct Filled
    {
        int column = 0;
        std::string text;
        std::string link;
    };
    struct Line
    {
        int number = 0;
        std::vector<Filled> cells;
    };
    // What is told once, at the end.
    struct Oddities
    {
        int hiddenRows = 0;
        int cutCells = 0;
        int errorCells = 0;
        int formulas = 0;
        QString firstCut;
        QString firstError;
    };

    Result<void> findSheet(const ReadOptions &options);
    Result<bool> readFirst(int sheet);
    void findHeader(const ReadOptions &options);
    Line lineOf(const SheetRow &row, RangeCursors &cursors) const;
    void addColumns(TableHead &head);
    SourceColumn columnAt(int column, bool isLink) const;
    size_t placeOf(int column, bool isLink, RowTaker &taker);
    void note(const SheetRow &row);
    void tellHead();
    void tellOddities();
    QString cellName(const SheetRow &row, const SheetCell &cell) const;

    const WorkbookReader &m_workbook;
    ReadReport &m_report;
    SheetExtras m_extras;
    std::vector<Line> m_first; // rows with data, from the beginning
    int m_sheet = -1;
    int m_header = -1; // its place in m_first; -1: none
    int m_headerRow = 0;
    std::map<int, std::string> m_names; // of the sheet's columns that have one
    std::vector<int> m_textPlace;       // where a column's text goes among the table's columns; -1: not yet
    std::vector<int> m_linkPlace;       // likewise its addresses
    int m_hiddenPlace = -1;             // likewise the mark of hidden rows
    size_t m_columns = 0;               // of the table, so far
    Oddities m_odd;
};

} // namespace hubready
