#include "core/rules/across/list_form_check.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace hubready {

ListFormCheck::ListFormCheck(FormIndex::Fold fold, bool byTotal) : m_byTotal(byTotal), m_index(std::move(fold)) {}

void ListFormCheck::begin(const CheckContext &, size_t records, Words)
{
    m_fresh.assign(records, {});
    m_readers = {};
}

void ListFormCheck::Items::add(int item, std::string_view form)
{
    if (const TextPool::Id id = m_forms.add(form))
        m_items.push_back({item, id});
}

void ListFormCheck::read(size_t place, const RecordReading &record, size_t reader)
{
    Items &items = m_readers[reader];
    const size_t start = items.size();
    const bool isAll = readItems(record, reader, items);
    m_fresh[place] = {quint32(start), quint32(items.size() - start), quint8(reader), !isAll};
}

std::span<const FormIndex::Placed> ListFormCheck::Read::itemsOf(size_t place) const
{
    const Fresh &record = records[place];
    return std::span(items[record.reader]).subspan(record.start, record.count);
}

ListFormCheck::Read ListFormCheck::takeRead()
{
    Read read{std::exchange(m_fresh, {}), {}};
    for (size_t reader = 0; reader < readers; ++reader) {
        Items gathered = std::exchange(m_readers[reader], {});
        std::vector<FormId> forms{0}; // by number
        for (TextPool::Id id = 1; id <= gathered.forms().size(); ++id)
            forms.push_back(m_index.add(gathered.forms().text(id)));
        read.items[reader] = gathered.takeItems();
        for (FormIndex::Placed &item : read.items[reader])
            item.form = forms[item.form];
    }
    if (m_index.isFull()) {
        for (Fresh &record : read.records) {
            const auto first = read.items[record.reader].begin() + record.start;
            const auto end = std::remove_if(first, first + record.count,
                                            [](const auto &item) { return item.form == FormIndex::noForm; });
            record.count = quint32(end - first);
        }
    }
    return read;
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
        setVerdict(group, verdict(group));
}

void ListFormCheck::setVerdict(GroupId group, quint64 said)
{
    if (group >= m_verdicts.size())
        m_verdicts.resize(group + 1, 0);
    m_spokenOf += size_t(said != 0);
    m_spokenOf -= size_t(m_verdicts[group] != 0);
    m_verdicts[group] = said;
}

bool ListFormCheck::build(const TableReading &reading, const Progress &progress)
{
    const Read read = takeRead();
    m_counted.assign(read.records.size(), false);
    m_index.reserve(read.records.size(), read.items[0].size() + read.items[1].size());
    for (Row row = 0; row < read.records.size(); ++row) {
        if (row % 4096 == 0 && progress.cancelled())
            return false;
        setCounted(row, reading.counts(row));
        m_index.set(row, read.itemsOf(row));
    }
    addVerdicts();
    return true;
}

AffectedRows ListFormCheck::update(const TableReading &reading, std::span<const Row> rows)
{
    const Read read = takeRead();
    std::unordered_set<GroupId> touched; // every group that may be spoken of otherwise
    const auto note = [&](std::span<const FormIndex::Placed> items) {
        for (const auto &item : items)
            touched.insert(m_index.group(item.form));
    };
    bool totalChanges = false;
    AffectedRows affected;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row row = rows[i];
        if (read.records[i].waits)
            affected.waiting.push_back(row);
        note(m_index.items(row));
        note(read.itemsOf(i));
        totalChanges |= row >= m_counted.size() || m_counted[row] != reading.counts(row);
    }
    for (GroupId group = 0; m_byTotal && totalChanges && group < m_index.groupCount(); ++group)
        touched.insert(group);
    addVerdicts();
    for (Row row : rows)
        setCounted(row, reading.counts(row));
    constexpr size_t many = 5000; // taking so many out of a form one by one costs more than one pass over all
    if (rows.size() > many) {
        m_index.setMany(rows, [&](size_t i) { return read.itemsOf(i); });
    } else {
        for (size_t i = 0; i < rows.size(); ++i)
            m_index.set(rows[i], read.itemsOf(i));
    }
    for (GroupId group : touched) {
        const quint64 said = verdict(group);
        if (m_verdicts[group] == said)
            continue;
        setVerdict(group, said);
        for (FormId form : m_index.formsOf(group)) {
            for (Row row : m_index.rows(form))
                affected.add(row);
        }
    }
    return affected;
}

void ListFormCheck::report(const TableReading &, Row row, RuleReport &report) const
{
    if (m_spokenOf == 0)
        return;
    for (const auto &item : m_index.items(row)) {
        if (const quint64 said = m_verdicts[m_index.group(item.form)])
            say(said, item.form, row, {.item = item.place}, report);
    }
}

} // namespace hubready
