#include "core/rules/across/list_form_check.h"

#include <unordered_set>
#include <utility>

namespace hubready {

ListFormCheck::ListFormCheck(FormIndex::Fold fold, bool byTotal) : m_byTotal(byTotal), m_index(std::move(fold)) {}

void ListFormCheck::begin(const CheckContext &, size_t records, Words)
{
    m_fresh.clear();
    m_fresh.resize(records);
}

void ListFormCheck::read(size_t place, const RecordReading &record, size_t reader)
{
    auto &[forms, items] = m_readers[reader];
    items.clear();
    const bool isAll = readItems(record, reader, [&](int item, std::string_view form) {
        if (const TextPool::Id id = forms.add(form))
            items.push_back({item, id});
    });
    m_fresh[place] = {items, quint8(reader), !isAll};
}

std::vector<ListFormCheck::Fresh> ListFormCheck::takeFresh()
{
    std::array<std::vector<FormId>, readers> forms; // by reader and its number
    bool isFull = false;
    for (size_t reader = 0; reader < readers; ++reader) {
        const TextPool pool = std::exchange(m_readers[reader], {}).forms;
        forms[reader].push_back(FormIndex::noForm);
        for (TextPool::Id id = 1; id <= pool.size(); ++id) {
            forms[reader].push_back(m_index.add(pool.text(id)));
            isFull |= forms[reader].back() == FormIndex::noForm;
        }
    }
    std::vector<Fresh> fresh = std::exchange(m_fresh, {});
    for (Fresh &each : fresh) {
        for (FormIndex::Placed &item : each.items)
            item.form = forms[each.reader][item.form];
        if (isFull)
            std::erase_if(each.items, [](const auto &item) { return item.form == FormIndex::noForm; });
    }
    return fresh;
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
    std::vector<Fresh> fresh = takeFresh();
    m_counted.assign(fresh.size(), false);
    for (Row row = 0; row < fresh.size(); ++row) {
        if (row % 4096 == 0 && progress.cancelled())
            return false;
        setCounted(row, reading.counts(row));
        m_index.set(row, std::move(fresh[row].items));
    }
    addVerdicts();
    return true;
}

AffectedRows ListFormCheck::update(const TableReading &reading, std::span<const Row> rows)
{
    std::vector<Fresh> fresh = takeFresh();
    std::unordered_set<GroupId> touched; // every group that may be spoken of otherwise
    const auto note = [&](std::span<const FormIndex::Placed> items) {
        for (const auto &item : items)
            touched.insert(m_index.group(item.form));
    };
    bool totalChanges = false;
    AffectedRows affected;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row row = rows[i];
        if (fresh[i].waits)
            affected.waiting.push_back(row);
        note(m_index.items(row));
        note(fresh[i].items);
        totalChanges |= row >= m_counted.size() || m_counted[row] != reading.counts(row);
    }
    for (GroupId group = 0; m_byTotal && totalChanges && group < m_index.groupCount(); ++group)
        touched.insert(group);
    addVerdicts();
    for (Row row : rows)
        setCounted(row, reading.counts(row));
    constexpr size_t many = 5000; // taking so many out of a form one by one costs more than one pass over all
    if (rows.size() > many) {
        std::vector<std::vector<FormIndex::Placed>> items;
        for (Fresh &each : fresh)
            items.push_back(std::move(each.items));
        m_index.setMany(rows, std::move(items));
    } else {
        for (size_t i = 0; i < rows.size(); ++i)
            m_index.set(rows[i], std::move(fresh[i].items));
    }
    for (GroupId group : touched) {
        const quint64 said = verdict(group);
        if (std::exchange(m_verdicts[group], said) == said)
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
