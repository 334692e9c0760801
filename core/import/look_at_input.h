// A look at a file before it is imported: which columns it has and what they are taken for, from its beginning, so that
// a file of any size answers at once.
//
//   const auto look = lookAtInput("export.csv", {}, progress);
//   … look->sample …   // null: no table but a package of the Learning Hub, which has no columns to choose
#pragma once

#include "core/import/read_input.h"

namespace hubready {

// Fails where reading the file would fail at its beginning. A table none of whose columns fills a field is no failure
// as long as it has several.
Result<ReadReport> lookAtInput(const QString &path, const ReadOptions &options, const Progress &progress);

} // namespace hubready
