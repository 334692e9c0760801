#include "core/rules/quote_pool.h"

#include <functional>
#include <limits>

namespace hubready {

std::string_view QuotePool::text(QuoteId quote) const
{
    if (quote == 0)
        return {};
    const quint32 start = quote == 1 ? 0 : m_ends[quote - 2];
    return std::string_view(m_text).substr(start, m_ends[quote - 1] - start);
}

size_t QuotePool::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<std::string_view>{}(text) & mask;
    while (m_slots[slot] != 0 && this->text(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void QuotePool::grow()
{
    m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, 0);
    for (QuoteId quote = 1; quote <= m_ends.size(); ++quote)
        m_slots[slotOf(text(quote))] = quote;
}

QuoteId QuotePool::add(std::string_view text)
{
    // A pool of 4 GiB is full: messages go on without their quote.
    if (text.empty() || m_text.size() + text.size() > std::numeric_limits<quint32>::max())
        return 0;
    if ((m_ends.size() + 1) * 2 > m_slots.size())
        grow();
    const size_t slot = slotOf(text);
    if (m_slots[slot] == 0) {
        m_text += text;
        m_ends.push_back(quint32(m_text.size()));
        m_slots[slot] = QuoteId(m_ends.size());
    }
    return m_slots[slot];
}

void QuotePool::clear()
{
    *this = {};
}

size_t QuotePool::memoryUse() const
{
    return m_text.capacity() + m_ends.capacity() * sizeof(quint32) + m_slots.capacity() * sizeof(QuoteId);
}

} // namespace hubready
