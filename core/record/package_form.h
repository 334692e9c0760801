// The two packages that the migration tool takes (learning-hub-migration.md, section 1), which are also the two forms
// in which a record is held: as the standard record object or as the JSON form of a staging row.
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace hubready {

enum class PackageForm : unsigned char { Standard, Staging };

const char *packageFormName(PackageForm form);  // "standard", "staging"
QString packageFormLabel(PackageForm form);     // "Standard package", "Staging workbook"
std::optional<PackageForm> packageFormOf(std::string_view name);

} // namespace hubready
