#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include <QDate>

#include <array>

namespace hubready {

namespace {

bool isAboveZero(std::optional<int> number)
{
    return number && *number > 0;
}

void checkMonth(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const auto month = record.integer(Field::MonthAuthored);
    if (month && (*month < 1 || *month > 12))
        report.add(rule, Field::MonthAuthored, -1, *month);
}

void checkMonthHasYear(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.integer(Field::MonthAuthored) && !isAboveZero(record.integer(Field::YearAuthored)))
        report.add(rule, Field::MonthAuthored);
}

void checkDayHasMonth(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.integer(Field::DayAuthored) && !isAboveZero(record.integer(Field::MonthAuthored)))
        report.add(rule, Field::DayAuthored);
}

void checkDate(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const auto year = record.integer(Field::YearAuthored);
    const auto month = record.integer(Field::MonthAuthored);
    const auto day = record.integer(Field::DayAuthored);
    if (!isAboveZero(year) || !month || !day)
        return;
    if (*year > 9999 || !QDate::isValid(*year, *month, *day))
        report.add(rule, Field::DayAuthored, -1, *day);
}

QString sayMonth(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "The month authored is %1; it must be 1 to 12."))
        .arg(figureText(finding.figure));
}

constexpr const char *partsWhy = QT_TRANSLATE_NOOP("GateRule", "The date authored is a year, a year and month, or a whole date.");

constexpr std::array rules{
    GateRule{{"lh.authored.month.range", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Month authored is none"),
              QT_TRANSLATE_NOOP("GateRule", "A month is a number from 1 to 12."),
              QT_TRANSLATE_NOOP("GateRule", "Correct the month, or leave it empty.")},
             GateRule::Staging, Field::MonthAuthored, 12, checkMonth, sayMonth},
    GateRule{{"lh.authored.month.needs-year", Family::Refused,
              QT_TRANSLATE_NOOP("GateRule", "Month authored without a year"), partsWhy,
              QT_TRANSLATE_NOOP("GateRule", "Give the year, or leave the month empty.")},
             GateRule::Staging, Field::MonthAuthored, 0, checkMonthHasYear, sayTitle},
    GateRule{{"lh.authored.day.needs-month", Family::Refused,
              QT_TRANSLATE_NOOP("GateRule", "Day authored without a month"), partsWhy,
              QT_TRANSLATE_NOOP("GateRule", "Give the month, or leave the day empty.")},
             GateRule::Staging, Field::DayAuthored, 0, checkDayHasMonth, sayTitle},
    GateRule{{"lh.authored.date", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Date authored is none"),
              QT_TRANSLATE_NOOP("GateRule", "Year, month and day authored together are no date of the calendar."),
              QT_TRANSLATE_NOOP("GateRule", "Correct the day, or leave it empty.")},
             GateRule::Staging, Field::DayAuthored, 0, checkDate, sayTitle},
};

} // namespace

std::span<const GateRule> authoredRules()
{
    return rules;
}

} // namespace hubready
