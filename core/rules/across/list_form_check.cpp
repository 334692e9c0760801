#include "core/rules/across/list_form_check.h"

#include <unordered_map>

namespace hubready {

ListFormCheck::ListFormCheck(ComparedList list, std::string (*normal)(std::string_view), FormIndex::Fold fold, bool byTotal)
    : m_list(list), m_normal(normal), m_byTotal(byTotal), m_index(std::move(fold))
{
}

std::vector<FormIndex::Placed> ListFormCheck::read(const TableReading &reading, Row row)
{
    std::vector<FormIndex::Placed> items;
    if (!reading.counts(row))
        return items;
    readComparedItems(reading, row, m_list, m_read);
    items.reserve(m_read.size());
    for (const ComparedItem &item : m_read) {
        const std::string form = m_normal(item.text);
        if (!form.empty())
            items.push_back({item.place, m_index.add(form)});
    }
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

bool ListFormCheck::build(const TableReading &reading, const Progress &progress)
{
    m_index.clear();
    m_counted.assign(reading.table.size(), false);
    m_total = 0;
    for (Row row = 0; row < reading.table.size(); ++row) {
        if (row % 4096 == 0 && progress.cancelled())
            return false;
        setCounted(row, reading.counts(row));
        m_index.set(row, read(reading, row));
    }
    return true;
}

AffectedRows ListFormCheck::update(const TableReading &reading, std::span<const Row> rows)
{
    std::vector<std::vector<FormIndex::Placed>> now;
    now.reserve(rows.size());
    std::unordered_map<GroupId, quint64> before; // of every group that may be spoken of otherwise
    const auto note = [&](std::span<const FormIndex::Placed> items) {
        for (const auto &item : items) {
            const GroupId group = m_index.group(item.form);
            if (!before.contains(group))
                before.emplace(group, verdict(group));
        }
    };
    bool totalChanges = false;
    for (Row row : rows) {
        now.push_back(read(reading, row));
        note(m_index.items(row));
        note(now.back());
        totalChanges |= row >= m_counted.size() || m_counted[row] != reading.counts(row);
    }
    for (GroupId group = 0; m_byTotal && totalChanges && group < m_index.groupCount(); ++group)
        before.try_emplace(group, verdict(group));
    for (Row row : rows)
        setCounted(row, reading.counts(row));
    constexpr size_t many = 5000; // taking so many out of a form one by one costs more than one pass over all
    if (rows.size() > many) {
        m_index.setMany(rows, std::move(now));
    } else {
        for (size_t i = 0; i < rows.size(); ++i)
            m_index.set(rows[i], std::move(now[i]));
    }
    AffectedRows affected;
    for (const auto &[group, was] : before) {
        if (verdict(group) == was)
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
        if (const quint64 said = verdict(m_index.group(item.form)))
            say(said, item.form, row, {.item = item.place}, report);
    }
}

} // namespace hubready
