// Reads an Excel workbook of the old kind (.xls, Excel 5 to 2003), row by row out of the file in memory. Own code,
// because no library at hand reads hidden rows, links and formats of numbers, or bears broken files.
#pragma once

#include "core/import/sheet/workbook_reader.h"
#include "core/import/sheet/xls_workbook.h"

namespace hubready {

class XlsReader final : public WorkbookReader
{
public:
    static Result<XlsReader> open(const QString &path);

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                          const Progress &progress = {}) const override;
    SheetExtras extras(int sheet) const override;

private:
    explicit XlsReader(XlsWorkbook workbook);

    XlsWorkbook m_workbook;
    std::vector<SheetInfo> m_sheets;
};

} // namespace hubready
