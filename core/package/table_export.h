// The records of a project as a plain table or list, for spreadsheets and scripts: canonical field names as headers.
// No package: nothing is checked, nothing left out.
#pragma once

#include "core/package/export_snapshot.h"

namespace hubready {

// `kind`: csv, xlsx or json. Lists are joined by "|" in a table; authors give a column each for names, organisations
// and roles. JSON gives the records as they are now, in the form of the project.
Result<void> exportTable(const ExportSnapshot &snapshot, const QString &kind, const QString &path, const Progress &progress);

} // namespace hubready
