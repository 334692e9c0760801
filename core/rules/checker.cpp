#include "core/rules/checker.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace hubready {

// One of the threads of a check, with what it needs for reading one record after the other.
struct Checker::Worker
{
    Worker(size_t workerNumber, const RecordTable &table) : number(workerNumber), decoder(table) {}

    RulePass &read(Row row)
    {
        pass.reading.begin(decoder.decode(row));
        return pass;
    }

    const size_t number;
    RecordDecoder decoder;
    RulePass pass;
};

// The findings of some rows that stand together, with their own quotes: threads do not share a pool.
struct Checker::Batch
{
    std::vector<Findings> findings;
    TextPool quotes;
};

namespace {

constexpr Row batchRows = 1024;

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

Findings Checker::checkRecord(const Record &record, TextPool *quotes) const
{
    Findings findings;
    TextPool unused;
    RulePass pass;
    pass.reading.begin(record);
    run(record.form).check(pass, m_context, findings, quotes ? *quotes : unused);
    if (!quotes) {
        for (Finding &finding : findings)
            finding.quote = 0;
    }
    putInOrder(findings);
    return findings;
}

void Checker::compare(Row row, const RecordTable &table, Findings &findings, TextPool &quotes) const
{
    const TableReading reading{table, m_context};
    if (!reading.counts(row))
        return;
    FindingReport report(findings, quotes, table.form(), row);
    for (const Across &across : m_across) {
        report.setRule(across.rule, across.family);
        across.check->report(reading, row, report);
    }
}

void Checker::finish(Row row, RecordDecoder &decoder, Findings &findings) const
{
    putInOrder(findings);
    if (m_acceptances.empty() || findings.empty())
        return;
    if (const auto accepted = m_acceptances.find(row); accepted != m_acceptances.end())
        markAccepted(*m_rules, decoder.decode(row), accepted->second, findings);
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

// Calls work(number of the thread) on two threads at once, where there is more than one piece of work.
template <typename Work> void Checker::onTwoThreads(size_t pieces, Work work)
{
    std::jthread other;
    if (pieces > 1)
        other = std::jthread([&] { work(1); });
    work(0);
}

bool Checker::buildAcross(const RecordTable &table, const Progress &progress)
{
    std::atomic<size_t> next = 0;
    std::atomic<bool> going = true;
    onTwoThreads(table.size() > batchRows ? m_across.size() : 1, [&](size_t) {
        for (size_t i = next++; i < m_across.size() && going; i = next++) {
            if (!m_across[i].check->build({table, m_context}, progress))
                going = false;
        }
    });
    return going;
}

// Calls `work(row, worker, findings, quotes)` for every row, on two threads that take one batch after the other;
// `findings` are those that the row has so far. False: the progress said to stop.
template <typename Work>
bool Checker::forEachRow(const RecordTable &table, std::vector<Batch> &batches, const Progress &progress, Work work)
{
    std::atomic<size_t> next = 0;
    std::atomic<bool> cancelled = false;
    onTwoThreads(batches.size(), [&](size_t number) {
        Worker worker(number, table);
        Findings findings;
        for (size_t i = next++; i < batches.size() && !cancelled; i = next++) {
            const Row start = Row(i) * batchRows;
            const Row end = std::min(start + batchRows, table.size());
            batches[i].findings.resize(end - start);
            for (Row row = start; row < end; ++row) {
                Findings &known = batches[i].findings[row - start];
                findings = known;
                work(row, worker, findings, batches[i].quotes);
                known = findings; // a copy of the right size: a vector that grew by itself may hold twice as much
            }
            if (number == 0 ? !progress.step(end, table.size()) : progress.cancelled())
                cancelled = true;
        }
    });
    return !cancelled;
}

Result<FindingStore> Checker::check(const RecordTable &table, const Progress &progress)
{
    makeAcross(table.form());
    m_later.clear();
    m_waiting.clear();
    for (const Across &across : m_across)
        across.check->begin(m_context, table.size(), AcrossCheck::Words::LookUp);
    std::vector<Batch> batches((table.size() + batchRows - 1) / batchRows);
    const auto lookAt = [&](Row row, Worker &worker, Findings &findings, TextPool &quotes) {
        run(table.form()).check(worker.read(row), m_context, findings, quotes);
        readAcross(row, table, worker.pass.reading, worker.number);
    };
    const auto compareAndFinish = [&](Row row, Worker &worker, Findings &findings, TextPool &quotes) {
        compare(row, table, findings, quotes);
        finish(row, worker.decoder, findings);
    };
    if (!forEachRow(table, batches, progress, lookAt) || !buildAcross(table, progress) ||
        !forEachRow(table, batches, progress.silent(), compareAndFinish))
        return Progress::cancelledError();
    FindingStore store(m_rules);
    store.reset(table.size());
    for (size_t i = 0; i < batches.size(); ++i) {
        store.setRows(Row(i * batchRows), std::move(batches[i].findings), batches[i].quotes);
        batches[i] = {};
    }
    return store;
}

void Checker::readAcross(size_t place, const RecordTable &table, const RecordReading &reading, size_t reader) const
{
    if (!TableReading{table, m_context}.counts(reading.record().row))
        return;
    for (const Across &across : m_across)
        across.check->read(place, reading, reader);
}

void Checker::recheckRows(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store) const
{
    Worker worker(0, table);
    TextPool quotes;
    for (Row row : rows) {
        Findings findings;
        run(table.form()).check(worker.read(row), m_context, findings, quotes);
        compare(row, table, findings, quotes);
        finish(row, worker.decoder, findings);
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
    for (const Across &across : m_across)
        across.check->begin(m_context, edited.size(), AcrossCheck::Words::OnlyKnown);
    Worker worker(0, table);
    for (size_t i = 0; i < edited.size(); ++i)
        readAcross(i, table, worker.read(edited[i]).reading, worker.number);
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
