// What a rule is to everyone but itself: an id, a family, and words. The rules' logic stands in gate/; this is the
// list that the window, the command line and the manifest show.
#pragma once

#include "core/rules/family.h"

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace hubready {

using RuleIndex = quint16;

struct RuleInfo
{
    std::string_view id;
    Family family = Family::Refused;
    const char *title = "";  // a few words, for lists: "Licence is not accepted"
    const char *why = "";    // why it matters at the Learning Hub
    const char *remedy = ""; // how to put it right
};

// Version of the rules that are built in; goes into every manifest.
inline constexpr std::string_view ruleSetVersion = "2026.11";

std::span<const RuleInfo> allRules(); // a RuleIndex is a place in it
const RuleInfo &ruleInfo(RuleIndex rule);
std::optional<RuleIndex> ruleOf(std::string_view id);

QString ruleTitle(RuleIndex rule);
QString ruleWhy(RuleIndex rule);
QString ruleRemedy(RuleIndex rule);

} // namespace hubready
