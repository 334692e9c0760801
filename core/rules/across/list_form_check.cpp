#include "core/rules/across/list_form_check.h"

#include <unordered_set>
#include <utility>

namespace hubready {

ListFormCheck::ListFormCheck(FormIndex::Fold fold, bool byTotal) : m_byTotal(byTotal), m_index(std::move(fold)) {}

std::vector<FormIndex::Placed> ListFormCheck::read(const TableReading &reading, Row row)
{
    std::vector<FormIndex::Placed> items;
    if (!reading.counts(row))
        return items;
    readItems(reading, row, [&](int place, std::string_view form) { items.push_back({place, m_index.add(form)}); });
    return items;
}

void ListFormCheck::setCounted(Row row, bool counts)
{
    if (row >= m_counted.size())
        m_counted.resize(row + 1, false);
    m_total += size_t(counts);
    m_total -= size_t(m_counted[row]);
    m_counted[row] = counts;
}

void ListFormCheck::addVerdicts()
{
    for (auto group = GroupId(m_verdicts.size()); group < m_index.groupCount(); ++group)
        m_verdicts.push_back(verdict(group));
}

bool ListFormCheck::build(const TableReading &reading, const Progress &progress)
{
    m_index.clear();
    m_verdicts.clear();
    m_counted.assign(reading.table.size(), false);
    m_total = 0;
    for (Row row = 0; row < reading.table.size(); ++row) {
        if (row % 4096 == 0 && progress.cancelled())
            return false;
        setCounted(row, reading.counts(row));
        m_index.set(row, read(reading, row));
    }
    addVerdicts();
    return true;
}

AffectedRows ListFormCheck::update(const TableReading &reading, std::span<const Row> rows)
{
    std::vector<std::vector<FormIndex::Placed>> now;
    now.reserve(rows.size());
    std::unordered_set<GroupId> touched; // every group that may be spoken of otherwise
    const auto note = [&](std::span<const FormIndex::Placed> items) {
        for (const auto &item : items)
            touched.insert(m_index.group(item.form));
    };
    bool totalChanges = false;
    AffectedRows affected;
    for (Row row : rows) {
        now.push_back(read(reading, row));
        if (hasUnknown())
            affected.waiting.push_back(row);
        note(m_index.items(row));
        note(now.back());
        totalChanges |= row >= m_counted.size() || m_counted[row] != reading.counts(row);
    }
    for (GroupId group = 0; m_byTotal && totalChanges && group < m_index.groupCount(); ++group)
        touched.insert(group);
    addVerdicts();
    for (Row row : rows)
        setCounted(row, reading.counts(row));
    constexpr size_t many = 5000; // taking so many out of a form one by one costs more than one pass over all
    if (rows.size() > many) {
        m_index.setMany(rows, std::move(now));
    } else {
        for (size_t i = 0; i < rows.size(); ++i)
            m_index.set(rows[i], std::move(now[i]));
    }
    for (GroupId group : touched) {
        const quint64 fresh = verdict(group);
        if (std::exchange(m_verdicts[group], fresh) == fresh)
            continue;
        for (FormId form : m_index.formsOf(group)) {
            for (Row row : m_index.rows(form))
                affected.add(row);
        }
    }
    return affected;
}

void ListFormCheck::report(const TableReading &, Row row, RuleReport &report) const
{
    for (const auto &item : m_index.items(row)) {
        if (const quint64 said = m_verdicts[m_index.group(item.form)])
            say(said, item.form, row, {.item = item.place}, report);
    }
}

} // namespace hubready
