// What tells a near-duplicate from another part of a series, and what differs between two records.
#pragma once

#include "core/rules/across/across_check.h"

#include <string>
#include <string_view>

namespace hubready {

// Whether two titles may be of one resource: they share half their words at least, and do not differ by a number alone
// ("Module 3" and "Module 4", "part one" and "part two").
bool mayBeOneTitle(std::string_view a, std::string_view b);

// The first words of the title, else of the description, in which the two differ: "“nurses” / “midwives”". Empty: none.
std::string whatDiffers(const TableReading &reading, Row row, Row other);

} // namespace hubready
