// What the Learning Hub makes of the values of a column that fills the licence or the type: taken as they are, known
// under another name, or for a person to settle.
#pragma once

#include "core/record/record_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Fields whose values are of a short list.
bool hasListedValues(Field field); // licence, type

struct ValueStanding
{
    std::string value;
    qint64 count = 0;
    std::string means; // as the Learning Hub writes it; empty: to settle
    std::string guess; // of those to settle: what it most likely means; empty: nothing is likely

    bool isKnown() const { return !means.empty(); }
};

// `field` has listed values.
ValueStanding standingOf(Field field, PackageForm form, std::string_view value);

// The different values of a field among these rows, those to settle first, then by falling count; blank ones not.
std::vector<ValueStanding> valueStandings(const RecordTable &table, Field field, Row first, Row end);

} // namespace hubready
