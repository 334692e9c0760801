#include "core/rules/across/number_lists.h"

#include <algorithm>

namespace hubready {

void NumberLists::emptyAll()
{
    m_several.clear();
    std::ranges::fill(m_lists, List{});
}

void NumberLists::add(size_t at, Number number)
{
    List &list = m_lists[at];
    if (list.place == none) {
        list = {number, onlyOne};
        return;
    }
    if (list.place == onlyOne) {
        if (list.only == number)
            return;
        list.place = quint32(m_several.size());
        m_several.push_back({list.only});
    }
    auto &numbers = m_several[list.place];
    if (numbers.empty() || numbers.back() < number)
        numbers.push_back(number);
    else if (const auto place = std::ranges::lower_bound(numbers, number); *place != number)
        numbers.insert(place, number);
}

void NumberLists::remove(size_t at, Number number)
{
    List &list = m_lists[at];
    if (list.place == none)
        return;
    if (list.place == onlyOne) {
        if (list.only == number)
            list = {};
        return;
    }
    auto &numbers = m_several[list.place];
    if (const auto place = std::ranges::lower_bound(numbers, number); place != numbers.end() && *place == number)
        numbers.erase(place);
}

std::span<const NumberLists::Number> NumberLists::of(size_t at) const
{
    const List &list = m_lists[at];
    if (list.place == none)
        return {};
    return list.place == onlyOne ? std::span(&list.only, 1) : std::span<const Number>(m_several[list.place]);
}

} // namespace hubready
