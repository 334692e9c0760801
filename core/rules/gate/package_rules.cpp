#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

void checkRecordLength(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    if (record.textLength > context.settings.recordMaxLength)
        report.add(rule, Field::None, -1, record.textLength, Part::Whole, context.settings.recordMaxLength);
}

void checkReadable(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    // The figure says which property: its place counted from 1, or 0 for a record that is no object.
    if (!record.readable)
        report.add(rule, Field::None, -1, record.unreadable ? *record.unreadable + 1 : 0, Part::Whole,
                   qint64(record.form) + 1);
}

QString sayUnreadable(const GateRule &, const Finding &finding)
{
    if (finding.figure == 0)
        return gateText(QT_TRANSLATE_NOOP("GateRule", "This is not a record: the list has something else in this place."));
    const Property &wrong = property(PackageForm(finding.limit - 1), PropertyIndex(finding.figure - 1));
    const char *kind = QT_TRANSLATE_NOOP("GateRule", "“%1” holds something that cannot be read as a text.");
    if (wrong.type == ValueType::Integer)
        kind = QT_TRANSLATE_NOOP("GateRule", "“%1” holds something that cannot be read as a whole number.");
    else if (wrong.type == ValueType::Boolean)
        kind = QT_TRANSLATE_NOOP("GateRule", "“%1” holds something that cannot be read as yes or no.");
    else if (wrong.type == ValueType::Date)
        kind = QT_TRANSLATE_NOOP("GateRule", "“%1” holds something that cannot be read as a date.");
    else if (wrong.type != ValueType::Text)
        kind = QT_TRANSLATE_NOOP("GateRule", "“%1” holds something that cannot be read as a list.");
    return gateText(kind).arg(toQString(wrong.name));
}

QString sayPackageTooLarge(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "The file has %1 bytes; the migration tool takes %2. Export it in parts."))
        .arg(figureText(finding.figure), figureText(finding.limit));
}

QString sayRecordTooLong(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "The record as text has %1 characters; the Learning Hub takes %2."))
        .arg(figureText(finding.figure), figureText(finding.limit));
}

} // namespace

std::span<const GateKind> packageGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.record.max-length", checkRecordLength, sayRecordTooLong},
        GateKind{"gate.record.unreadable", checkReadable, sayUnreadable},
        GateKind{"gate.package.array", nullptr, sayTitle},
        GateKind{"gate.package.max-size", nullptr, sayPackageTooLarge},
    };
    return kinds;
}

} // namespace hubready
