#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/rules/across/duplicate_links.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

void checkWebLink(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey == "weblink" && isNullOrEmpty(record.value(Field::WebLinkUrl)))
        report.add(rule, Field::WebLinkUrl);
}

void checkLmsLink(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey == "scorm" && isNullOrEmpty(record.value(Field::LmsLink)))
        report.add(rule, Field::LmsLink);
}

void checkLmsLinkFree(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    const OptionalText link = record.value(Field::LmsLink);
    if (context.lmsLinksInUse && link && record.typeKey == "scorm" &&
        context.lmsLinksInUse->contains(databaseKey(*link)))
        report.add(rule, Field::LmsLink);
}

void checkVisibility(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText visibility = record.value(Field::LmsLinkVisibility);
    if (!visibility || record.typeKey != "scorm")
        return;
    const auto known = linkVisibilities();
    if (std::ranges::find(known, listKey(*visibility)) == known.end())
        report.add(rule, Field::LmsLinkVisibility);
}

QString sayDuplicate(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "Record %1 has the same LMS link.")).arg(figureText(finding.figure));
}

} // namespace

std::span<const GateKind> linkGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.web-link.required", checkWebLink, sayEmpty},
        GateKind{"gate.lms-link.missing", checkLmsLink, sayTitle},
        GateKind{"gate.lms-link.taken", checkLmsLinkFree, sayTitle},
        GateKind{"gate.lms-link.duplicate", nullptr, sayDuplicate, makeDuplicateLinks},
        GateKind{"gate.lms-link.visibility", checkVisibility, sayTitle},
    };
    return kinds;
}

} // namespace hubready
