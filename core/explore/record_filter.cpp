#include "core/explore/record_filter.h"

#include "core/record/field_text.h"
#include "core/record/list_items.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hubready {

namespace {

using Kind = FilterTerm::Kind;

constexpr Row rowsToAStep = 4096;

struct FilterTermText
{
    Q_DECLARE_TR_FUNCTIONS(FilterTermText)
};

QString stateLabel(const FilterTerm &term)
{
    return (term.isNot ? FilterTermText::tr("State: not %1") : FilterTermText::tr("State: %1")).arg(reviewStateLabel(term.state));
}

QString recordsLabel(const FilterTerm &term)
{
    constexpr size_t named = 3;
    if (term.rows.size() > named)
        return FilterTermText::tr("%1 records").arg(QLocale().toString(qulonglong(term.rows.size())));
    QStringList numbers;
    for (Row row : term.rows)
        numbers += QLocale().toString(row + 1);
    return FilterTermText::tr("Record %1").arg(numbers.join(QStringLiteral(", ")));
}

FilterTerm termOf(Kind kind, Field field = Field::None)
{
    FilterTerm term;
    term.kind = kind;
    term.field = field;
    return term;
}

} // namespace

FilterTerm FilterTerm::ofFamily(hubready::Family family, hubready::Field field)
{
    FilterTerm term = termOf(Kind::Family, field);
    term.family = family;
    return term;
}

FilterTerm FilterTerm::ofRule(const RuleSet &rules, RuleIndex rule)
{
    FilterTerm term = termOf(Kind::Rule);
    term.rule = rule;
    term.family = rules.rule(rule).family;
    term.name = rules.title(rule);
    return term;
}

FilterTerm FilterTerm::ofState(ReviewState state, bool isNot)
{
    FilterTerm term = termOf(Kind::State);
    term.state = state;
    term.isNot = isNot;
    return term;
}

FilterTerm FilterTerm::ofRecords(std::vector<Row> rows, const QString &name)
{
    FilterTerm term = termOf(Kind::Records);
    std::ranges::sort(rows);
    term.rows = std::move(rows);
    term.name = name;
    return term;
}

FilterTerm FilterTerm::search(const QString &text)
{
    FilterTerm term = termOf(Kind::Search);
    term.text = toWtf8(text);
    return term;
}

FilterTerm FilterTerm::contains(hubready::Field field, const QString &text)
{
    FilterTerm term = termOf(Kind::Contains, field);
    term.text = toWtf8(text);
    return term;
}

FilterTerm FilterTerm::extraContains(std::string column, const QString &text)
{
    FilterTerm term = termOf(Kind::Extra);
    term.extra = std::move(column);
    term.text = toWtf8(text);
    return term;
}

FilterTerm FilterTerm::equals(hubready::Field field, std::string text)
{
    FilterTerm term = termOf(Kind::Equals, field);
    term.text = std::move(text);
    return term;
}

FilterTerm FilterTerm::isEmpty(hubready::Field field) { return ofStanding(field, FieldStanding::Empty); }

FilterTerm FilterTerm::ofStanding(hubready::Field field, FieldStanding standing)
{
    FilterTerm term = termOf(Kind::Standing, field);
    term.standing = standing;
    return term;
}

QString filterTermLabel(const FilterTerm &term)
{
    if (!term.name.isEmpty())
        return term.name;
    const auto named = [&](const QString &value) { return FilterTermText::tr("%1: %2").arg(fieldLabel(term.field), value); };
    switch (term.kind) {
    case Kind::Family:
        return term.field == Field::None ? familyLabel(term.family) : named(familyLabel(term.family).toLower());
    case Kind::Rule:
        break; // has its name
    case Kind::State:
        return stateLabel(term);
    case Kind::Records:
        return recordsLabel(term);
    case Kind::Search:
        return FilterTermText::tr("Search: %1").arg(toQString(term.text));
    case Kind::Contains:
        return FilterTermText::tr("%1 contains “%2”").arg(fieldLabel(term.field), toQString(term.text));
    case Kind::Extra:
        return FilterTermText::tr("%1 contains “%2”").arg(toQString(term.extra), toQString(term.text));
    case Kind::Equals:
        return named(toQString(term.text));
    case Kind::Standing:
        break;
    }
    return named(fieldStandingLabel(term.standing));
}

RecordFilter RecordFilter::without(size_t term) const
{
    RecordFilter rest = *this;
    if (term < rest.terms.size())
        rest.terms.erase(rest.terms.begin() + std::ptrdiff_t(term));
    return rest;
}

RecordMatcher::RecordMatcher(RecordsView records, RecordFilter filter) : m_records(records), m_filter(std::move(filter))
{
    // What costs least to ask comes first.
    std::ranges::stable_sort(m_filter.terms, {}, [](const FilterTerm &term) {
        const bool readsText = term.kind == Kind::Contains || term.kind == Kind::Equals || term.kind == Kind::Extra;
        return term.kind == Kind::Search ? 2 : readsText ? 1 : 0;
    });
    for (const FilterTerm &term : m_filter.terms)
        m_searches.emplace_back(term.text);
}

bool RecordMatcher::matches(Row row) const
{
    for (size_t i = 0; i < m_filter.terms.size(); ++i) {
        if (holds(m_filter.terms[i], m_searches[i], row) == m_filter.terms[i].isNot)
            return false;
    }
    return true;
}

bool RecordMatcher::holds(const FilterTerm &term, const TextSearch &search, Row row) const
{
    switch (term.kind) {
    case Kind::Family:
    case Kind::Rule:
        return hasFinding(term, row);
    case Kind::State:
        return m_records.states[row] == term.state;
    case Kind::Records:
        return std::ranges::binary_search(term.rows, row);
    case Kind::Search:
        return isSomewhere(search, row);
    case Kind::Contains:
        return isIn(search, row, term.field);
    case Kind::Extra:
        return isInExtra(search, row, term.extra);
    case Kind::Equals:
        return equals(term, row);
    case Kind::Standing:
        break;
    }
    return fieldStanding(m_records.table, m_records.findings, row, term.field) == term.standing;
}

bool RecordMatcher::hasFinding(const FilterTerm &term, Row row) const
{
    return std::ranges::any_of(m_records.findings.ofRow(row), [&](const Finding &finding) {
        if (finding.accepted)
            return false; // counts by itself
        if (term.kind == Kind::Rule)
            return finding.rule == term.rule;
        return finding.family == term.family &&
               (term.field == Field::None || finding.field == term.field);
    });
}

bool RecordMatcher::isSomewhere(const TextSearch &search, Row row) const
{
    return std::ranges::any_of(allFields(), [&](const FieldSpec &spec) { return isIn(search, row, spec.field); }) ||
           isInExtras(search, row);
}

bool RecordMatcher::isInExtra(const TextSearch &search, Row row, std::string_view column) const
{
    std::string buffer;
    return m_records.extras && search.isIn(m_records.extras->text(row, column, buffer));
}

bool RecordMatcher::isInExtras(const TextSearch &search, Row row) const
{
    const std::string_view all = m_records.extras ? m_records.extras->json(row) : std::string_view{};
    // As with lists: without an escape the text as a whole has what one of its values has.
    if (all.empty() || (all.find('\\') == std::string_view::npos && !search.isIn(all)))
        return false;
    return std::ranges::any_of(m_records.extras->names(),
                               [&](const std::string &column) { return isInExtra(search, row, column); });
}

bool RecordMatcher::isIn(const TextSearch &search, Row row, Field field) const
{
    const RecordTable &table = m_records.table;
    for (PropertyIndex index : propertiesOf(table.form(), field)) {
        const Cell cell = table.cell(row, index);
        if (cell.text.empty())
            continue;
        const bool isList = cell.state == CellState::Value && property(table.form(), index).type >= ValueType::TextList;
        if (!isList) {
            if (search.isIn(cell.text))
                return true;
            continue;
        }
        // The JSON of a list holds its texts as they are, unless something is escaped: most lists end here.
        const bool escaped = cell.text.find('\\') != std::string_view::npos;
        if (!escaped && !search.isIn(cell.text))
            continue;
        for (const ListItem &item : listItems(table, row, field)) {
            if (search.isIn(item.name) || search.isIn(item.organisation) || search.isIn(item.role))
                return true;
        }
    }
    return false;
}

bool RecordMatcher::equals(const FilterTerm &term, Row row) const
{
    if (isListField(m_records.table.form(), term.field) || fieldSpec(term.field).type == FieldType::TextList)
        return std::ranges::count(plainItems(m_records.table, row, term.field), term.text) > 0;
    std::string buffer;
    return plainText(m_records.table, row, term.field, buffer) == term.text;
}

Result<std::vector<Row>> filterRows(RecordsView records, const RecordFilter &filter, const Progress &progress)
{
    const RecordMatcher matcher(records, filter);
    const Row size = records.table.size();
    std::vector<Row> rows;
    if (filter.isEmpty())
        rows.reserve(size);
    for (Row row = 0; row < size; ++row) {
        if (row % rowsToAStep == 0 && !progress.step(row, size))
            return Progress::cancelledError();
        if (matcher.matches(row))
            rows.push_back(row);
    }
    return rows;
}

} // namespace hubready
