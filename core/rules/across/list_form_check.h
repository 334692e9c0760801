// What checks share that compare the items of a list over all records: an index of the forms, and what an edit touches.
// A check says what a form is, which forms make a group, and what it says of a group.
#pragma once

#include "core/rules/across/form_index.h"
#include "core/rules/across/compared_items.h"

namespace hubready {

class ListFormCheck : public AcrossCheck
{
public:
    bool build(const TableReading &reading, const Progress &progress) override;
    AffectedRows update(const TableReading &reading, std::span<const Row> rows) override;
    void report(const TableReading &reading, Row row, RuleReport &report) const override;

protected:
    using FormId = FormIndex::FormId;
    using GroupId = FormIndex::GroupId;

    // `normal`: what of an item is compared; `fold`: see FormIndex. `byTotal`: what is said of a group depends on how many
    // records there are.
    ListFormCheck(ComparedList list, std::string (*normal)(std::string_view), FormIndex::Fold fold, bool byTotal = false);

    // All that is said of the items of a group follows from this number; 0: nothing is said.
    virtual quint64 verdict(GroupId group) const = 0;
    virtual void say(quint64 verdict, FormId form, Row row, Hit hit, RuleReport &report) const = 0;

    const FormIndex &index() const { return m_index; }
    size_t total() const { return m_total; } // records that count

private:
    std::vector<FormIndex::Placed> read(const TableReading &reading, Row row);
    void setCounted(Row row, bool counts);

    ComparedList m_list;
    std::string (*m_normal)(std::string_view);
    bool m_byTotal;
    FormIndex m_index;
    std::vector<bool> m_counted; // by row
    size_t m_total = 0;
    std::vector<ComparedItem> m_read; // for its memory
};

} // namespace hubready
