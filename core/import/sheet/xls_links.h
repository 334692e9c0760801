// The address that a HLINK record of an old workbook names ([MS-XLS] 2.4.140, [MS-OSHARED] 2.3.7).
#pragma once

#include "core/import/sheet/workbook_reader.h"

#include <optional>
#include <string_view>

namespace hubready {

// Nothing: a link to a place in the workbook itself, or one that cannot be read.
std::optional<SheetExtras::Link> linkOfRecord(std::string_view record);

} // namespace hubready
