// Walks down a sheet beside its rows and says which merged areas and links reach into each of them.
#pragma once

#include "core/import/sheet/workbook_reader.h"

#include <algorithm>
#include <vector>

namespace hubready {

// Those of the ranges that a row lies in; rows are asked for from the top.
template <typename Item> class RangeCursor
{
public:
    RangeCursor(const std::vector<Item> &items, SheetExtras::Range (*rangeOf)(const Item &)) : m_rangeOf(rangeOf)
    {
        for (const Item &item : items)
            m_sorted.push_back(&item);
        std::ranges::stable_sort(m_sorted, {}, [&](const Item *item) { return m_rangeOf(*item).firstRow; });
    }

    const std::vector<const Item *> &at(int row)
    {
        std::erase_if(m_active, [&](const Item *item) { return m_rangeOf(*item).lastRow < row; });
        for (; m_next < m_sorted.size() && m_rangeOf(*m_sorted[m_next]).firstRow <= row; ++m_next) {
            if (m_rangeOf(*m_sorted[m_next]).lastRow >= row)
                m_active.push_back(m_sorted[m_next]);
        }
        return m_active;
    }

private:
    SheetExtras::Range (*m_rangeOf)(const Item &);
    std::vector<const Item *> m_sorted;
    std::vector<const Item *> m_active;
    size_t m_next = 0;
};

struct RangeCursors
{
    explicit RangeCursors(const SheetExtras &extras)
        : merged(extras.merged, [](const SheetExtras::Range &range) { return range; }),
          links(extras.links, [](const SheetExtras::Link &link) { return link.range; })
    {
    }

    RangeCursor<SheetExtras::Range> merged;
    RangeCursor<SheetExtras::Link> links;
    // The values of merged areas, by column, with the last row that they count for.
    struct Carried
    {
        int column = 0;
        int lastRow = 0;
        std::string text;
    };
    std::vector<Carried> carried;
};

} // namespace hubready
