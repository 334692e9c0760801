// A map and a set of phrase keys, which are hashes already: open addressing, linear probing, no deletion. Much quicker
// and smaller than std::unordered_map for the millions of words of a large set. The key 0 is nobody's.
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace hubready {

using PhraseKey = quint64;

template <typename Value> class KeyMap
{
public:
    KeyMap() : m_slots(64) {}

    Value &operator[](PhraseKey key)
    {
        if (m_size * 2 >= m_slots.size())
            grow();
        Slot &slot = m_slots[place(key)];
        m_size += slot.key == 0;
        slot.key = key;
        return slot.value;
    }
    // Null: no such key. Valid until the next insertion.
    const Value *find(PhraseKey key) const
    {
        const Slot &slot = m_slots[place(key)];
        return slot.key != 0 ? &slot.value : nullptr;
    }
    bool contains(PhraseKey key) const { return find(key) != nullptr; }
    size_t size() const { return m_size; }

private:
    struct Slot
    {
        PhraseKey key = 0;
        Value value{};
    };

    size_t place(PhraseKey key) const
    {
        size_t at = size_t(key) & (m_slots.size() - 1);
        while (m_slots[at].key != 0 && m_slots[at].key != key)
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot &slot : old) {
            if (slot.key != 0)
                m_slots[place(slot.key)] = std::move(slot);
        }
    }

    std::vector<Slot> m_slots; // a power of two
    size_t m_size = 0;
};

// For many small sets one after the other: clearing costs nothing.
class KeySet
{
public:
    KeySet() : m_slots(1024) {}

    void clear()
    {
        ++m_round;
        m_size = 0;
    }
    bool insert(PhraseKey key) // false: it is in already
    {
        if (m_size * 2 >= m_slots.size())
            grow();
        Slot &slot = m_slots[place(key)];
        if (slot.round == m_round)
            return false;
        slot = {key, m_round};
        ++m_size;
        return true;
    }
    bool contains(PhraseKey key) const { return m_slots[place(key)].round == m_round; }

private:
    struct Slot
    {
        PhraseKey key = 0;
        quint32 round = 0;
    };

    size_t place(PhraseKey key) const
    {
        size_t at = size_t(key) & (m_slots.size() - 1);
        while (m_slots[at].round == m_round && m_slots[at].key != key)
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.round == m_round)
                m_slots[place(slot.key)] = slot;
        }
    }

    std::vector<Slot> m_slots; // a power of two
    quint32 m_round = 1;
    size_t m_size = 0;
};

} // namespace hubready
