// Kinds that look at a field as a whole: required, count, requires-when, date-range, number-range. For rules without C++.
#include "core/rules/kinds/rule_kinds.h"

#include "core/record/value_reading.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace hubready {

namespace {

template <typename Items> qint64 sizeOf(const std::optional<Items> &items)
{
    return items ? qint64(items->size()) : 0;
}

// How many items a list field has, blank keywords and authors left out; of a field that is one value: 1 or 0.
qint64 itemsOf(const RecordReading &reading, Field field)
{
    const Record &record = reading.record();
    if (field == Field::Keywords)
        return std::ranges::count_if(reading.keywords(), [](std::string_view keyword) { return !keyword.empty(); });
    if (field == Field::Authors) {
        if (!record.authors)
            return 0;
        return std::ranges::count_if(*record.authors, [](const Author &author) {
            return !isBlank(author.name.value_or("")) || !isBlank(author.organisation.value_or(""));
        });
    }
    if (field == Field::Files) {
        const auto staged = std::ranges::count_if(record.articleFiles, [](const OptionalText &file) { return file.has_value(); });
        return sizeOf(record.files) + staged + (record.serverFile ? 1 : 0);
    }
    return reading.trimmed(field).empty() ? 0 : 1;
}

bool has(const RecordReading &reading, Field field)
{
    return itemsOf(reading, field) > 0;
}

class RequiredCheck final : public RuleCheck
{
public:
    RequiredCheck(std::vector<Field> fields, const RuleParameters &) : m_fields(std::move(fields)) {}

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            if (fieldBelongsTo(field, reading.record().form) && !has(reading, field))
                report.add(field, {});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is empty."), field, hit);
    }

private:
    std::vector<Field> m_fields;
};

class CountCheck final : public RuleCheck
{
public:
    CountCheck(std::vector<Field> fields, const RuleParameters &parameters)
        : m_fields(std::move(fields)), m_least(parameters.number("min")), m_most(parameters.number("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            if (!fieldBelongsTo(field, reading.record().form))
                continue;
            const qint64 count = itemsOf(reading, field);
            if (count > 0 && count < m_least) // that there are none is for "required" to say
                report.add(field, {.figure = count, .limit = m_least});
            else if (count > m_most)
                report.add(field, {.figure = count, .limit = m_most});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(hit.figure < hit.limit ? QT_TRANSLATE_NOOP("RuleKind", "%1: there are %3; at least %4 are wanted.")
                                            : QT_TRANSLATE_NOOP("RuleKind", "%1: there are %3; up to %4 are wanted."),
                     field, hit);
    }

private:
    std::vector<Field> m_fields;
    qint64 m_least;
    qint64 m_most;
};

class RequiresWhenCheck final : public RuleCheck
{
public:
    RequiresWhenCheck(std::vector<Field> fields, const RuleParameters &parameters)
        : m_fields(std::move(fields)), m_when(*fieldOf(parameters.text("when")))
    {
        for (const std::string &value : parameters.words("values"))
            m_values.push_back(listKey(value));
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        if (!holds(reading))
            return;
        for (Field field : m_fields) {
            if (fieldBelongsTo(field, reading.record().form) && !has(reading, field))
                report.add(field, {.quote = std::string(fieldName(m_when))});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is empty, but is wanted because of the field “%2”."), field,
                     {hit.item, hit.part, 0, 0, toWtf8(fieldLabel(m_when))});
    }

private:
    bool holds(const RecordReading &reading) const
    {
        if (m_values.empty())
            return has(reading, m_when);
        return std::ranges::find(m_values, listKey(reading.trimmed(m_when))) != m_values.end();
    }

    std::vector<Field> m_fields;
    Field m_when;
    std::vector<std::string> m_values; // empty: any value
};

// A date as records have it, read as the migration tool reads it.
QDate dayOf(std::string_view text)
{
    const auto date = readDate(text);
    return date ? QDate(date->year, date->month, date->day) : QDate();
}

class DateRangeCheck final : public RuleCheck
{
public:
    DateRangeCheck(std::vector<Field> fields, const RuleParameters &parameters)
        : m_fields(std::move(fields)), m_earliest(parameters.text("min")), m_latest(parameters.text("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const QDate day = dayOf(reading.trimmed(field));
            const QDate earliest = bound(m_earliest, context);
            const QDate latest = bound(m_latest, context);
            if (day.isValid() && earliest.isValid() && day < earliest)
                report.add(field, {.figure = -1, .quote = toWtf8(earliest.toString(Qt::ISODate))});
            else if (day.isValid() && latest.isValid() && day > latest)
                report.add(field, {.figure = 1, .quote = toWtf8(latest.toString(Qt::ISODate))});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(hit.figure < 0 ? QT_TRANSLATE_NOOP("RuleKind", "%1 is before %2.")
                                    : QT_TRANSLATE_NOOP("RuleKind", "%1 is after %2."),
                     field, hit);
    }

private:
    static QDate bound(const std::string &text, const CheckContext &context)
    {
        return text == "today" ? context.today : dayOf(text);
    }

    std::vector<Field> m_fields;
    std::string m_earliest;
    std::string m_latest;
};

class NumberRangeCheck final : public RuleCheck
{
public:
    NumberRangeCheck(std::vector<Field> fields, const RuleParameters &parameters)
        : m_fields(std::move(fields)), m_least(parameters.number("min")), m_most(parameters.number("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const std::string_view digits = reading.trimmed(field);
            qint64 number = 0;
            const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (problem != std::errc() || end != digits.data() + digits.size())
                continue;
            if (number < m_least)
                report.add(field, {.figure = number, .limit = m_least});
            else if (number > m_most)
                report.add(field, {.figure = number, .limit = m_most});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(hit.figure < hit.limit ? QT_TRANSLATE_NOOP("RuleKind", "%1 is %3; at least %4 is wanted.")
                                            : QT_TRANSLATE_NOOP("RuleKind", "%1 is %3; up to %4 is wanted."),
                     field, hit);
    }

private:
    std::vector<Field> m_fields;
    qint64 m_least;
    qint64 m_most;
};

constexpr qint64 farBelow = std::numeric_limits<qint64>::min();
constexpr qint64 farAbove = std::numeric_limits<qint64>::max();

constexpr std::array countParameters{
    ParameterSpec{.name = "min", .fallback = "0", .label = QT_TRANSLATE_NOOP("RuleKind", "At least")},
    ParameterSpec{.name = "max", .fallback = "1000000", .label = QT_TRANSLATE_NOOP("RuleKind", "At most")},
};
constexpr std::array requiresParameters{
    ParameterSpec{.name = "when", .type = ParameterType::FieldName, .label = QT_TRANSLATE_NOOP("RuleKind", "When the field")},
    ParameterSpec{.name = "values", .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Has one of these values (none: any)")},
};
constexpr std::array dateParameters{
    ParameterSpec{.name = "min", .type = ParameterType::Date, .label = QT_TRANSLATE_NOOP("RuleKind", "Not before"),
                  .optional = true},
    ParameterSpec{.name = "max", .type = ParameterType::Date, .label = QT_TRANSLATE_NOOP("RuleKind", "Not after"),
                  .optional = true},
};
constexpr std::array numberParameters{
    ParameterSpec{.name = "min", .fallback = "-9223372036854775808", .label = QT_TRANSLATE_NOOP("RuleKind", "At least"),
                  .least = farBelow, .most = farAbove},
    ParameterSpec{.name = "max", .fallback = "9223372036854775807", .label = QT_TRANSLATE_NOOP("RuleKind", "At most"),
                  .least = farBelow, .most = farAbove},
};

} // namespace

std::span<const RuleKind> genericValueKinds()
{
    static constexpr std::array kinds{
        RuleKind{"required", {}, makeCheck<RequiredCheck>},
        RuleKind{"count", countParameters, makeCheck<CountCheck>},
        RuleKind{"requires-when", requiresParameters, makeCheck<RequiresWhenCheck>},
        RuleKind{"date-range", dateParameters, makeCheck<DateRangeCheck>},
        RuleKind{"number-range", numberParameters, makeCheck<NumberRangeCheck>},
    };
    return kinds;
}

} // namespace hubready
