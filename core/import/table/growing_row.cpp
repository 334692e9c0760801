#include "core/import/table/growing_row.h"

#include <algorithm>

namespace hubready {

void GrowingRow::clear()
{
    for (size_t index : m_used) {
        m_cells[index].text.clear();
        m_cells[index].items = 0;
    }
    m_used.clear();
}

size_t GrowingRow::indexOf(std::string_view column)
{
    const auto known = m_indexes.find(column);
    if (known != m_indexes.end())
        return known->second;
    if (m_columns.size() >= columnLimit) {
        // The last column takes what comes too late to have one.
        m_columns[columnLimit - 1].isList = m_columns[columnLimit - 1].isList || !isSettled();
        return columnLimit - 1;
    }
    m_columns.push_back({std::string(column)});
    m_cells.emplace_back();
    return m_indexes.emplace(std::string(column), m_columns.size() - 1).first->second;
}

void GrowingRow::add(std::string_view column, std::string_view text, size_t place)
{
    const size_t index = indexOf(column);
    Cell &cell = m_cells[index];
    if (cell.items == 0 && cell.text.empty())
        m_used.push_back(index);
    const bool isFirst = cell.items == 0 && (place == nextPlace || place == 0);
    if (isFirst) {
        cell.text = text;
        cell.items = 1;
        return;
    }
    const bool mayBeList = !isSettled() || index >= m_settled || m_columns[index].isList;
    m_columns[index].isList = mayBeList;
    if (place == nextPlace || place < cell.items)
        place = cell.items;
    for (; cell.items <= place; ++cell.items) {
        if (mayBeList && cell.items > 0)
            cell.text += listMark;
        else if (!mayBeList && !cell.text.empty())
            cell.text += "; ";
        if (cell.items == place)
            cell.text += text;
    }
}

std::string_view GrowingRow::firstOf(std::string_view column) const
{
    const auto known = m_indexes.find(column);
    if (known == m_indexes.end())
        return {};
    const std::string_view text = m_cells[known->second].text;
    return text.substr(0, text.find(listMark));
}

const std::vector<std::string_view> &GrowingRow::cells()
{
    m_views.assign(m_columns.size(), {});
    for (size_t index : m_used)
        m_views[index] = m_cells[index].text;
    return m_views;
}

std::vector<std::string> GrowingRow::copy()
{
    const auto &views = cells();
    return {views.begin(), views.end()};
}

void GrowingRow::tellNew(RowTaker &taker)
{
    for (m_told = std::max(m_told, m_settled); m_told < m_columns.size(); ++m_told)
        taker.addColumn(m_columns[m_told]);
}

} // namespace hubready
