#include "core/rules/rule_run.h"

#include "core/rules/finding_text.h"
#include "core/rules/kinds/text_check.h"

#include <algorithm>

namespace hubready {

namespace {

// Keeps what is reported.
class Heard final : public ReportByRule
{
public:
    void add(Field, Hit hit) override { m_all.push_back({rule(), family(), std::move(hit)}); }
    const std::vector<ItemMemory::Said> &all() const { return m_all; }

private:
    std::vector<ItemMemory::Said> m_all;
};

} // namespace

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
            texts = m_texts.insert(texts, {field, {}, {}});
        (check.seesTextAlone() ? texts->ofText : texts->ofRecord).push_back({&check, rule, family});
    }
}

void RuleRun::look(const std::vector<TextEntry> &checks, const PlacedText &text, Field field,
                   const RecordReading &reading, ReportByRule &report)
{
    for (const TextEntry &entry : checks) {
        if (!entry.check->looksAt(text))
            continue;
        report.setRule(entry.rule, entry.family);
        entry.check->lookAt(text, field, reading, report);
    }
}

// What the checks of the text alone say of an item, or said of it before.
void RuleRun::lookAtItem(const TextField &texts, const PlacedText &item, const RecordReading &reading,
                         FindingReport &report, ItemMemory &items)
{
    auto said = items.of(item);
    Heard heard;
    if (!said) {
        look(texts.ofText, item, texts.field, reading, heard);
        items.remember(item, heard.all());
        said = heard.all();
    }
    for (const ItemMemory::Said &each : *said) {
        Hit hit = each.hit;
        hit.item = item.item;
        report.setRule(each.rule, each.family);
        report.add(texts.field, std::move(hit));
    }
}

void RuleRun::check(RulePass &pass, const CheckContext &context, Findings &findings, TextPool &quotes) const
{
    const RecordReading &reading = pass.reading;
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
            if (text.number != 0)
                lookAtItem(texts, text, reading, report, pass.items);
            else
                look(texts.ofText, text, texts.field, reading, report);
            look(texts.ofRecord, text, texts.field, reading, report);
        }
    }
}

void FindingReport::add(Field field, Hit hit)
{
    // Staging has its keywords in one text, so none has a place of its own (cli.md).
    if (m_form == PackageForm::Staging && field == Field::Keywords)
        hit.item = -1;
    m_findings.push_back({.record = m_record,
                          .rule = rule(),
                          .field = field,
                          .part = hit.part,
                          .item = qint16(hit.item),
                          .family = family(),
                          .quote = m_quotes.add(hit.quote),
                          .figure = hit.figure,
                          .limit = hit.limit});
}

} // namespace hubready
