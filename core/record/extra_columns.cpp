#include "core/record/extra_columns.h"

#include "core/json/json_scan.h"

#include <algorithm>

namespace hubready {

void ExtraColumns::append(std::string_view json)
{
    ++m_rows;
    if (json.empty())
        return;
    m_ends.resize(m_rows - 1, m_text.size());
    m_text += json;
    m_ends.push_back(m_text.size());
    size_t expected = 0; // most rows have the columns of the row before, in their order
    forEachJsonMember(json, [&](std::string_view name, std::string_view) {
        if (expected < m_names.size() && m_names[expected] == name) {
            ++expected;
            return;
        }
        const auto known = std::ranges::find(m_names, name);
        expected = size_t(known - m_names.begin()) + 1;
        if (known == m_names.end())
            m_names.emplace_back(name);
    });
}

std::string_view ExtraColumns::json(Row row) const
{
    if (row >= m_ends.size())
        return {};
    const size_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::string_view(m_text).substr(begin, m_ends[row] - begin);
}

std::string_view ExtraColumns::text(Row row, std::string_view column, std::string &buffer) const
{
    std::string_view found;
    const std::string_view object = json(row);
    if (object.empty())
        return found;
    forEachJsonMember(object, [&](std::string_view name, std::string_view value) {
        if (name == column)
            found = jsonKind(value) == JsonKind::String ? decodeJsonString(value, buffer) : value;
    });
    return found;
}

} // namespace hubready
