// The fixes of many records at once, one for each value: of the alternatives that the suggester has, the best. For
// previews and counts, on any thread: hand it a copy of the table and a suggester of that thread's own.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/change_set.h"
#include "core/suggest/suggester.h"

#include <optional>
#include <vector>

namespace hubready {

struct FixScope
{
    bool safeOnly = false;
    std::optional<Field> field; // nothing: every field
    std::vector<Row> rows;      // empty: every record
};

// By record and field. A fix of a whole list and fixes of its items never stand side by side.
Result<Suggestions> bestFixes(const RecordTable &table, const Suggester &suggester, const FixScope &scope,
                              const Progress &progress);

// The edits that make these fixes, for one change. Fixes of several items of a list become one edit of that list.
std::vector<RecordFieldEdit> fixEdits(const RecordTable &table, const Suggestions &fixes);

} // namespace hubready
