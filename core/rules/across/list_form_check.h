// What checks share that compare items of all records, such as keywords: an index of the forms, and what an edit
// touches. A check says which items a record has, which forms make a group, and what it says of a group.
#pragma once

#include "core/rules/across/across_check.h"
#include "core/rules/across/form_index.h"

#include <array>

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

    // What a reader came across, one record after the other, each item in the form in which it is compared.
    class alignas(64) Items // threads do not share its lines of the cache
    {
    public:
        void add(int item, std::string_view form); // `item` as findings count; an empty form is none
        // The same for a text that may come again: `formOf(text)` is asked once where it has a number.
        template <typename FormOf> void add(const PlacedText &text, FormOf formOf)
        {
            if (text.number == 0)
                return add(text.item, formOf(text.text.text));
            if (text.number >= m_known.size())
                m_known.resize(text.number + 1, unknown);
            TextPool::Id &form = m_known[text.number];
            if (form == unknown)
                form = m_forms.add(formOf(text.text.text));
            if (form != 0)
                m_items.push_back({text.item, form});
        }

        size_t size() const { return m_items.size(); }
        const TextPool &forms() const { return m_forms; }
        std::vector<FormIndex::Placed> takeItems() { return std::move(m_items); } // forms as forms() numbers them

    private:
        static constexpr TextPool::Id unknown = ~TextPool::Id(0);

        TextPool m_forms;
        std::vector<TextPool::Id> m_known; // by PlacedText::number
        std::vector<FormIndex::Placed> m_items;
    };
    // Gives each item of a record. By one thread a reader. False: there is more, which can be given only once something
    // is known; the row waits (AffectedRows).
    virtual bool readItems(const RecordReading &record, size_t reader, Items &items) = 0;

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
    struct Read
    {
        std::vector<Fresh> records; // by place
        std::array<std::vector<FormIndex::Placed>, readers> items;

        std::span<const FormIndex::Placed> itemsOf(size_t place) const;
    };
    Read takeRead(); // with the forms of the index
    void setCounted(Row row, bool counts);
    void addVerdicts(); // of groups that came
    void setVerdict(GroupId group, quint64 said);

    bool m_byTotal;
    std::vector<Fresh> m_fresh; // by place
    std::array<Items, readers> m_readers;
    FormIndex m_index;
    std::vector<quint64> m_verdicts; // by group
    size_t m_spokenOf = 0;           // groups with a verdict other than 0
    std::vector<bool> m_counted; // by row
    size_t m_total = 0;
};

} // namespace hubready
