// Runs the rules: once over a whole table, on two threads, then again only over what an edit touched. Holds what it
// needs of the context and the index of links; the table is the caller's and is only read.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record.h"
#include "core/rules/context.h"
#include "core/rules/duplicate_links.h"
#include "core/rules/finding_store.h"

namespace hubready {

class Checker
{
public:
    explicit Checker(CheckContext context = {}) : m_context(std::move(context)) {}

    const CheckContext &context() const { return m_context; }

    // Everything from new; Cancelled when the progress says so. `table` must not change meanwhile: pass a copy.
    Result<FindingStore> check(const RecordTable &table, const Progress &progress);

    // After `rows` of the table have changed: brings the store up to date and returns every row whose findings were
    // looked at again, in rising order.
    std::vector<Row> recheck(const RecordTable &table, const std::vector<Row> &rows, FindingStore &store);

    // One record by itself, rules across records left out.
    Findings checkRecord(const Record &record) const;

private:
    void addDuplicate(Row row, Findings &findings) const;

    CheckContext m_context;
    DuplicateLinks m_links;
};

} // namespace hubready
