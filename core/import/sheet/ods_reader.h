// Reads an OpenDocument spreadsheet (.ods) row by row from its content.xml, without holding a sheet in memory. Rows and
// cells that are said to repeat come as often as they mean something: blank ones not at all.
#pragma once

#include "core/import/sheet/workbook_reader.h"
#include "core/import/zip_archive.h"

namespace hubready {

class OdsReader final : public WorkbookReader
{
public:
    static Result<OdsReader> open(const QString &path);

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    Result<void> readRows(int sheet, const std::function<bool(const SheetRow &)> &row,
                          const Progress &progress = {}) const override;
    SheetExtras extras(int sheet) const override { return m_extras[size_t(sheet)]; }

private:
    explicit OdsReader(ZipArchive archive) : m_archive(std::move(archive)) {}

    ZipArchive m_archive;
    std::vector<SheetInfo> m_sheets;
    std::vector<SheetExtras> m_extras;
};

} // namespace hubready
