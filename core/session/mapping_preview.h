// The first rows of a table as the records that a mapping makes of them, with what the rules say of each record by
// itself: what a person sees before anything is imported.
#pragma once

#include "core/import/profile/mapping_draft.h"
#include "core/record/record_table.h"
#include "core/rules/checker.h"

#include <vector>

namespace hubready {

struct MappingPreview
{
    RecordTable table;
    std::vector<Findings> findings; // one list a record; a value that cannot be read is one of its field
    TextPool quotes;                // of the findings
};

inline constexpr size_t previewedRows = 200;

MappingPreview previewOf(const MappingDraft &draft, const Checker &checker, size_t most = previewedRows);

} // namespace hubready
