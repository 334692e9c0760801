#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include <array>

namespace hubready {

namespace {

QString sayDescriptionTooLong(const GateRule &rule, const Finding &finding)
{
    return sayTooLong(rule, finding) + u' '
           + gateText(QT_TRANSLATE_NOOP("GateRule", "The HTML counts, not only the text shown."));
}

} // namespace

std::span<const GateKind> textGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.required", checkRequired, sayEmpty},
        GateKind{"gate.max-length", checkMaxLength, sayTooLong},
        GateKind{"gate.max-length-html", checkMaxLength, sayDescriptionTooLong},
    };
    return kinds;
}

} // namespace hubready
