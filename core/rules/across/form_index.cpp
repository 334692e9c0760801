#include "core/rules/across/form_index.h"

#include <algorithm>

namespace hubready {

FormIndex::FormId FormIndex::add(std::string_view text)
{
    const TextPool::Id id = m_texts.add(text);
    const FormId form = id - 1; // noForm without one
    m_isFull |= form == noForm && !text.empty();
    if (id == 0 || form < m_groupOfForm.size())
        return form;
    auto group = GroupId(groupCount());
    if (std::string folded = m_fold(text); !folded.empty())
        group = m_groupIds.try_emplace(std::move(folded), group).first->second;
    if (group == groupCount())
        m_formsOfGroup.addList();
    m_formsOfGroup.add(group, form);
    m_groupOfForm.push_back(group);
    m_rowsOfForm.addList();
    return form;
}

void FormIndex::reserve(size_t rows, size_t items)
{
    m_stretches.reserve(rows);
    m_items.reserve(items);
}

void FormIndex::set(Row row, std::span<const Placed> items)
{
    // A form twice in one record counts once.
    for (const Placed &item : this->items(row))
        m_rowsOfForm.remove(item.form, row);
    put(row, items);
    for (const Placed &item : items)
        m_rowsOfForm.add(item.form, row);
}

void FormIndex::put(Row row, std::span<const Placed> items)
{
    if (row >= m_stretches.size())
        m_stretches.resize(row + 1);
    m_unused += m_stretches[row].count;
    m_stretches[row] = {quint32(m_items.size()), quint32(items.size())};
    m_items.insert(m_items.end(), items.begin(), items.end());
    if (m_unused > std::max(m_items.size() / 2, m_stretches.size())) // a pass over all must be worth it
        tidyUp();
}

void FormIndex::tidyUp()
{
    std::vector<Placed> kept;
    kept.reserve(m_items.size() - m_unused);
    for (Stretch &stretch : m_stretches) {
        const auto from = m_items.begin() + stretch.start;
        stretch.start = quint32(kept.size());
        kept.insert(kept.end(), from, from + stretch.count);
    }
    m_items = std::move(kept);
    m_unused = 0;
}

void FormIndex::setMany(std::span<const Row> rows, const std::function<std::span<const Placed>(size_t)> &items)
{
    for (size_t i = 0; i < rows.size(); ++i)
        put(rows[i], items(i));
    tidyUp();
    m_rowsOfForm.emptyAll();
    for (Row row = 0; row < m_stretches.size(); ++row) {
        for (const Placed &item : this->items(row))
            m_rowsOfForm.add(item.form, row);
    }
}

std::span<const FormIndex::Placed> FormIndex::items(Row row) const
{
    if (row >= m_stretches.size())
        return {};
    return std::span(m_items).subspan(m_stretches[row].start, m_stretches[row].count);
}

} // namespace hubready
