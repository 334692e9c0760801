#include "core/rules/finding_store.h"

#include <algorithm>
#include <numeric>

namespace hubready {

namespace {

// The place of each field in the order of their names; first comes none, whose name is empty.
using FieldPlaces = std::array<quint8, fieldCount + 1>;
const FieldPlaces &fieldPlaces()
{
    static const FieldPlaces places = [] {
        FieldPlaces fields{};
        std::iota(fields.begin(), fields.end(), quint8(0));
        std::ranges::sort(fields, {}, [](quint8 field) { return fieldName(Field(field)); });
        FieldPlaces byField{};
        for (size_t place = 0; place < fields.size(); ++place)
            byField[fields[place]] = quint8(place);
        return byField;
    }();
    return places;
}

class ComesBefore
{
public:
    bool operator()(const Finding &a, const Finding &b) const
    {
        if (a.record != b.record)
            return a.record < b.record;
        if (a.field != b.field)
            return m_places[size_t(a.field)] < m_places[size_t(b.field)];
        return a.item != b.item ? a.item < b.item : a.rule < b.rule;
    }

private:
    const FieldPlaces &m_places = fieldPlaces();
};

bool hasRefusal(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.family == Family::Refused; });
}

} // namespace

FindingStore::FindingStore(RuleSetPtr rules) : m_rules(std::move(rules))
{
    reset(0);
}

void FindingStore::reset(quint32 rows)
{
    m_package.clear();
    m_quotes.clear();
    m_rows.assign(rows, {});
    m_counts = {};
    m_counts.byRule.resize(m_rules->size());
    m_counts.acceptedByRule.resize(m_rules->size());
}

void FindingStore::count(const Findings &findings, int sign)
{
    for (const Finding &finding : findings) {
        if (finding.accepted) {
            m_counts.accepted += sign;
            m_counts.acceptedByRule[finding.rule] += sign;
        } else {
            m_counts.findings[size_t(finding.family)] += sign;
            m_counts.byRule[finding.rule] += sign;
        }
    }
}

void FindingStore::setRow(quint32 row, Findings findings, const TextPool &quotes)
{
    for (Finding &finding : findings)
        finding.quote = m_quotes.add(quotes.text(finding.quote));
    put(row, std::move(findings));
}

void FindingStore::setRows(quint32 first, std::vector<Findings> rows, const TextPool &quotes)
{
    std::vector<QuoteId> taken(quotes.size() + 1, 0); // by the number in `quotes`; 0: not yet
    for (Findings &findings : rows) {
        for (Finding &finding : findings) {
            QuoteId &own = taken[finding.quote];
            if (own == 0)
                own = m_quotes.add(quotes.text(finding.quote));
            finding.quote = own;
        }
        put(first++, std::move(findings));
    }
}

void FindingStore::put(quint32 row, Findings findings)
{
    count(m_rows[row], -1);
    m_counts.recordsRefused += int(hasRefusal(findings)) - int(hasRefusal(m_rows[row]));
    m_rows[row] = std::move(findings);
    count(m_rows[row], 1);
}

void FindingStore::setPackage(Findings findings)
{
    count(m_package, -1);
    m_package = std::move(findings);
    count(m_package, 1);
}

bool FindingStore::isRefused(quint32 row) const
{
    return hasRefusal(m_rows[row]);
}

Findings FindingStore::all() const
{
    Findings list = m_package;
    for (const Findings &findings : m_rows)
        list.insert(list.end(), findings.begin(), findings.end());
    return list;
}

void putInOrder(Findings &findings)
{
    const ComesBefore comesBefore;
    constexpr size_t few = 32; // sorting takes memory, which so few are not worth
    if (findings.size() > few) {
        std::ranges::stable_sort(findings, comesBefore);
        return;
    }
    for (size_t i = 1; i < findings.size(); ++i) {
        const Finding finding = findings[i];
        size_t place = i;
        for (; place > 0 && comesBefore(finding, findings[place - 1]); --place)
            findings[place] = findings[place - 1];
        findings[place] = finding;
    }
}

std::optional<Family> worstFamily(const Findings &findings)
{
    std::optional<Family> worst;
    for (const Finding &finding : findings) {
        if (!finding.accepted && (!worst || finding.family < *worst))
            worst = finding.family;
    }
    return worst;
}

} // namespace hubready
