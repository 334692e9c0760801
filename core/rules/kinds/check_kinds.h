// The tables of kinds for what happens after the gate and for best practice; rule_kinds.cpp puts them together.
#pragma once

#include "core/rules/kinds/rule_kind.h"

namespace hubready {

std::span<const RuleKind> titleKinds();
std::span<const RuleKind> descriptionKinds();
std::span<const RuleKind> keywordKinds();
std::span<const RuleKind> authorKinds();
std::span<const RuleKind> addressKinds();
std::span<const RuleKind> personalKinds();
std::span<const RuleKind> htmlKinds();
std::span<const RuleKind> fileKinds();
std::span<const RuleKind> lostValueKinds();

} // namespace hubready
