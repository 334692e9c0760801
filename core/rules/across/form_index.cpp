#include "core/rules/across/form_index.h"

#include <algorithm>

namespace hubready {

FormIndex::FormId FormIndex::add(std::string_view text)
{
    const TextPool::Id id = m_texts.add(text);
    const FormId form = id - 1;
    if (id == 0 || form < m_forms.size())
        return form;
    auto group = GroupId(m_groups.size());
    if (std::string folded = m_fold(text); !folded.empty())
        group = m_groupIds.try_emplace(std::move(folded), group).first->second;
    if (group == m_groups.size())
        m_groups.emplace_back();
    m_groups[group].push_back(form);
    m_forms.push_back({group, {}});
    return form;
}

void FormIndex::set(Row row, std::vector<Placed> items)
{
    if (row >= m_items.size())
        m_items.resize(row + 1);
    // A form twice in one record counts once.
    for (const Placed &item : m_items[row]) {
        auto &rows = m_forms[item.form].rows;
        if (const auto place = std::ranges::lower_bound(rows, row); place != rows.end() && *place == row)
            rows.erase(place);
    }
    for (const Placed &item : items)
        take(row, item);
    m_items[row] = std::move(items);
}

void FormIndex::take(Row row, const Placed &item)
{
    auto &rows = m_forms[item.form].rows;
    if (rows.empty() || rows.back() < row)
        rows.push_back(row);
    else if (const auto place = std::ranges::lower_bound(rows, row); *place != row)
        rows.insert(place, row);
}

void FormIndex::setMany(std::span<const Row> rows, std::vector<std::vector<Placed>> items)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= m_items.size())
            m_items.resize(rows[i] + 1);
        m_items[rows[i]] = std::move(items[i]);
    }
    for (Form &form : m_forms)
        form.rows.clear();
    for (size_t row = 0; row < m_items.size(); ++row) {
        for (const Placed &item : m_items[row])
            take(Row(row), item);
    }
}

std::span<const FormIndex::Placed> FormIndex::items(Row row) const
{
    return row < m_items.size() ? std::span<const Placed>(m_items[row]) : std::span<const Placed>();
}

} // namespace hubready
