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

    // What of an item is compared.
    using Normal = std::string (*)(std::string_view);
    static constexpr Normal asItIs = nullptr;

    // `fold`: see FormIndex. `byTotal`: what is said of a group depends on how many records there are.
    ListFormCheck(ComparedList list, Normal normal, FormIndex::Fold fold, bool byTotal = false);

    // All that is said of the items of a group follows from this number; 0: nothing is said. Asked once a group, and
    // again when its rows change.
    virtual quint64 verdict(GroupId group) const = 0;
    virtual void say(quint64 verdict, FormId form, Row row, Hit hit, RuleReport &report) const = 0;

    const FormIndex &index() const { return m_index; }
    size_t total() const { return m_total; } // records that count

private:
    std::vector<FormIndex::Placed> read(const TableReading &reading, Row row);
    void setCounted(Row row, bool counts);
    void addVerdicts(); // of groups that came

    ComparedList m_list;
    Normal m_normal;
    bool m_byTotal;
    FormIndex m_index;
    std::vector<quint64> m_verdicts; // by group
    std::vector<bool> m_counted; // by row
    size_t m_total = 0;
};

} // namespace hubready
