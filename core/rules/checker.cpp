#include "core/rules/checker.h"

#include "core/rules/gate/gate_rule.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace hubready {

namespace {

const std::vector<const GateRule *> &rulesFor(PackageForm form)
{
    static const auto collect = [](PackageForm wanted) {
        std::vector<const GateRule *> rules;
        for (const GateRule &rule : gateRules()) {
            if (rule.check && rule.appliesTo(wanted))
                rules.push_back(&rule);
        }
        return rules;
    };
    static const std::vector<const GateRule *> standard = collect(PackageForm::Standard);
    static const std::vector<const GateRule *> staging = collect(PackageForm::Staging);
    return form == PackageForm::Standard ? standard : staging;
}

const GateRule &duplicateRule()
{
    static const GateRule &rule = gateRules()[*ruleOf("lh.lms-link.duplicate")];
    return rule;
}

} // namespace

Findings Checker::checkRecord(const Record &record) const
{
    Findings findings;
    RecordReport report(findings, record.row + 1);
    for (const GateRule *rule : rulesFor(record.form)) {
        rule->check(*rule, record, m_context, report);
        // Too long or unreadable: the tool looks no further, and neither do we.
        if (rule->field == Field::None && !findings.empty())
            break;
    }
    std::ranges::stable_sort(findings, comesBefore);
    return findings;
}

void Checker::addDuplicate(Row row, Findings &findings) const
{
    const auto twin = m_links.earlierTwin(row);
    const bool notLookedAt = !findings.empty() && findings.front().field == Field::None;
    if (!twin || notLookedAt)
        return;
    RecordReport(findings, row + 1).add(duplicateRule(), Field::LmsLink, -1, *twin + 1);
    std::ranges::stable_sort(findings, comesBefore);
}

Result<FindingStore> Checker::check(const RecordTable &table, const Progress &progress)
{
    m_links.build(table, m_context.settings.recordMaxLength);
    std::vector<Findings> byRow(table.size());
    constexpr Row batch = 1024;
    std::atomic<Row> next = 0;
    std::atomic<bool> cancelled = false;
    const auto work = [&](bool reports) {
        RecordDecoder decoder(table);
        for (Row start = next.fetch_add(batch); start < table.size() && !cancelled; start = next.fetch_add(batch)) {
            const Row end = std::min(start + batch, table.size());
            for (Row row = start; row < end; ++row)
                byRow[row] = checkRecord(decoder.decode(row));
            if (reports ? !progress.step(end, table.size()) : progress.cancelled())
                cancelled = true;
        }
    };
    {
        std::jthread other;
        if (table.size() > batch)
            other = std::jthread([&] { work(false); });
        work(true);
    }
    if (cancelled)
        return Progress::cancelledError();
    FindingStore store;
    store.reset(table.size());
    for (Row row = 0; row < table.size(); ++row) {
        addDuplicate(row, byRow[row]);
        if (!byRow[row].empty())
            store.setRow(row, std::move(byRow[row]));
    }
    return store;
}

std::vector<Row> Checker::recheck(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store)
{
    std::vector<Row> touched = rows;
    for (Row row : rows) {
        const auto others = m_links.update(table, row);
        touched.insert(touched.end(), others.begin(), others.end());
    }
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    RecordDecoder decoder(table);
    for (Row row : touched) {
        Findings findings = checkRecord(decoder.decode(row));
        addDuplicate(row, findings);
        store.setRow(row, std::move(findings));
    }
    return touched;
}

} // namespace hubready
