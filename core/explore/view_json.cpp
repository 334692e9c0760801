#include "core/explore/view_json.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hubready {

namespace {

using Kind = FilterTerm::Kind;

constexpr std::array kinds{
    std::pair{Kind::Family, "family"},     std::pair{Kind::Rule, "rule"},         std::pair{Kind::State, "state"},
    std::pair{Kind::Search, "search"},     std::pair{Kind::Contains, "contains"}, std::pair{Kind::Equals, "equals"},
    std::pair{Kind::Standing, "standing"}, std::pair{Kind::Extra, "extra"},
};
constexpr std::array<const char *, fieldStandingCount> standings{"refused", "changed", "advice", "empty", "fine"};

const QString kindKey = QStringLiteral("kind");
const QString extraKey = QStringLiteral("column");
const QString fieldKey = QStringLiteral("field");
const QString termValueKey = QStringLiteral("value");
const QString notKey = QStringLiteral("not");
const QString byKey = QStringLiteral("by");
const QString descendingKey = QStringLiteral("descending");

QString valueOf(const FilterTerm &term, const RuleSet &rules)
{
    switch (term.kind) {
    case Kind::Family:
        return QLatin1String(severityName(term.family));
    case Kind::Rule:
        return toQString(rules.rule(term.rule).id);
    case Kind::State:
        return QLatin1String(reviewStateName(term.state));
    case Kind::Standing:
        return QLatin1String(standings[size_t(term.standing)]);
    default:
        return toQString(term.text);
    }
}

std::optional<Family> familyNamed(const QString &name)
{
    for (int i = 0; i < familyCount; ++i) {
        if (name == QLatin1String(severityName(Family(i))))
            return Family(i);
    }
    return std::nullopt;
}

std::optional<FilterTerm> termFrom(Kind kind, Field field, const QString &value, bool isNot, const RuleSet &rules)
{
    switch (kind) {
    case Kind::Family: {
        const auto family = familyNamed(value);
        return family ? std::optional(FilterTerm::ofFamily(*family, field)) : std::nullopt;
    }
    case Kind::Rule: {
        const auto rule = rules.indexOf(toWtf8(value));
        return rule ? std::optional(FilterTerm::ofRule(rules, *rule)) : std::nullopt;
    }
    case Kind::State: {
        const auto state = reviewStateOf(toWtf8(value));
        return state ? std::optional(FilterTerm::ofState(*state, isNot)) : std::nullopt;
    }
    case Kind::Standing: {
        const auto standing = std::ranges::find_if(standings, [&](const char *name) { return value == QLatin1String(name); });
        if (standing == standings.end() || field == Field::None)
            return std::nullopt;
        return FilterTerm::ofStanding(field, FieldStanding(standing - standings.begin()));
    }
    case Kind::Search:
        return FilterTerm::search(value);
    case Kind::Contains:
        return field == Field::None ? std::nullopt : std::optional(FilterTerm::contains(field, value));
    case Kind::Equals:
        return field == Field::None ? std::nullopt : std::optional(FilterTerm::equals(field, toWtf8(value)));
    case Kind::Extra: // by its column, not by a field
    case Kind::Records:
        break;
    }
    return std::nullopt;
}

// None where it is not there; nothing where it is not known.
std::optional<Field> fieldFrom(const QJsonObject &json)
{
    const QString name = json[fieldKey].toString();
    return name.isEmpty() ? std::optional(Field::None) : fieldOf(toWtf8(name));
}

} // namespace

QJsonArray filterJson(const RecordFilter &filter, const RuleSet &rules)
{
    QJsonArray json;
    for (const FilterTerm &term : filter.terms) {
        const auto kind = std::ranges::find(kinds, term.kind, [](const auto &known) { return known.first; });
        if (kind == kinds.end())
            continue;
        QJsonObject object{{kindKey, QLatin1String(kind->second)}, {termValueKey, valueOf(term, rules)}};
        if (term.field != Field::None)
            object[fieldKey] = toQString(fieldName(term.field));
        if (term.kind == Kind::Extra)
            object[extraKey] = toQString(term.extra);
        if (term.isNot)
            object[notKey] = true;
        json.append(object);
    }
    return json;
}

RecordFilter filterFromJson(const QJsonArray &json, const RuleSet &rules)
{
    RecordFilter filter;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        const auto kind = std::ranges::find_if(
            kinds, [name = object[kindKey].toString()](const auto &known) { return name == QLatin1String(known.second); });
        const auto field = fieldFrom(object);
        if (kind == kinds.end() || !field)
            continue;
        if (kind->first == Kind::Extra) {
            const std::string column = toWtf8(object[extraKey].toString());
            filter.terms.push_back(FilterTerm::extraContains(column, object[termValueKey].toString()));
            continue;
        }
        if (auto term = termFrom(kind->first, *field, object[termValueKey].toString(), object[notKey].toBool(), rules))
            filter.terms.push_back(std::move(*term));
    }
    return filter;
}

QJsonObject orderJson(const RecordOrder &order)
{
    if (order.by == RecordOrder::By::Extra)
        return {{extraKey, toQString(order.extra)}, {descendingKey, order.descending}};
    const QString by = order.by == RecordOrder::By::State   ? QStringLiteral("state")
                       : order.by == RecordOrder::By::Field ? toQString(fieldName(order.field))
                                                            : QStringLiteral("number");
    return {{byKey, by}, {descendingKey, order.descending}};
}

RecordOrder orderFromJson(const QJsonObject &json)
{
    RecordOrder order;
    const QString by = json[byKey].toString();
    order.descending = json[descendingKey].toBool();
    if (json.contains(extraKey)) {
        order.by = RecordOrder::By::Extra;
        order.extra = toWtf8(json[extraKey].toString());
    } else if (by == QStringLiteral("state")) {
        order.by = RecordOrder::By::State;
    } else if (const auto field = fieldOf(toWtf8(by))) {
        order.by = RecordOrder::By::Field;
        order.field = *field;
    }
    return order;
}

} // namespace hubready
