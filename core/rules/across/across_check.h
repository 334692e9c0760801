// A rule that compares records with each other: same address, near-duplicate, variants of a keyword. Unlike a RuleCheck
// it keeps an index of the table, which follows edits. Made by RuleKind::makeAcross, once a Checker.
//
// Records are read first, all of them or those that were edited, so that one pass serves every check: begin(), then
// read() for each, then build() or update(). report() is for each row whose findings are wanted.
//
// read() is called by two threads at once, report() by several, build() beside those of other checks; the rest by one
// thread at a time.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_table.h"
#include "core/rules/kinds/rule_kind.h"

#include <span>
#include <vector>

namespace hubready {

// The other rows whose answer may have changed with an edit. At once: looked at before the edit returns, so at most
// `mostAtOnce`; later: looked at by a job in the background. Either may name a row twice, or one that was edited.
// Waiting: edited rows with words that must be looked up first (CheckContext::spelling); update() is called for them
// again then.
struct AffectedRows
{
    static constexpr size_t mostAtOnce = 1000;

    std::vector<Row> atOnce;
    std::vector<Row> later;
    std::vector<Row> waiting;

    void add(Row row) { (atOnce.size() < mostAtOnce ? atOnce : later).push_back(row); }
};

// The table as a whole, with what decides which of its records count: those that are too long or cannot be read are
// refused before anything is compared.
struct TableReading
{
    const RecordTable &table;
    const CheckContext &context;

    bool counts(Row row) const
    {
        return table.isReadable(row) && table.textLength(row) <= context.settings.recordMaxLength;
    }
    // The text of a field's one property, or of its first; empty where it is null or this package has no such field.
    std::string_view text(Row row, Field field) const;
};

class AcrossCheck
{
public:
    enum class Words : unsigned char { LookUp, OnlyKnown }; // whether a word is looked up that is not known yet

    virtual ~AcrossCheck() = default;
    // So many records are going to be read.
    virtual void begin(const CheckContext &context, size_t records, Words words) = 0;
    // One of them, as the `place`th from 0. Records that do not count are left out. Each thread is another `reader`,
    // with a RecordReading of its own, so that what it gathers can stand apart: threads that write into one place wait
    // for each other all the time.
    static constexpr size_t readers = 2;
    virtual void read(size_t place, const RecordReading &record, size_t reader) = 0;
    // What was read is the whole table, each record at the place of its row; once a check. False: the progress said to
    // stop.
    [[nodiscard]] virtual bool build(const TableReading &reading, const Progress &progress) = 0;
    // What was read are the records of `rows`, rising, which have changed (or come, at the end): brings the index up to
    // date. There may be very many of them: what a group of them costs must not grow by the square.
    virtual AffectedRows update(const TableReading &reading, std::span<const Row> rows) = 0;
    // What the index says of a row that counts.
    virtual void report(const TableReading &reading, Row row, RuleReport &report) const = 0;
    // As RuleCheck::message; works without build().
    virtual QString message(Field field, const Hit &hit) const = 0;
};

} // namespace hubready
