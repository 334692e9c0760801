// The fixes that exist, each under the id of the defect that it puts right: `lh.` where the gate would refuse the
// value, `hub.` where the Learning Hub would take it and change or lose something, `bp.` where it only looks bad. A fix
// for a rule of the gate carries that rule's id, so that a finding leads to its fixes. The table is in order of weight:
// of several rules in one suggestion the first in the table names it.
#pragma once

#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace hubready {

struct FixRule
{
    std::string_view id;
    const char *title = "";  // a few words, for lists: "Title in capitals"
    const char *reason = ""; // why, in one short sentence
};

using FixRuleIds = std::vector<std::string_view>;

void noteRule(FixRuleIds &ids, std::string_view id); // once, however often it is noted

std::span<const FixRule> fixRules();
QString fixRuleTitle(std::string_view id); // translated; empty for an unknown id
// Each id once, in the order of the table.
FixRuleIds inOrderOfWeight(FixRuleIds ids);
QString reasonsOf(const FixRuleIds &ids); // the reasons, one sentence each

} // namespace hubready
