// Reads an Excel workbook (.xlsx, .xlsm) row by row, without holding a sheet in memory: `open`, look at `sheets`, then
// `readRows` for one of them. Cells come as the text that the sheet shows, as far as that makes sense: numbers in their
// shortest form, dates in ISO form, TRUE and FALSE, the last calculated value of a formula. Nothing outside the file is
// ever read. One reader is used by one thread at a time.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hubready {

struct XlsxSheet
{
    QString name;
    bool hidden = false;
};

struct SheetCell
{
    enum class Kind { Text, Number, Boolean, Error, Date };

    int column = 0; // from 0: column A
    Kind kind = Kind::Text;
    std::string text; // WTF-8, never empty: an empty cell is left out
};

struct SheetRow
{
    int number = 0; // from 1, as the sheet shows it
    std::vector<SheetCell> cells;
};

class XlsxReader
{
public:
    static Result<XlsxReader> open(const QString &path);
    XlsxReader(XlsxReader &&) noexcept;
    XlsxReader &operator=(XlsxReader &&) noexcept;
    ~XlsxReader();

    const std::vector<XlsxSheet> &sheets() const;

    // Rows that the file holds, in its order; a row of empty cells comes with none, a row that the file leaves out not
    // at all. False from `row` ends the reading, which is no failure. The rows given before an Error are sound.
    Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                          const Progress &progress = {}) const;

private:
    struct State;
    explicit XlsxReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// "AB" of "AB12" as 27; -1 when the reference does not begin with a column that Excel has.
int columnOfReference(std::string_view reference);
// 27 as "AB", for messages.
QString columnName(int column);

} // namespace hubready
