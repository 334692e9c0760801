#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

void checkType(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText type = record.value(Field::ResourceType);
    if (type && !isResourceType(record.form, listKey(*type)))
        report.add(rule, Field::ResourceType);
}

// A web link needs no licence; the type is compared untrimmed here.
bool needsLicence(const Record &record) { return record.value(Field::ResourceType) && record.typeKey != "weblink"; }

void checkLicenceGiven(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    if (needsLicence(record))
        checkRequired(rule, record, context, report);
}

void checkLicence(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText licence = record.value(Field::Licence);
    if (licence && needsLicence(record) && !acceptedLicence(*licence))
        report.add(rule, Field::Licence);
}

} // namespace

std::span<const GateKind> typeGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.resource-type.allowed", checkType, sayTitle},
        GateKind{"gate.licence.required", checkLicenceGiven, sayEmpty},
        GateKind{"gate.licence.allowed", checkLicence, sayTitle},
    };
    return kinds;
}

} // namespace hubready
