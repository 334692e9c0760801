#include "core/rules/gate/gate_rule_families.h"
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

// The two that every other rule waits for come first: where one fires, no other rule looks at the record.
constexpr std::array rules{
    GateRule{{"lh.record.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Record is too long"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses records of more than 500,000 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Move the article's text to a file of its own, or split the record.")},
             GateRule::Both, Field::None, 0, checkRecordLength, sayRecordTooLong},
    GateRule{{"lh.record.unreadable", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Record cannot be read"),
              QT_TRANSLATE_NOOP("GateRule", "A value is not of the kind that the migration tool reads there, so it refuses the whole record."),
              QT_TRANSLATE_NOOP("GateRule", "Correct the value that is marked; the other rules then look at the record again.")},
             GateRule::Both, Field::None, 0, checkReadable, sayUnreadable},
    GateRule{{"lh.package.array", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File is not one list of records"),
              QT_TRANSLATE_NOOP("GateRule", "The file is not one JSON list in UTF-8 without a byte order mark, so the migration tool cannot load it."),
              QT_TRANSLATE_NOOP("GateRule", "Open it here and export it again.")},
             GateRule::Standard, Field::None, 0, nullptr, sayTitle},
    GateRule{{"lh.package.max-size", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File is too large"),
              QT_TRANSLATE_NOOP("GateRule", "The console tool refuses package files of more than 10,485,760 bytes."),
              QT_TRANSLATE_NOOP("GateRule", "Export in parts; Hubready does so by itself.")},
             GateRule::Both, Field::None, 0, nullptr, sayPackageTooLarge},
};

} // namespace

std::span<const GateRule> packageRules()
{
    return rules;
}

} // namespace hubready
