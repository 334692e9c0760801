// Random record files for property tests: JSON as exports write it at their worst. Clean and broken values, missing and
// null ones, numbers as text, properties in other case and twice, unknown properties, escapes, lone surrogates, odd
// white space. The same seed gives the same file.
#pragma once

#include "core/record/package_form.h"

#include <cstdint>
#include <string>

namespace hubready {

std::string randomRecordFile(PackageForm form, std::uint64_t seed, int records);

} // namespace hubready
