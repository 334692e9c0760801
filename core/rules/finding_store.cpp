#include "core/rules/finding_store.h"

#include <algorithm>

namespace hubready {

namespace {

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

bool comesBefore(const Finding &a, const Finding &b)
{
    if (a.record != b.record)
        return a.record < b.record;
    if (a.field != b.field)
        return fieldName(a.field) < fieldName(b.field); // none has the empty name
    if (a.item != b.item)
        return a.item < b.item;
    return a.rule < b.rule;
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
