// The findings of record 0: what was remarked of files as a whole, with the rules that are in force.
#pragma once

#include "core/reference/package_remark.h"
#include "core/rules/rule_set.h"

#include <span>

namespace hubready {

Findings packageFindings(const RuleSet &rules, std::span<const PackageRemark> remarks);

} // namespace hubready
