// What a person should know of one column of a mapping: why it is taken for its field, and what is to settle before or
// after the import: values that mean nothing yet, dates of either order, values that cannot be read.
#pragma once

#include "core/import/profile/mapping_draft.h"
#include "core/import/profile/value_standing.h"

#include <QString>

#include <string>
#include <vector>

namespace hubready {

struct ColumnStanding
{
    QString text;            // one line
    bool isToSettle = false; // somebody must look at it
};

ColumnStanding standingOf(const MappingDraft &draft, size_t column);

// The different values of a column that fills the licence or the type, as they stand in the file: those to settle
// first, then by falling count.
struct MappedValue
{
    std::string value;
    qint64 count = 0;
    std::string writtenAs; // what the value map makes of it; the value itself where it says nothing
    std::string means;     // what that is as the Learning Hub has it; empty: not known
    std::string guess;     // of those not known: what it most likely means
    bool isMapped = false; // the value map has it

    bool isSettled() const { return isMapped || !means.empty(); }
};
std::vector<MappedValue> mappedValues(const MappingDraft &draft, size_t column);

// Puts into the value maps what is known under another name ("CC BY-NC 4.0"), for a person to confirm.
void mapKnownValues(MappingDraft &draft, size_t column);
void mapKnownValues(MappingDraft &draft); // of all columns

// Whether a person should see the mapping before the file is read by it: something is to settle, a column is not sure,
// or columns are kept beside that no profile knows. `isKnown`: a profile agrees with all columns.
bool deservesALook(const MappingDraft &draft, bool isKnown);

} // namespace hubready
