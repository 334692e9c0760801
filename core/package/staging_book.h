// All records of a table as one staging workbook, for a person who wants the file and no package. A workbook holds one
// contributor and four types of record: where anything would not come back, nothing is written.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_table.h"

namespace hubready {

// Refused, with the records and the reasons, where the workbook cannot say all of it.
Result<void> writeStagingBook(const QString &path, const RecordTable &table, const Progress &progress);

} // namespace hubready
