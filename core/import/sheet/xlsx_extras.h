// What a worksheet says behind and before its rows: merged areas, links, hidden columns. Read in a pass of its own that
// leaves the rows out, because most of it stands behind them.
#pragma once

#include "core/import/sheet/workbook_reader.h"

namespace hubready {

class ZipArchive;

SheetExtras readXlsxExtras(const ZipArchive &archive, const std::string &part);

} // namespace hubready
