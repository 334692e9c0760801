// The rules of a set at work on one record after the other: the gate first, as the tool looks, then what looks at a
// record by itself. Made once for a checking run and shared by its threads: check() changes nothing but what it is given.
#pragma once

#include "core/record/record.h"
#include "core/rules/item_memory.h"
#include "core/rules/kinds/record_reading.h"
#include "core/rules/rule_set.h"
#include "core/text/text_pool.h"

namespace hubready {

class FindingReport;
class ReportByRule;
class TextCheck;

// One thread's way through many records, by one RuleRun: begin each in `reading`, then check it. What is remembered of
// items goes by the numbers that this reading gave them.
struct RulePass
{
    RecordReading reading;
    ItemMemory items;
};

class RuleRun
{
public:
    RuleRun(RuleSetPtr rules, PackageForm form);

    const RuleSetPtr &rules() const { return m_rules; }
    // Adds the findings of the record that the pass reads, not in order yet. Of one that is too long or unreadable no more
    // than that.
    void check(RulePass &pass, const CheckContext &context, Findings &findings, TextPool &quotes) const;

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
        const TextCheck *check;
        RuleIndex rule;
        Family family;
    };
    struct TextField
    {
        Field field;
        std::vector<TextEntry> ofText; // that see the text alone
        std::vector<TextEntry> ofRecord;
    };
    void addTextCheck(const TextCheck &check, RuleIndex rule, Family family);
    static void look(const std::vector<TextEntry> &checks, const PlacedText &text, Field field,
                     const RecordReading &reading, ReportByRule &report);
    static void lookAtItem(const TextField &texts, const PlacedText &item, const RecordReading &reading,
                           FindingReport &report, ItemMemory &items);

    RuleSetPtr m_rules;
    std::vector<const GateRule *> m_gate;
    std::vector<Check> m_checks;
    std::vector<TextField> m_texts;
};

// Takes what checks report, one rule after the other.
class ReportByRule : public RuleReport
{
public:
    void setRule(RuleIndex rule, Family family)
    {
        m_rule = rule;
        m_family = family;
    }

protected:
    RuleIndex rule() const { return m_rule; }
    Family family() const { return m_family; }

private:
    RuleIndex m_rule = 0;
    Family m_family = Family::CouldBeBetter;
};

// Takes what a check reports of a row, as a finding.
class FindingReport final : public ReportByRule
{
public:
    FindingReport(Findings &findings, TextPool &quotes, PackageForm form, Row row)
        : m_findings(findings), m_quotes(quotes), m_form(form), m_record(row + 1)
    {
    }
    void add(Field field, Hit hit) override;

private:
    Findings &m_findings;
    TextPool &m_quotes;
    PackageForm m_form;
    quint32 m_record;
};

} // namespace hubready
