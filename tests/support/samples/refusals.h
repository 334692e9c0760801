// Faults for which the Learning Hub's migration tool refuses a record.
#pragma once

#include "tests/support/samples/composer.h"

namespace hubready::samples {

// `lastLmsLink`: of the SCORM record before, for the link that is used twice.
void refuse(Composed &made, const RecordPlan &plan, const Text &lastLmsLink, Prng &prng);

} // namespace hubready::samples
