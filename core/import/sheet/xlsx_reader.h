// Reads an Excel workbook (.xlsx, .xlsm) row by row, without holding a sheet in memory: `open`, look at `sheets`, then
// `readRows` for one of them.
#pragma once

#include "core/import/sheet/workbook_reader.h"
#include "core/import/table/column_names.h"

#include <memory>

namespace hubready {

class XlsxReader final : public WorkbookReader
{
public:
    static Result<XlsxReader> open(const QString &path);
    XlsxReader(XlsxReader &&) noexcept;
    XlsxReader &operator=(XlsxReader &&) noexcept;
    ~XlsxReader() override;

    const std::vector<SheetInfo> &sheets() const override;
    Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                          const Progress &progress = {}) const override;
    SheetExtras extras(int sheet) const override;

private:
    struct State;
    explicit XlsxReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// "AB" of "AB12" as 27; -1 when the reference does not begin with a column that Excel has.
int columnOfReference(std::string_view reference);

} // namespace hubready
