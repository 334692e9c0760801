// The rules of the gate, by what they look at. Put together in gate_rules.cpp, in this order.
#pragma once

#include "core/rules/gate/gate_rule.h"

namespace hubready {

std::span<const GateRule> packageRules();  // seen where the file is read
std::span<const GateRule> textRules();     // title, description, reference
std::span<const GateRule> keywordRules();
std::span<const GateRule> authorRules();
std::span<const GateRule> originRules();   // contributor, dates, version, cost, catalogue
std::span<const GateRule> typeRules();     // type and licence
std::span<const GateRule> fileRules();
std::span<const GateRule> articleRules();
std::span<const GateRule> linkRules();
std::span<const GateRule> authoredRules(); // year, month and day authored
std::span<const GateRule> columnRules();   // last: they speak only where no other rule has

} // namespace hubready
