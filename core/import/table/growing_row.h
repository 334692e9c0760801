// A row put together from named values, for sources whose columns are not known before the records are (JSON, XML): a
// name that comes for the first time becomes a column. Several values under one name are the items of a list.
//
//   GrowingRow row;
//   row.clear(); row.add("dc.title", "…"); row.add("dc.subject", "…"); row.add("dc.subject", "…");
//   … row.cells() …
//
// After settle(), columns that appear are new: tellNew() gives them to the taker before the row.
#pragma once

#include "core/import/table/table_source.h"

#include <unordered_map>

namespace hubready {

class GrowingRow
{
public:
    static constexpr size_t nextPlace = size_t(-1);

    void clear();
    // `place`: of an item whose fellows under other names stand at the same place, such as the names and the roles of
    // authors.
    void add(std::string_view column, std::string_view text, size_t place = nextPlace);
    // The first `texts` that were added under the name; empty: none.
    std::string_view firstOf(std::string_view column) const;

    bool isEmpty() const { return m_used.empty(); }
    const std::vector<std::string_view> &cells();
    std::vector<std::string> copy();

    const std::vector<SourceColumn> &columns() const { return m_columns; }
    void settle() { m_settled = m_columns.size(); }
    void tellNew(RowTaker &taker);

private:
    struct Cell
    {
        std::string text;
        size_t items = 0;
    };
    struct NameHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };

    size_t indexOf(std::string_view column);
    bool isSettled() const { return m_settled > 0; }

    static constexpr size_t columnLimit = 2000; // what has more names than that has values where names should be

    std::vector<SourceColumn> m_columns;
    std::unordered_map<std::string, size_t, NameHash, std::equal_to<>> m_indexes;
    std::vector<Cell> m_cells;
    std::vector<size_t> m_used;
    std::vector<std::string_view> m_views;
    size_t m_settled = 0;
    size_t m_told = 0;
};

} // namespace hubready
