#include "core/rules/gate/gate_words.h"

#include "core/rules/rule_words.h"
#include "core/text/wtf8.h"

namespace hubready {

QString itemText(const Finding &finding)
{
    if (finding.item < 0)
        return fieldLabel(finding.field);
    const QString number = figureText(finding.item + 1);
    switch (finding.field) {
    case Field::Authors:
        return gateText(QT_TRANSLATE_NOOP("GateRule", "Author %1")).arg(number);
    case Field::Files:
        return gateText(QT_TRANSLATE_NOOP("GateRule", "File %1")).arg(number);
    default:
        return gateText(QT_TRANSLATE_NOOP("GateRule", "Keyword %1")).arg(number);
    }
}

QString sayEmpty(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 is empty. The Learning Hub needs it."))
        .arg(fieldLabel(finding.field));
}

QString sayMissing(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 is missing. The Learning Hub needs it."))
        .arg(fieldLabel(finding.field));
}

QString sayTooLong(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has %2 characters; the Learning Hub takes %3."))
        .arg(fieldLabel(finding.field), figureText(finding.figure), figureText(finding.limit));
}

QString sayItemTooLong(const GateRule &, const Finding &finding)
{
    const char *text = QT_TRANSLATE_NOOP("GateRule", "%1 has %2 characters; the Learning Hub takes %3.");
    if (finding.part == Part::Name)
        text = QT_TRANSLATE_NOOP("GateRule", "The name of %1 has %2 characters; the Learning Hub takes %3.");
    else if (finding.part == Part::Organisation)
        text = QT_TRANSLATE_NOOP("GateRule", "The organisation of %1 has %2 characters; the Learning Hub takes %3.");
    else if (finding.part == Part::Role)
        text = QT_TRANSLATE_NOOP("GateRule", "The role of %1 has %2 characters; the Learning Hub takes %3.");
    const QString item = finding.part == Part::Whole || finding.part == Part::Url ? itemText(finding)
                                                                                  : itemText(finding).toLower();
    return gateText(text).arg(item, figureText(finding.figure), figureText(finding.limit));
}

QString sayItemNull(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 is empty.")).arg(itemText(finding));
}

QString sayNoIndex(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has no index.")).arg(itemText(finding));
}

QString sayNegativeIndex(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has the index %2; it must be 0 or more."))
        .arg(itemText(finding), figureText(finding.figure));
}

QString sayTitle(const GateRule &rule, const Finding &finding)
{
    const QString start = finding.item < 0 ? QString() : itemText(finding) + QStringLiteral(": ");
    return start + ruleWords(rule.rule->why);
}

void checkRequired(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!hasText(record.value(rule.field)))
        report.add(rule, rule.field);
}

void checkNotNull(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.value(rule.field))
        report.add(rule, rule.field);
}

void checkMaxLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const OptionalText text = record.value(rule.field);
    if (const qint64 length = text ? utf16LengthOver(*text, rule.limit) : 0)
        report.add(rule, rule.field, -1, length);
}

} // namespace hubready
