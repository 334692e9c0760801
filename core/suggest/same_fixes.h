// The records for which a fix means the same: the same value stands in the same field, and the suggester proposes the
// same for it. For "Use for all 14", on any thread: hand it a copy of the table and a suggester of that thread's own.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_table.h"
#include "core/suggest/suggester.h"

#include <vector>

namespace hubready {

// Whether one value of the field says enough for that: a licence, a type, a version, or whether it costs something.
// What a title needs, nobody can say of another title.
bool canBeSame(Field field);

// Whether what the fix starts from stands in this record still.
bool hasSameValue(const RecordTable &table, Row row, const Suggestion &fix);

// The rows, in rising order, the one that the fix is of among them.
Result<std::vector<Row>> rowsOfSameFix(const RecordTable &table, const Suggester &suggester, const Suggestion &fix,
                                       const Progress &progress);

} // namespace hubready
