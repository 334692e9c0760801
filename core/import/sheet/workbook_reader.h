// A spreadsheet of any kind as its readers give it: sheets by name, then rows of cells as the text that the sheet
// shows, as far as that makes sense: numbers in the shape of their format, dates in ISO form, TRUE and FALSE, the last
// calculated value of a formula. Nothing outside the file is ever read. A reader is used by one thread at a time.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace hubready {

struct SheetInfo
{
    QString name;
    bool hidden = false;
};

struct SheetCell
{
    enum class Kind { Text, Number, Boolean, Error, Date };

    int column = 0; // from 0: column A
    Kind kind = Kind::Text;
    std::string text = {}; // WTF-8, never empty: an empty cell is left out
    std::string link = {}; // the address behind it, where the cell itself says one (=HYPERLINK)
};

struct SheetRow
{
    int number = 0; // from 1, as the sheet shows it
    std::vector<SheetCell> cells;
    bool hidden = false;
    int formulasWithoutValue = 0; // cells whose formula was never calculated: they are left out
};

// What a sheet says of its cells apart from the rows.
struct SheetExtras
{
    static constexpr size_t rangeLimit = 200'000; // of merged areas, and of links; a real sheet has far fewer

    struct Range
    {
        int firstRow = 0; // from 1
        int lastRow = 0;
        int firstColumn = 0; // from 0
        int lastColumn = 0;
    };
    struct Link
    {
        Range range;
        std::string address;
    };

    std::vector<Range> merged;
    std::vector<Link> links;
    std::vector<int> hiddenColumns;
};

class WorkbookReader
{
public:
    virtual ~WorkbookReader() = default;
    virtual const std::vector<SheetInfo> &sheets() const = 0;

    // Rows that the file holds, in its order; a row of empty cells comes with none, a row that the file leaves out not
    // at all. False from `row` ends the reading, which is no failure. The rows given before an Error are sound.
    virtual Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                                  const Progress &progress = {}) const = 0;

    // None where the kind of file has none, or they cannot be read: the cells are what counts.
    virtual SheetExtras extras(int sheet) const
    {
        Q_UNUSED(sheet)
        return {};
    }
};

inline constexpr int sheetRowCount = 1048576;
inline constexpr int sheetColumnCount = 16384;
inline constexpr qint64 sheetCellLimit = 32767; // UTF-16 units that Excel keeps of a cell

} // namespace hubready
