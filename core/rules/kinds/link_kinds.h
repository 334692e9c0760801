// Kinds that need to have looked outside the record: addresses by a link check, SCORM packages by opening the staged
// files. Without that (CheckContext::links, scormPackages) they are silent. Names and parameters: none takes any.
#pragma once

#include "core/rules/kinds/rule_kind.h"

namespace hubready {

std::span<const RuleKind> linkKinds();  // address-moved, address-http
std::span<const RuleKind> scormKinds(); // scorm-unreadable, scorm-version, scorm-title

} // namespace hubready
