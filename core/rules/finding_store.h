// All findings of a table, row by row, with the counts that the window shows. Filled by a Checker; an edit replaces
// the findings of the rows it touched and the counts follow.
#pragma once

#include "core/rules/finding.h"
#include "core/rules/rule_set.h"
#include "core/text/text_pool.h"

#include <array>

namespace hubready {

struct FindingCounts
{
    std::array<qint64, familyCount> findings{}; // by family, without those that were accepted as they are
    qint64 accepted = 0;                        // accepted as they are
    qint64 recordsRefused = 0;                  // records with a finding of the family Refused
    std::vector<qint64> byRule;                 // findings of each rule, without those accepted
    std::vector<qint64> acceptedByRule;

    qint64 of(Family family) const { return findings[size_t(family)]; }
};

class FindingStore
{
public:
    explicit FindingStore(RuleSetPtr rules = RuleSet::builtIn());

    const RuleSet &rules() const { return *m_rules; }
    const RuleSetPtr &sharedRules() const { return m_rules; }
    const TextPool &quotes() const { return m_quotes; }

    void reset(quint32 rows);

    const Findings &ofRow(quint32 row) const { return m_rows[row]; }
    // In the order of cli.md; their quotes stand in `quotes` and are taken over.
    void setRow(quint32 row, Findings findings, const TextPool &quotes);
    // The same for rows that stand together, from `first` on; each quote is taken over once.
    void setRows(quint32 first, std::vector<Findings> rows, const TextPool &quotes);
    const Findings &ofPackage() const { return m_package; }
    void setPackage(Findings findings);

    const FindingCounts &counts() const { return m_counts; }
    bool isRefused(quint32 row) const;
    Findings all() const; // package first, then by record

private:
    void put(quint32 row, Findings findings); // quotes are those of the store
    void count(const Findings &findings, int sign);

    RuleSetPtr m_rules;
    TextPool m_quotes;
    Findings m_package;
    std::vector<Findings> m_rows;
    FindingCounts m_counts;
};

// The worst family among the findings of a record, those accepted left out; nothing without any.
std::optional<Family> worstFamily(const Findings &findings);

} // namespace hubready
