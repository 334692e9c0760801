// Addresses that nobody answers under. These rules go to no network: they look up what a link check found out, and
// without one they are silent. An address that was not asked for since it was typed is let through until it is.
#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/links/link_places.h"
#include "core/links/link_results.h"

#include <array>

namespace hubready {

namespace {

// What came of it, in one number for the finding: the outcome and the status.
qint64 answerCode(const LinkResults &links, const std::string &address)
{
    const LinkResult *result = links.find(address);
    const LinkResult known = result ? *result : LinkResult{LinkOutcome::NoWebAddress};
    return qint64(known.outcome) * 1000 + known.status;
}

QString answerOf(const Finding &finding)
{
    return linkAnswerText({LinkOutcome(finding.limit / 1000), int(finding.limit % 1000)});
}

void report(const GateRule &rule, const LinkPlace &place, const CheckContext &context, RecordReport &out)
{
    if (context.links->isDead(place.address) == true)
        out.add(rule, place.field, -1, place.number, Part::Whole, answerCode(*context.links, place.address));
}

void checkAddress(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &out)
{
    const OptionalText address = record.value(rule.field);
    if (!context.links || isNullOrEmpty(address) || (rule.field == Field::LmsLink && record.typeKey != "scorm"))
        return;
    report(rule, {rule.field, LinkKind::Address, 0, std::string(*address)}, context, out);
}

void checkHtml(const GateRule &rule, LinkKind kind, const Record &record, const CheckContext &context,
               RecordReport &out)
{
    if (!context.links)
        return;
    for (const Field field : {Field::ArticleBody, Field::Description}) {
        forEachHtmlLinkOf(record, field, [&](const LinkPlace &place) {
            if (place.kind == kind)
                report(rule, place, context, out);
        });
    }
}

void checkAnchors(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &out)
{
    checkHtml(rule, LinkKind::Anchor, record, context, out);
}

void checkImages(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &out)
{
    checkHtml(rule, LinkKind::Image, record, context, out);
}

QString sayDead(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1: the address leads nowhere. %2"))
        .arg(fieldLabel(finding.field), answerOf(finding));
}

QString sayDeadLink(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1: link %2 leads nowhere. %3"))
        .arg(fieldLabel(finding.field), figureText(finding.figure), answerOf(finding));
}

QString sayDeadImage(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1: image %2 is not to be had. %3"))
        .arg(fieldLabel(finding.field), figureText(finding.figure), answerOf(finding));
}

} // namespace

std::span<const GateKind> deadLinkGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.address-dead", checkAddress, sayDead},
        GateKind{"gate.html.dead-link", checkAnchors, sayDeadLink},
        GateKind{"gate.html.dead-image", checkImages, sayDeadImage},
    };
    return kinds;
}

} // namespace hubready
