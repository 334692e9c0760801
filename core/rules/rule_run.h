// The rules of a set at work on one record after the other: the gate first, as the tool looks, then what looks at a
// record by itself. Made once for a checking run and shared by its threads: check() changes nothing but what it is given.
#pragma once

#include "core/record/record.h"
#include "core/rules/kinds/record_reading.h"
#include "core/rules/rule_set.h"
#include "core/text/text_pool.h"

namespace hubready {

class TextCheck;

class RuleRun
{
public:
    RuleRun(RuleSetPtr rules, PackageForm form);

    const RuleSetPtr &rules() const { return m_rules; }
    // Adds the findings of a record, not in order yet. Of one that is too long or unreadable no more than that.
    void check(const RecordReading &reading, const CheckContext &context, Findings &findings, TextPool &quotes) const;

private:
    struct Check
    {
        const RuleCheck *check;
        RuleIndex rule;
        Family family;
    };

    // The checks of single texts, field by field: by far the most, and most need not look at most texts.
    struct TextEntry
    {
        TextTraits needs; // 0: any text
        RuleIndex rule;
        Family family;
        const TextCheck *check;
    };
    struct TextField
    {
        Field field;
        std::vector<TextEntry> checks;
    };
    void addTextCheck(const TextCheck &check, RuleIndex rule, Family family);

    RuleSetPtr m_rules;
    std::vector<const GateRule *> m_gate;
    std::vector<Check> m_checks;
    std::vector<TextField> m_texts;
};

// Takes what a check reports of a row, as a finding.
class FindingReport final : public RuleReport
{
public:
    FindingReport(Findings &findings, TextPool &quotes, PackageForm form, Row row)
        : m_findings(findings), m_quotes(quotes), m_form(form), m_record(row + 1)
    {
    }
    void setRule(RuleIndex rule, Family family)
    {
        m_rule = rule;
        m_family = family;
    }
    void add(Field field, Hit hit) override;

private:
    Findings &m_findings;
    TextPool &m_quotes;
    PackageForm m_form;
    quint32 m_record;
    RuleIndex m_rule = 0;
    Family m_family = Family::CouldBeBetter;
};

} // namespace hubready
