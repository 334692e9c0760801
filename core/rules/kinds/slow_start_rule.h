// What the kind "slow-start" looks for, for who puts right what it finds.
#pragma once

#include "core/rules/rule_parameters.h"
#include "core/text/slow_start.h"

namespace hubready {

SlowStart slowStartOf(const RuleParameters &parameters);

} // namespace hubready
