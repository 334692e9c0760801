#include "core/rules/finding_store.h"

#include <algorithm>

namespace hubready {

namespace {

bool hasRefusal(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return ruleInfo(f.rule).family == Family::Refused; });
}

} // namespace

FindingStore::FindingStore()
{
    m_counts.byRule.resize(allRules().size());
}

void FindingStore::reset(quint32 rows)
{
    m_package.clear();
    m_rows.assign(rows, {});
    m_counts = {};
    m_counts.byRule.resize(allRules().size());
}

void FindingStore::count(const Findings &findings, int sign)
{
    for (const Finding &finding : findings) {
        m_counts.findings[size_t(ruleInfo(finding.rule).family)] += sign;
        m_counts.byRule[finding.rule] += sign;
    }
}

void FindingStore::setRow(quint32 row, Findings findings)
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

std::optional<Family> worstFamily(const Findings &findings)
{
    std::optional<Family> worst;
    for (const Finding &finding : findings) {
        const Family family = ruleInfo(finding.rule).family;
        if (!worst || family < *worst)
            worst = family;
    }
    return worst;
}

} // namespace hubready
