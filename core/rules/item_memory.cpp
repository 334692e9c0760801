#include "core/rules/item_memory.h"

namespace hubready {

void ItemMemory::remember(const PlacedText &item, const std::vector<Said> &said)
{
    constexpr size_t most = 100'000; // so many that something is said of, for the memory they take
    if (!said.empty() && m_said.size() >= most)
        return;
    const size_t place = placeOf(item);
    if (place >= m_items.size())
        m_items.resize(place + parts, unknown);
    m_items[place] = said.empty() ? nothing : quint32(m_said.size() + 2);
    if (!said.empty())
        m_said.push_back(said);
}

} // namespace hubready
