// Which records of a newer export are those that a project has: the same to the last value, else by reference, by web
// or LMS address, by file, by title. A key counts where both sides have it equally often, and then the first belongs to
// the first; what stays open is no match, because a wrong one would lay one resource's changes over another.
#pragma once

#include "core/record/record_table.h"

#include <QString>

#include <vector>

namespace hubready {

enum class MatchedBy : unsigned char { AllValues, Reference, Address, File, Title };

QString matchedByLabel(MatchedBy by); // "same reference"

struct RecordMatch
{
    Row row = 0;   // of the project
    Row newer = 0; // of the newer export
    MatchedBy by = MatchedBy::AllValues;
};

// Both of one form; `said` is the project as its source said it, without what was edited. In the order of `row`.
std::vector<RecordMatch> matchRecords(const RecordTable &said, const RecordTable &newer);

} // namespace hubready
