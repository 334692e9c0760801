// Writes an Excel workbook whose every text comes back exactly through XlsxReader (and Excel): nothing is taken for a
// number, a formula or a link. The same content gives the same bytes at any time. The file appears under its name only
// when it is complete.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace hubready {

// Null: an empty cell, and so is an empty text (Excel knows no difference). A text is WTF-8 and at most 32,767 UTF-16
// units. A whole number of more than 15 digits, and a date outside 1900 to 9999, are written as text: Excel would
// change the one and has no cell for the other.
using WorkbookCell = std::variant<std::monostate, std::string_view, qint64, QDate>;

inline constexpr qint64 workbookTextLimit = 32767; // UTF-16 units in a cell
inline constexpr int workbookRowLimit = 1048576;   // with the header
inline constexpr int workbookColumnLimit = 16384;

struct WorkbookSheet
{
    QString name;                         // at most 31 UTF-16 units, none of []:*?/\ and no apostrophe at either end
    std::vector<std::string_view> header; // bold, stays in view; none: no header row
    qint64 rowCount = 0;
    // Fills `cells` (given empty) with row `row`, from 0. What the views point to must live until the next call.
    std::function<void(qint64 row, std::vector<WorkbookCell> &cells)> row;
};

// A sheet of rows held in memory.
WorkbookSheet workbookSheet(QString name, std::vector<std::string_view> header,
                            std::vector<std::vector<WorkbookCell>> rows);

Result<void> writeWorkbook(const QString &path, const std::vector<WorkbookSheet> &sheets,
                           const Progress &progress = {});

} // namespace hubready
