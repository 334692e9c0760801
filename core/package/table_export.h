// The records of a project as a plain table or list, for spreadsheets and scripts: canonical field names as headers.
// No package: nothing is checked, nothing left out. The table is read back once it is written; what it cannot say is told.
#pragma once

#include "core/package/export_snapshot.h"

namespace hubready {

struct TableReport
{
    QStringList losses; // sentences
};

// `kind`: csv, xlsx or json. JSON gives the records as they are now, in the form of the project.
Result<TableReport> exportTable(const ExportSnapshot &snapshot, const QString &kind, const QString &path,
                                const Progress &progress);

} // namespace hubready
