// The evidence that goes with a package: which records stayed behind and why, and what was changed, by whom. Tables
// that open in a spreadsheet.
#pragma once

#include "core/package/export_package.h"

namespace hubready {

// Writes evidence/left-behind.csv, evidence/changes.csv and evidence/accepted.csv (what was accepted as it is, by whom
// and why) below the folder; returns their names.
Result<QStringList> writeEvidence(const QString &folder, const ExportSnapshot &snapshot, const ExportPlan &plan);

// Writes a file whole. CannotWrite where it cannot.
Result<void> writeFile(const QString &path, std::string_view content);

} // namespace hubready
