// Runs the rules: once over a whole table, on two threads, then again only over what an edit touched. Holds the rules,
// what they need of the context, and the indexes of those that compare records; the table is the caller's and is only
// read.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/language/spelled_words.h"
#include "core/record/record.h"
#include "core/rules/accepted.h"
#include "core/rules/context.h"
#include "core/rules/finding_store.h"
#include "core/rules/rule_run.h"

#include <memory>
#include <set>

namespace hubready {

class Checker
{
public:
    explicit Checker(CheckContext context = {}, RuleSetPtr rules = RuleSet::builtIn());

    const CheckContext &context() const { return m_context; }
    const RuleSetPtr &rules() const { return m_rules; }
    // What people accepted as it is, for what is checked from now on.
    const Acceptances &acceptances() const { return m_acceptances; }
    void setAcceptances(Acceptances acceptances) { m_acceptances = std::move(acceptances); }
    void setAcceptance(Row row, const AcceptedKey &key, const std::optional<Acceptance> &acceptance); // nothing: no longer
    // For what is checked from now on; addLater() the records that have one of the addresses.
    void setLinks(std::shared_ptr<const LinkResults> links) { m_context.links = std::move(links); }

    // For the next check of everything.
    void setOwnWords(std::shared_ptr<const WordSet> words) { m_context.ownWords = std::move(words); }

    // Everything from new; Cancelled when the progress says so. `table` must not change meanwhile: pass a copy.
    Result<FindingStore> check(const RecordTable &table, const Progress &progress);

    // After `rows` of the table have changed: brings the store up to date and returns every row whose findings were
    // looked at again, in rising order. Rows that share a value with very many others leave some of these for later.
    std::vector<Row> recheck(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store);
    // The rows left for later: looks at `most` of them and returns them. The window does it when it has nothing to do;
    // who needs the findings as they are does it until none is left. Looks up words that are not known yet, where
    // lacksWords() says so: a window has that done elsewhere first.
    std::vector<Row> recheckLater(const RecordTable &table, FindingStore &store, size_t most);
    bool hasLater() const { return !m_later.empty() || !m_waiting.empty(); }
    bool lacksWords() const { return !m_waiting.empty() && m_context.spelling->hasWanted(); }
    // Rows of which something else than their values may say more now: their turn comes with recheckLater().
    void addLater(const std::vector<Row> &rows) { m_later.insert(rows.begin(), rows.end()); }
    void addLaterOf(const Checker &other) { m_later.insert(other.m_later.begin(), other.m_later.end()); }

    // One record by itself, rules across records left out. Quotes go into `quotes`; without, messages go without.
    Findings checkRecord(const Record &record, TextPool *quotes = nullptr) const;

private:
    struct Across
    {
        std::unique_ptr<AcrossCheck> check;
        RuleIndex rule;
        Family family;
    };
    struct Batch;
    struct Worker;

    const RuleRun &run(PackageForm form) const { return form == PackageForm::Standard ? m_standard : m_staging; }
    void makeAcross(PackageForm form);
    void readAcross(size_t place, const RecordTable &table, const RecordReading &reading, size_t reader) const;
    bool buildAcross(const RecordTable &table, const Progress &progress);
    template <typename Work> static void onTwoThreads(size_t pieces, Work work);
    template <typename Work>
    static bool forEachRow(const RecordTable &table, std::vector<Batch> &batches, const Progress &progress, Work work);
    // Adds what the checks of m_across say of the row.
    void compare(Row row, const RecordTable &table, Findings &findings, TextPool &quotes) const;
    void finish(Row row, RecordDecoder &decoder, Findings &findings) const; // in order, and what was accepted marked
    void recheckRows(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store) const;

    CheckContext m_context;
    RuleSetPtr m_rules;
    Acceptances m_acceptances;
    RuleRun m_standard;
    RuleRun m_staging;
    std::vector<Across> m_across;
    std::set<Row> m_later;
    std::set<Row> m_waiting; // with words that were not known
};

} // namespace hubready
