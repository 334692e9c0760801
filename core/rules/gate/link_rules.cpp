#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

void checkWebLink(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey() == "weblink" && isNullOrEmpty(record.value(Field::WebLinkUrl)))
        report.add(rule, Field::WebLinkUrl);
}

void checkLmsLink(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey() == "scorm" && isNullOrEmpty(record.value(Field::LmsLink)))
        report.add(rule, Field::LmsLink);
}

void checkLmsLinkFree(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    const OptionalText link = record.value(Field::LmsLink);
    if (context.lmsLinksInUse && link && record.typeKey() == "scorm"
        && context.lmsLinksInUse->contains(databaseKey(*link)))
        report.add(rule, Field::LmsLink);
}

void checkVisibility(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText visibility = record.value(Field::LmsLinkVisibility);
    if (!visibility || record.typeKey() != "scorm")
        return;
    const auto known = linkVisibilities();
    if (std::ranges::find(known, listKey(*visibility)) == known.end())
        report.add(rule, Field::LmsLinkVisibility);
}

QString sayDuplicate(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "Record %1 has the same LMS link.")).arg(figureText(finding.figure));
}

constexpr std::array rules{
    GateRule{{"lh.web-link.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Web link has no address"),
              QT_TRANSLATE_NOOP("GateRule", "A web link is its address; the migration tool refuses one without."),
              QT_TRANSLATE_NOOP("GateRule", "Give the address, or change the type.")},
             GateRule::Both, Field::WebLinkUrl, 0, checkWebLink, sayEmpty},
    GateRule{{"lh.web-link.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Web link over 1,024"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses addresses of more than 1,024 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Use a shorter address of the same page.")},
             GateRule::Both, Field::WebLinkUrl, 1024, checkMaxLength, sayTooLong},
    GateRule{{"lh.web-link.text.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Web link text over 50"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses a link text of more than 50 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Shorten the text.")},
             GateRule::Staging, Field::WebLinkText, 50, checkMaxLength, sayTooLong},
    GateRule{{"lh.lms-link.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "LMS link over 255"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses LMS links of more than 255 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Use a shorter address of the same package.")},
             GateRule::Both, Field::LmsLink, 255, checkMaxLength, sayTooLong},
    GateRule{{"lh.lms-link.missing", Family::ChangedOrLost, QT_TRANSLATE_NOOP("GateRule", "SCORM without LMS link"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub takes the package, but it cannot be reached from other systems."),
              QT_TRANSLATE_NOOP("GateRule", "Give the link under which other systems reach the package.")},
             GateRule::Both, Field::LmsLink, 0, checkLmsLink, sayTitle},
    GateRule{{"lh.lms-link.taken", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "LMS link is taken"),
              QT_TRANSLATE_NOOP("GateRule", "A resource that is already at the Learning Hub uses this LMS link."),
              QT_TRANSLATE_NOOP("GateRule", "Give another link, or leave the record out if it is there already.")},
             GateRule::Both, Field::LmsLink, 0, checkLmsLinkFree, sayTitle},
    GateRule{{"lh.lms-link.duplicate", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "LMS link used twice"),
              QT_TRANSLATE_NOOP("GateRule", "An earlier record of this migration has the same LMS link."),
              QT_TRANSLATE_NOOP("GateRule", "Give another link, or leave one of the two out.")},
             GateRule::Both, Field::LmsLink, 0, nullptr, sayDuplicate},
    GateRule{{"lh.lms-link.visibility", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "LMS link visibility is not known"),
              QT_TRANSLATE_NOOP("GateRule", "This is not one of the three visibilities that the Learning Hub knows."),
              QT_TRANSLATE_NOOP("GateRule", "Choose one of the three.")},
             GateRule::Staging, Field::LmsLinkVisibility, 0, checkVisibility, sayTitle},
};

} // namespace

std::span<const GateRule> linkRules()
{
    return rules;
}

} // namespace hubready
