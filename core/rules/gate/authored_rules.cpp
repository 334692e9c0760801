#include "core/rules/gate/gate_kind_families.h"
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

} // namespace

std::span<const GateKind> authoredGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.authored.month.range", checkMonth, sayMonth},
        GateKind{"gate.authored.month.needs-year", checkMonthHasYear, sayTitle},
        GateKind{"gate.authored.day.needs-month", checkDayHasMonth, sayTitle},
        GateKind{"gate.authored.date", checkDate, sayTitle},
    };
    return kinds;
}

} // namespace hubready
