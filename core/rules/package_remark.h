// What is to be said of a file as a whole, seen where it is read and before any rules are at hand: the id of a gate rule
// and its figures. Becomes a finding of record 0 with the rules that are in force.
#pragma once

#include "core/rules/rule_set.h"

#include <span>
#include <string>

namespace hubready {

struct PackageRemark
{
    std::string rule; // id
    qint64 figure = 0;
    qint64 limit = 0;
};

Findings packageFindings(const RuleSet &rules, std::span<const PackageRemark> remarks);

} // namespace hubready
