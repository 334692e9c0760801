#include "core/rules/rule_run.h"

#include "core/rules/finding_text.h"
#include "core/rules/kinds/text_check.h"

#include <algorithm>

namespace hubready {

RuleRun::RuleRun(RuleSetPtr rules, PackageForm form) : m_rules(std::move(rules))
{
    for (const GateRule &rule : m_rules->gateRules()) {
        if (rule.kind->check && rule.rule->appliesTo(form))
            m_gate.push_back(&rule);
    }
    for (size_t i = 0; i < m_rules->size(); ++i) {
        const Rule &rule = m_rules->rule(RuleIndex(i));
        const RuleCheck *check = m_rules->check(RuleIndex(i));
        if (!check || !rule.on || !rule.appliesTo(form))
            continue;
        if (const auto *textCheck = dynamic_cast<const TextCheck *>(check))
            addTextCheck(*textCheck, RuleIndex(i), rule.family);
        else
            m_checks.push_back({check, RuleIndex(i), rule.family});
    }
}

void RuleRun::addTextCheck(const TextCheck &check, RuleIndex rule, Family family)
{
    for (Field field : check.fields()) {
        auto texts = std::ranges::find(m_texts, field, &TextField::field);
        if (texts == m_texts.end())
            texts = m_texts.insert(texts, {field, {}});
        texts->checks.push_back({check.needs(), rule, family, &check});
    }
}

void RuleRun::check(const RecordReading &reading, const CheckContext &context, Findings &findings,
                    TextPool &quotes) const
{
    const Record &record = reading.record();
    RecordReport gateReport(findings, record.row + 1);
    for (const GateRule *rule : m_gate) {
        const size_t before = findings.size();
        rule->kind->check(*rule, record, context, gateReport);
        if (findings.size() == before)
            continue;
        for (size_t i = before; i < findings.size() && rule->kind->quotesValue(); ++i)
            findings[i].quote = quotes.add(quoteOf(findingText(findings[i], record)));
        // Too long or unreadable: the tool looks no further, and neither do we.
        if (findings.back().field == Field::None)
            return;
    }
    FindingReport report(findings, quotes, record.form, record.row);
    for (const Check &check : m_checks) {
        report.setRule(check.rule, check.family);
        check.check->look(reading, context, report);
    }
    for (const TextField &texts : m_texts) {
        for (const PlacedText &text : reading.texts(texts.field)) {
            for (const TextEntry &entry : texts.checks) {
                if (entry.needs != 0 && !text.text.has(entry.needs))
                    continue;
                report.setRule(entry.rule, entry.family);
                entry.check->lookAt(text, texts.field, reading, report);
            }
        }
    }
}

void FindingReport::add(Field field, Hit hit)
{
    // Staging has its keywords in one text, so none has a place of its own (cli.md).
    if (m_form == PackageForm::Staging && field == Field::Keywords)
        hit.item = -1;
    m_findings.push_back({.record = m_record, .rule = m_rule, .field = field, .part = hit.part, .item = qint16(hit.item),
                          .family = m_family, .quote = m_quotes.add(hit.quote), .figure = hit.figure,
                          .limit = hit.limit});
}

} // namespace hubready
