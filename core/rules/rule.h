// A rule as a rule set holds it: an id, a family, where it looks, the kind that does the looking, and words. Plain data;
// what makes it work is the RuleSet (rule_set.h). The words are English; RuleSet hands them out translated.
#pragma once

#include "core/record/field.h"
#include "core/rules/family.h"
#include "core/rules/rule_parameters.h"

#include <optional>
#include <string>
#include <vector>

namespace hubready {

struct Rule
{
    std::string id;
    Family family = Family::CouldBeBetter;
    bool on = true;
    std::optional<PackageForm> package; // only for this package; nothing: for both
    std::vector<Field> fields;          // empty: the record as a whole, or the kind's own
    std::string kind;
    RuleParameters parameters;
    std::string title;  // a few words, for lists: "Licence is not accepted"
    std::string why;    // why it matters at the Learning Hub
    std::string remedy; // how to put it right
    std::string source; // where the rule comes from
    int line = 0;       // of its file; 0: from no file

    bool appliesTo(PackageForm form) const { return !package || *package == form; }
};

// What a project changes of a rule that it did not make itself; what is absent stays.
struct RuleChange
{
    std::string rule;
    std::optional<bool> on;
    std::optional<Family> family; // ChangedOrLost or CouldBeBetter
    RuleParameters parameters;    // those that differ
    int line = 0;

    bool operator==(const RuleChange &) const = default;
};

} // namespace hubready
