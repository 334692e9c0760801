// Reads an Excel workbook of the old kind (.xls, BIFF) through libfreexl. That library gives values as they are stored:
// dates in ISO form, numbers in their shortest, formulas by their last value.
#pragma once

#include "core/import/sheet/workbook_reader.h"

#include <memory>

namespace hubready {

class XlsReader final : public WorkbookReader
{
public:
    static Result<XlsReader> open(const QString &path);

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                          const Progress &progress = {}) const override;

private:
    struct Closer
    {
        void operator()(const void *handle) const;
    };
    XlsReader() = default;

    QString m_name;
    std::unique_ptr<const void, Closer> m_handle;
    std::vector<SheetInfo> m_sheets;
};

} // namespace hubready
