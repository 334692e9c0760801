// The parameter of the kinds that look for acronyms without their words: those that everyone knows.
#pragma once

#include "core/rules/rule_parameters.h"

#include <array>

namespace hubready {

inline constexpr std::array knownAcronyms{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Known without explanation"),
                  .optional = true}};

} // namespace hubready
