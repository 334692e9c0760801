#include "core/rules/checker.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace hubready {

// The findings of some rows that stand together, with their own quotes: threads do not share a pool.
struct Checker::Batch
{
    std::vector<Findings> findings;
    QuotePool quotes;
};

namespace {

std::vector<Row> takeFirst(std::set<Row> &rows, size_t most)
{
    std::vector<Row> taken;
    while (taken.size() < most && !rows.empty())
        taken.push_back(rows.extract(rows.begin()).value());
    return taken;
}

} // namespace

Checker::Checker(CheckContext context, RuleSetPtr rules)
    : m_context(std::move(context)), m_rules(std::move(rules)), m_standard(m_rules, PackageForm::Standard),
      m_staging(m_rules, PackageForm::Staging)
{
}

Findings Checker::checkRecord(const Record &record, QuotePool *quotes) const
{
    Findings findings;
    QuotePool unused;
    run(record.form).check(record, m_context, findings, quotes ? *quotes : unused);
    if (!quotes) {
        for (Finding &finding : findings)
            finding.quote = 0;
    }
    std::ranges::stable_sort(findings, comesBefore);
    return findings;
}

void Checker::checkRow(const Record &record, const RecordTable &table, Findings &findings, QuotePool &quotes) const
{
    if (!run(record.form).check(record, m_context, findings, quotes))
        return;
    FindingReport report(findings, quotes, record.form, record.row);
    for (const Across &across : m_across) {
        report.setRule(across.rule, across.family);
        across.check->report({table, m_context}, record.row, report);
    }
    if (findings.size() > 1)
        std::ranges::stable_sort(findings, comesBefore);
    if (m_acceptances.empty() || findings.empty())
        return;
    if (const auto accepted = m_acceptances.find(record.row); accepted != m_acceptances.end())
        markAccepted(*m_rules, record, accepted->second, findings);
}

void Checker::setAcceptance(Row row, const AcceptedKey &key, const std::optional<Acceptance> &acceptance)
{
    if (acceptance) {
        m_acceptances[row].insert_or_assign(key, *acceptance);
        return;
    }
    m_acceptances[row].erase(key);
    if (m_acceptances[row].empty())
        m_acceptances.erase(row);
}

void Checker::makeAcross(PackageForm form)
{
    m_across.clear();
    for (size_t i = 0; i < m_rules->size(); ++i) {
        const auto index = RuleIndex(i);
        const Rule &rule = m_rules->rule(index);
        if (!rule.on || !rule.appliesTo(form))
            continue;
        if (const GateRule *gate = m_rules->gateRule(index); gate && gate->kind->makeAcross)
            m_across.push_back({gate->kind->makeAcross(), index, rule.family});
        // That it can be made was seen when the set was loaded.
        if (const RuleKind *kind = m_rules->acrossKind(index))
            m_across.push_back({std::move(kind->makeAcross(rule.fields, rule.parameters).value()), index, rule.family});
    }
}

bool Checker::buildAcross(const RecordTable &table, const Progress &progress)
{
    std::atomic<size_t> next = 0;
    std::atomic<bool> going = true;
    const auto work = [&] {
        for (size_t i = next++; i < m_across.size() && going; i = next++) {
            if (!m_across[i].check->build({table, m_context}, progress))
                going = false;
        }
    };
    {
        std::jthread other;
        if (m_across.size() > 1 && table.size() > 1024)
            other = std::jthread(work);
        work();
    }
    return going;
}

Result<FindingStore> Checker::check(const RecordTable &table, const Progress &progress)
{
    makeAcross(table.form());
    m_later.clear();
    m_waiting.clear();
    if (!buildAcross(table, progress))
        return Progress::cancelledError();
    constexpr Row batchRows = 1024;
    std::vector<Batch> batches((table.size() + batchRows - 1) / batchRows);
    std::atomic<size_t> next = 0;
    std::atomic<bool> cancelled = false;
    const auto work = [&](bool reports) {
        RecordDecoder decoder(table);
        Findings findings;
        for (size_t i = next++; i < batches.size() && !cancelled; i = next++) {
            const Row start = Row(i) * batchRows;
            const Row end = std::min(start + batchRows, table.size());
            batches[i].findings.resize(end - start);
            for (Row row = start; row < end; ++row) {
                findings.clear();
                checkRow(decoder.decode(row), table, findings, batches[i].quotes);
                // A copy of the right size: a vector that grew by itself may hold twice as much.
                batches[i].findings[row - start] = findings;
            }
            if (reports ? !progress.step(end, table.size()) : progress.cancelled())
                cancelled = true;
        }
    };
    {
        std::jthread other;
        if (batches.size() > 1)
            other = std::jthread([&] { work(false); });
        work(true);
    }
    if (cancelled)
        return Progress::cancelledError();
    FindingStore store(m_rules);
    store.reset(table.size());
    for (size_t i = 0; i < batches.size(); ++i) {
        for (size_t place = 0; place < batches[i].findings.size(); ++place) {
            if (!batches[i].findings[place].empty())
                store.setRow(Row(i * batchRows + place), std::move(batches[i].findings[place]), batches[i].quotes);
        }
        batches[i] = {};
    }
    return store;
}

void Checker::recheckRows(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store) const
{
    RecordDecoder decoder(table);
    QuotePool quotes;
    for (Row row : rows) {
        Findings findings;
        checkRow(decoder.decode(row), table, findings, quotes);
        store.setRow(row, std::move(findings), quotes);
    }
}

std::vector<Row> Checker::recheck(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store)
{
    std::set<Row> touched(rows.begin(), rows.end());
    const std::vector<Row> edited(touched.begin(), touched.end());
    const size_t most = edited.size() + AffectedRows::mostAtOnce;
    for (Row row : edited)
        m_waiting.erase(row);
    for (const Across &across : m_across) {
        const AffectedRows affected = across.check->update({table, m_context}, edited);
        for (Row row : affected.atOnce) {
            if (touched.size() < most)
                touched.insert(row);
            else if (!touched.contains(row))
                m_later.insert(row);
        }
        m_later.insert(affected.later.begin(), affected.later.end());
        m_waiting.insert(affected.waiting.begin(), affected.waiting.end());
    }
    for (Row row : touched)
        m_later.erase(row);
    const std::vector<Row> all(touched.begin(), touched.end());
    recheckRows(table, all, store);
    return all;
}

std::vector<Row> Checker::recheckLater(const RecordTable &table, FindingStore &store, size_t most)
{
    std::vector<Row> rows = takeFirst(m_later, most);
    recheckRows(table, rows, store);
    if (rows.size() == most || m_waiting.empty())
        return rows;
    m_context.spelling->lookUpWanted({});
    const std::vector<Row> withWords = recheck(table, takeFirst(m_waiting, most - rows.size()), store);
    std::vector<Row> all;
    std::ranges::set_union(rows, withWords, std::back_inserter(all));
    return all;
}

} // namespace hubready
