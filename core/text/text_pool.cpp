#include "core/text/text_pool.h"

#include "core/text/mixed_bits.h"

#include <functional>
#include <limits>

namespace hubready {

std::string_view TextPool::text(Id id) const
{
    if (id == 0)
        return {};
    const quint32 start = id == 1 ? 0 : m_ends[id - 2];
    return std::string_view(m_text).substr(start, m_ends[id - 1] - start);
}

size_t TextPool::slotOf(std::string_view text, quint32 hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot].id != 0 && (m_slots[slot].hash != hash || this->text(m_slots[slot].id) != text))
        slot = (slot + 1) & mask;
    return slot;
}

void TextPool::grow()
{
    const std::vector<Slot> before = std::move(m_slots);
    m_slots.assign(before.empty() ? 64 : before.size() * 2, Slot{});
    const size_t mask = m_slots.size() - 1;
    for (const Slot &each : before) {
        size_t slot = each.hash & mask;
        while (m_slots[slot].id != 0)
            slot = (slot + 1) & mask;
        if (each.id != 0)
            m_slots[slot] = each;
    }
}

namespace {

quint32 poolHash(std::string_view text) { return quint32(mixedBits(std::hash<std::string_view>{}(text))); }

} // namespace

TextPool::Id TextPool::find(std::string_view text) const
{
    return m_slots.empty() ? 0 : m_slots[slotOf(text, poolHash(text))].id;
}

TextPool::Id TextPool::add(std::string_view text)
{
    if (text.empty() || m_text.size() + text.size() > std::numeric_limits<quint32>::max())
        return 0;
    if ((m_ends.size() + 1) * 2 > m_slots.size())
        grow();
    const quint32 hash = poolHash(text);
    Slot &slot = m_slots[slotOf(text, hash)];
    if (slot.id == 0) {
        m_text += text;
        m_ends.push_back(quint32(m_text.size()));
        slot = {hash, Id(m_ends.size())};
    }
    return slot.id;
}

void TextPool::clear() { *this = {}; }

size_t TextPool::memoryUse() const
{
    return m_text.capacity() + m_ends.capacity() * sizeof(quint32) + m_slots.capacity() * sizeof(Slot);
}

} // namespace hubready
