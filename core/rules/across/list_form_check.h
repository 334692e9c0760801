// What checks share that compare items of all records, such as keywords: an index of the forms, and what an edit
// touches. A check says which items a record has, which forms make a group, and what it says of a group.
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

    // `fold`: see FormIndex. `byTotal`: what is said of a group depends on how many records there are.
    explicit ListFormCheck(FormIndex::Fold fold, bool byTotal = false);

    // Gives each item of a row that counts, in the form in which it is compared.
    virtual void readItems(const TableReading &reading, Row row, const ComparedItem &take) = 0;
    // Whether that row has more, which can be given only once something is known: it waits (AffectedRows).
    virtual bool hasUnknown() { return false; }

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

    bool m_byTotal;
    FormIndex m_index;
    std::vector<quint64> m_verdicts; // by group
    std::vector<bool> m_counted; // by row
    size_t m_total = 0;
};

} // namespace hubready
