// What checks share that compare items of all records, such as keywords: an index of the forms, and what an edit
// touches. A check says which items a record has, which forms make a group, and what it says of a group.
#pragma once

#include "core/rules/across/across_check.h"
#include "core/rules/across/form_index.h"

#include <array>
#include <functional>

namespace hubready {

class ListFormCheck : public AcrossCheck
{
public:
    void begin(const CheckContext &context, size_t records, Words words) override;
    void read(size_t place, const RecordReading &record, size_t reader) override;
    bool build(const TableReading &reading, const Progress &progress) override;
    AffectedRows update(const TableReading &reading, std::span<const Row> rows) override;
    void report(const TableReading &reading, Row row, RuleReport &report) const override;

protected:
    using FormId = FormIndex::FormId;
    using GroupId = FormIndex::GroupId;

    // `fold`: see FormIndex. `byTotal`: what is said of a group depends on how many records there are.
    explicit ListFormCheck(FormIndex::Fold fold, bool byTotal = false);

    // `item` as findings count; the form valid during the call.
    using TakeItem = std::function<void(int item, std::string_view form)>;
    // Gives each item of a record, in the form in which it is compared; blank ones are none. By one thread a reader.
    // False: there is more, which can be given only once something is known; the row waits (AffectedRows).
    virtual bool readItems(const RecordReading &record, size_t reader, const TakeItem &take) = 0;

    // All that is said of the items of a group follows from this number; 0: nothing is said. Asked once a group, and
    // again when its rows change.
    virtual quint64 verdict(GroupId group) const = 0;
    virtual void say(quint64 verdict, FormId form, Row row, Hit hit, RuleReport &report) const = 0;

    const FormIndex &index() const { return m_index; }
    size_t total() const { return m_total; } // records that count

private:
    // What was read of a record: where its items stand among those of its reader.
    struct Fresh
    {
        quint32 start = 0;
        quint32 count = 0;
        quint8 reader = 0;
        bool waits = false;
    };
    // What a reader came across, one record after the other; forms are numbered as its pool does.
    struct alignas(64) Reader // threads do not share its lines of the cache
    {
        TextPool forms;
        std::vector<FormIndex::Placed> items;
    };
    struct Read
    {
        std::vector<Fresh> records; // by place
        std::array<std::vector<FormIndex::Placed>, readers> items;

        std::span<const FormIndex::Placed> itemsOf(size_t place) const;
    };
    Read takeRead(); // with the forms of the index
    void setCounted(Row row, bool counts);
    void addVerdicts(); // of groups that came

    bool m_byTotal;
    std::vector<Fresh> m_fresh; // by place
    std::array<Reader, readers> m_readers;
    FormIndex m_index;
    std::vector<quint64> m_verdicts; // by group
    std::vector<bool> m_counted; // by row
    size_t m_total = 0;
};

} // namespace hubready
