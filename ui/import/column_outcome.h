// What becomes of the first values of a column: as they stand in the file, and what its field has of them.
#pragma once

#include "core/import/profile/mapping_draft.h"

#include <QStringList>

#include <vector>

namespace hubready {

struct ColumnOutcome
{
    QString raw;
    QStringList items; // of a list its items, else the one value; empty: nothing comes out
};

// Different values, at most so many.
std::vector<ColumnOutcome> columnOutcomes(const MappingDraft &draft, size_t column, size_t most);

} // namespace hubready
