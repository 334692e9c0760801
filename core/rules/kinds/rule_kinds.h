// The kinds that rule sets may name, besides those of the gate. A file of kinds adds its span here and in the .cpp, and
// nowhere else.
#pragma once

#include "core/rules/kinds/rule_kind.h"

namespace hubready {

// For rules without C++, a project's own among them.
std::span<const RuleKind> genericTextKinds();  // length, pattern, one-of, unlike, word-list
std::span<const RuleKind> genericValueKinds(); // required, count, requires-when, date-range, number-range
std::span<const RuleKind> uniqueKinds();       // unique: over all records
std::span<const RuleKind> repeatedKinds();     // one value on several records: titles, descriptions, addresses
std::span<const RuleKind> formKinds();         // items of lists over all records: keywords, organisations, files
std::span<const RuleKind> nearTextKinds();     // near-duplicate
std::span<const RuleKind> spellingKinds();     // words by a dictionary, each distinct one once

// Every kind there is, in the order of the tables.
std::vector<const RuleKind *> allRuleKinds();
const RuleKind *ruleKind(std::string_view name); // null: there is none

} // namespace hubready
