#include "core/import/profile/column_standing.h"

#include "core/import/table/table_record.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hubready {

namespace {

struct ColumnStandingText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnStandingText)
};

constexpr double unsure = 0.6; // below this, a proposal is no more than a guess

QString number(size_t count) { return QLocale().toString(qulonglong(count)); }

QString manyOf(size_t some, size_t all) { return ColumnStandingText::tr("%1 of %2").arg(number(some), number(all)); }

size_t share(double part, size_t all) { return size_t(part * double(all) + 0.5); }

QString separatorText(std::string_view separator)
{
    if (separator == "\n")
        return ColumnStandingText::tr("line breaks");
    return QStringLiteral("“%1”").arg(toQString(separator));
}

ColumnStanding standingOfDates(const MappedColumn &column, const std::vector<std::string_view> &values)
{
    size_t proofs = 0;
    size_t either = 0;
    size_t unread = 0;
    for (std::string_view value : values) {
        const NumericDates order = numericDates({value});
        proofs += order == NumericDates::DayFirst || order == NumericDates::MonthFirst;
        either += order == NumericDates::Open;
        unread += order == NumericDates::None && !readDate(trimmed(value));
    }
    if (unread > 0)
        return {ColumnStandingText::tr("%1 cannot be read as dates").arg(manyOf(unread, values.size())), true};
    const QString example = toQString(column.openDate);
    switch (column.dates) {
    case NumericDates::Open:
        return {ColumnStandingText::tr("%1: day or month first?").arg(example), true};
    case NumericDates::Mixed:
        return {ColumnStandingText::tr("Some have the day first, some the month"), true};
    case NumericDates::DayFirst:
    case NumericDates::MonthFirst: {
        const QString order = column.dates == NumericDates::DayFirst ? ColumnStandingText::tr("Day first")
                                                                     : ColumnStandingText::tr("Month first");
        if (proofs > 0 && either > 0)
            return {ColumnStandingText::tr("%1 (%2 prove it); %3 could be either")
                        .arg(order, number(proofs), number(either)),
                    false};
        return {order, false};
    }
    case NumericDates::None:
        break;
    }
    return {ColumnStandingText::tr("Dates in %1").arg(manyOf(values.size(), values.size())), false};
}

ColumnStanding standingOfLists(const ColumnTarget &target, const std::vector<std::string_view> &values)
{
    if (target.isList)
        return {ColumnStandingText::tr("Lists, as the file has them"), false};
    if (target.separator.empty())
        return {ColumnStandingText::tr("One each, not split"), false};
    const auto split =
        std::ranges::count_if(values, [&](std::string_view v) { return v.find(target.separator) != v.npos; });
    if (split == 0)
        return {ColumnStandingText::tr("One each; lists would be split at %1").arg(separatorText(target.separator)),
                false};
    return {ColumnStandingText::tr("Lists split at %1 (%2)")
                .arg(separatorText(target.separator), manyOf(size_t(split), values.size())),
            false};
}

ColumnStanding standingOfValues(const MappingDraft &draft, size_t column)
{
    const auto values = mappedValues(draft, column);
    const auto open = std::ranges::count_if(values, [](const MappedValue &v) { return !v.isSettled(); });
    if (open == 0)
        return {values.size() == 1 ? ColumnStandingText::tr("1 value, known")
                                   : ColumnStandingText::tr("%1 values, all known").arg(number(values.size())),
                false};
    return {ColumnStandingText::tr("%1 values known, %2 to settle")
                .arg(manyOf(values.size() - size_t(open), values.size()), number(size_t(open))),
            true};
}

// Values that the field's type cannot take.
ColumnStanding standingOfTyped(const ColumnTarget &target, const std::vector<std::string_view> &values)
{
    const auto unread = std::ranges::count_if(
        values, [&](std::string_view v) { return cellValue(target, mappedValue(target, v)).starts_with('"'); });
    if (unread > 0)
        return {
            fieldSpec(target.field).type == FieldType::Integer
                ? ColumnStandingText::tr("%1 cannot be read as numbers").arg(manyOf(size_t(unread), values.size()))
                : ColumnStandingText::tr("%1 cannot be read as yes or no").arg(manyOf(size_t(unread), values.size())),
            true};
    return {fieldSpec(target.field).type == FieldType::Integer ? ColumnStandingText::tr("Whole numbers")
                                                               : ColumnStandingText::tr("Yes and no"),
            false};
}

ColumnStanding standingOfTexts(const std::vector<std::string_view> &values)
{
    const ColumnValues found = surveyValues(values);
    if (found.addresses > 0)
        return {
            ColumnStandingText::tr("Web addresses in %1").arg(manyOf(share(found.addresses, found.count), found.count)),
            false};
    if (found.html > 0)
        return {ColumnStandingText::tr("HTML found in %1").arg(manyOf(share(found.html, found.count), found.count)),
                false};
    const size_t different = share(found.distinct, found.count);
    if (different == 1)
        return {ColumnStandingText::tr("The same value throughout"), false};
    return {different == found.count ? ColumnStandingText::tr("All different")
                                     : ColumnStandingText::tr("%1 different values").arg(number(different)),
            false};
}

// "Joined with author_last", or that it fills in where another column is empty.
QString fellowsText(const MappingDraft &draft, size_t column)
{
    const ColumnTarget &target = draft.mapping().columns[column].target;
    QStringList fellows;
    for (size_t i = 0; i < draft.size(); ++i) {
        const ColumnTarget &other = draft.mapping().columns[i].target;
        if (i != column && other.fillsSameAs(target) && (target.joint.empty() || !other.joint.empty()))
            fellows << toQString(draft.names()[i]);
    }
    if (fellows.isEmpty())
        return {};
    if (!target.joint.empty())
        return ColumnStandingText::tr("Joined with %1").arg(fellows.join(QStringLiteral(", ")));
    const FieldType type = fieldSpec(target.field).type;
    if (type == FieldType::TextList || type == FieldType::AuthorList || type == FieldType::FileList)
        return ColumnStandingText::tr("Together with %1").arg(fellows.join(QStringLiteral(", ")));
    return target.choice == 0
               ? ColumnStandingText::tr("Goes before %1").arg(fellows.join(QStringLiteral(", ")))
               : ColumnStandingText::tr("Fills in where %1 is empty").arg(fellows.join(QStringLiteral(", ")));
}

} // namespace

std::vector<MappedValue> mappedValues(const MappingDraft &draft, size_t column)
{
    const ColumnTarget &target = draft.mapping().columns[column].target;
    if (target.field == Field::None || !hasListedValues(target.field))
        return {};
    std::map<std::string_view, qint64> counts;
    for (std::string_view value : draft.values(column))
        ++counts[value];
    std::vector<MappedValue> values;
    for (const auto &[value, count] : counts) {
        MappedValue &mapped = values.emplace_back();
        mapped.value = value;
        mapped.count = count;
        mapped.writtenAs = mappedValue(target, value);
        mapped.isMapped = target.values.contains(listKey(value));
        const ValueStanding standing = standingOf(target.field, draft.form(), mapped.writtenAs);
        mapped.means = standing.means;
        mapped.guess = standing.guess;
    }
    std::ranges::stable_sort(values, {}, [](const MappedValue &v) { return std::tuple(v.isSettled(), -v.count); });
    return values;
}

void mapKnownValues(MappingDraft &draft, size_t column)
{
    ColumnChoice choice = draft.choice(column);
    const size_t before = choice.target.values.size();
    for (const MappedValue &value : mappedValues(draft, column)) {
        if (!value.isMapped && !value.means.empty() && value.means != value.value)
            choice.target.values[listKey(value.value)] = value.means;
    }
    if (choice.target.values.size() > before)
        draft.setChoice(column, std::move(choice));
}

void mapKnownValues(MappingDraft &draft)
{
    for (size_t column = 0; column < draft.size(); ++column)
        mapKnownValues(draft, column);
}

ColumnStanding standingOf(const MappingDraft &draft, size_t column)
{
    const MappedColumn &mapped = draft.mapping().columns[column];
    const auto &values = draft.values(column);
    if (mapped.target.field == Field::None)
        return {values.empty() ? ColumnStandingText::tr("Empty in the first rows. Kept")
                               : ColumnStandingText::tr("No field for it. Kept, searchable"),
                false};
    if (!fieldBelongsTo(mapped.target.field, draft.form()))
        return {ColumnStandingText::tr("Not part of the %1. Kept, searchable").arg(packageFormLabel(draft.form())),
                false};
    if (values.empty())
        return {ColumnStandingText::tr("Empty in the first rows"), false};
    const QString fellows = fellowsText(draft, column);
    const auto standing = [&]() -> ColumnStanding {
        switch (fieldSpec(mapped.target.field).type) {
        case FieldType::Date:
            return standingOfDates(mapped, values);
        case FieldType::TextList:
        case FieldType::AuthorList:
        case FieldType::FileList:
            return standingOfLists(mapped.target, values);
        case FieldType::Integer:
        case FieldType::Boolean:
            return standingOfTyped(mapped.target, values);
        default:
            return hasListedValues(mapped.target.field) ? standingOfValues(draft, column) : standingOfTexts(values);
        }
    }();
    return standing.isToSettle || fellows.isEmpty() ? standing : ColumnStanding{fellows, false};
}

bool deservesALook(const MappingDraft &draft, bool isKnown)
{
    if (!draft.mapping().fillsAny())
        return true;
    for (size_t i = 0; i < draft.size(); ++i) {
        const ColumnTarget &target = draft.mapping().columns[i].target;
        if (target.field == Field::None ? !isKnown : target.confidence < unsure || standingOf(draft, i).isToSettle)
            return true;
    }
    return false;
}

} // namespace hubready
