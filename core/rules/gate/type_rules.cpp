#include "core/rules/gate/gate_rule_families.h"
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
bool needsLicence(const Record &record)
{
    return record.value(Field::ResourceType) && record.typeKey() != "weblink";
}

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

constexpr std::array rules{
    GateRule{{"lh.resource-type.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Type is empty"),
              QT_TRANSLATE_NOOP("GateRule", "The type decides what the resource becomes at the Learning Hub."),
              QT_TRANSLATE_NOOP("GateRule", "Choose one of the types.")},
             GateRule::Both, Field::ResourceType, 0, checkRequired, sayEmpty},
    GateRule{{"lh.resource-type.allowed", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Type is not known"),
              QT_TRANSLATE_NOOP("GateRule", "This is not one of the types that the Learning Hub takes in this package."),
              QT_TRANSLATE_NOOP("GateRule", "Choose one of the types.")},
             GateRule::Both, Field::ResourceType, 0, checkType, sayTitle},
    GateRule{{"lh.licence.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Licence is empty"),
              QT_TRANSLATE_NOOP("GateRule", "Everything but a web link needs a licence."),
              QT_TRANSLATE_NOOP("GateRule", "Choose the licence that its owner gave.")},
             GateRule::Both, Field::Licence, 0, checkLicenceGiven, sayEmpty},
    GateRule{{"lh.licence.allowed", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Licence is not accepted"),
              QT_TRANSLATE_NOOP("GateRule", "This is not one of the accepted licence names. The migration tool compares the whole name."),
              QT_TRANSLATE_NOOP("GateRule", "Choose one of the four licences.")},
             GateRule::Both, Field::Licence, 0, checkLicence, sayTitle},
};

} // namespace

std::span<const GateRule> typeRules()
{
    return rules;
}

} // namespace hubready
