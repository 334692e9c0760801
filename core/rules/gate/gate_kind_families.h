// The kinds of gate rules, by what they look at. Put together in gate_kinds.cpp.
#pragma once

#include "core/rules/gate/gate_rule.h"

namespace hubready {

std::span<const GateKind> packageGateKinds();  // seen where the file is read
std::span<const GateKind> textGateKinds();     // title, description, reference
std::span<const GateKind> keywordGateKinds();
std::span<const GateKind> authorGateKinds();
std::span<const GateKind> originGateKinds();   // contributor, dates, version, cost, catalogue
std::span<const GateKind> typeGateKinds();     // type and licence
std::span<const GateKind> fileGateKinds();
std::span<const GateKind> articleGateKinds();
std::span<const GateKind> linkGateKinds();
std::span<const GateKind> deadLinkGateKinds(); // silent until links were checked
std::span<const GateKind> authoredGateKinds(); // year, month and day authored
std::span<const GateKind> columnGateKinds();

} // namespace hubready
