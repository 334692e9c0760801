#include "core/rules/duplicate_links.h"

#include "core/text/wtf8.h"

namespace hubready {

std::string DuplicateLinks::linkOf(const RecordTable &table, Row row) const
{
    const Cell link = table.cell(row, *propertyOf(table.form(), Field::LmsLink));
    if (link.state != CellState::Value || link.text.empty() || !table.isReadable(row) || table.textLength(row) > m_maxLength)
        return {};
    const Cell type = table.cell(row, *propertyOf(table.form(), Field::ResourceType));
    return lowered(type.text) == "scorm" ? std::string(link.text) : std::string{};
}

void DuplicateLinks::insert(const std::string &link, Row row)
{
    m_rowsByLink[link].insert(row);
    m_linkByRow.emplace(row, link);
}

void DuplicateLinks::build(const RecordTable &table, qint64 maxLength)
{
    m_maxLength = maxLength;
    m_rowsByLink.clear();
    m_linkByRow.clear();
    for (Row row = 0; row < table.size(); ++row) {
        if (const std::string link = linkOf(table, row); !link.empty())
            insert(link, row);
    }
}

std::vector<Row> DuplicateLinks::update(const RecordTable &table, Row row)
{
    const auto known = m_linkByRow.find(row);
    const std::string before = known == m_linkByRow.end() ? std::string{} : known->second;
    const std::string now = linkOf(table, row);
    if (before == now)
        return {};
    std::vector<Row> touched;
    const auto collect = [&](const std::string &link) {
        for (Row other : m_rowsByLink[link]) {
            if (other != row)
                touched.push_back(other);
        }
    };
    if (!before.empty()) {
        m_rowsByLink[before].erase(row);
        m_linkByRow.erase(row);
        collect(before);
    }
    if (!now.empty()) {
        collect(now);
        insert(now, row);
    }
    return touched;
}

std::optional<Row> DuplicateLinks::earlierTwin(Row row) const
{
    const auto link = m_linkByRow.find(row);
    if (link == m_linkByRow.end())
        return std::nullopt;
    const Row first = *m_rowsByLink.at(link->second).begin();
    return first < row ? std::optional(first) : std::nullopt;
}

} // namespace hubready
