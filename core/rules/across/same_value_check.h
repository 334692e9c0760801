// What checks share that say "another record has the same": an index by one key a record, which follows edits. A check
// says what the key is and what to report; the rest stands here.
//
// An edit touches the rows of the old and of the new value, so far as isTouched() says that their answer is another: a
// value that half the table has must not have half the table looked at again whenever one more comes.
#pragma once

#include "core/rules/across/across_check.h"
#include "core/rules/across/value_index.h"

#include <optional>

namespace hubready {

class SameValueCheck : public AcrossCheck
{
public:
    void begin(const CheckContext &, size_t records, Words) override { m_fresh.assign(records, 0); }
    void read(size_t place, const RecordReading &record, size_t) override { m_fresh[place] = keyOf(record); }
    bool build(const TableReading &reading, const Progress &progress) override;
    AffectedRows update(const TableReading &reading, std::span<const Row> rows) override;

protected:
    // What the record is compared by; 0: it is not compared.
    virtual ValueKey keyOf(const RecordReading &record) const = 0;
    // A group as far as reports may go by it: how many rows, and the first two of them.
    struct GroupHead
    {
        size_t size = 0;
        std::optional<Row> first = {};
        std::optional<Row> second = {};
    };
    // Whether a group that was so and is now so says something else of its rows than before. As it stands: where the
    // first two are others, for checks that name one of them.
    virtual bool isTouched(const GroupHead &before, const GroupHead &now) const;

    const ValueIndex &index() const { return m_index; }

private:
    GroupHead headOf(ValueKey key) const;

    ValueIndex m_index;
    std::vector<ValueKey> m_fresh; // of the records that were read, by place
};

} // namespace hubready
