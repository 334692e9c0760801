#include "core/text/word_set.h"

#include "core/text/ascii.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <bit>

namespace hubready {

namespace {

size_t hashOf(std::string_view word)
{
    size_t hash = 14695981039346656037ULL; // FNV-1a
    for (char c : word)
        hash = (hash ^ static_cast<unsigned char>(smallAscii(c))) * 1099511628211ULL;
    return hash ^ (hash >> 32);
}

// The place of the words that begin as this one does; a capital and its small letter share one.
size_t placeOf(std::string_view word) { return static_cast<unsigned char>(word.front()) % 32; }

quint32 bitOf(std::string_view word) { return quint32(1) << std::min<size_t>(word.size(), 31); }

} // namespace

WordSet::WordSet(const std::vector<std::string> &words) : m_slots(std::bit_ceil(words.size() * 2 + 2))
{
    for (const std::string &word : words) {
        const std::string lower = lowered(word);
        if (lower.empty() || contains(lower))
            continue;
        size_t slot = hashOf(lower) & (m_slots.size() - 1);
        while (!m_slots[slot].empty())
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = lower;
        m_lengths[placeOf(lower)] |= bitOf(lower);
        m_longest = std::max(m_longest, lower.size());
    }
}

// By first letter and length: most words that are asked for differ there from all of a set.
bool WordSet::mayContain(std::string_view word) const
{
    return !word.empty() && m_lengths[placeOf(word)] & bitOf(word);
}

bool WordSet::contains(std::string_view word) const
{
    if (!mayContain(word))
        return false;
    for (size_t slot = hashOf(word) & (m_slots.size() - 1); !m_slots[slot].empty();
         slot = (slot + 1) & (m_slots.size() - 1)) {
        if (isInAnyCase(word, m_slots[slot]))
            return true;
    }
    return false;
}

} // namespace hubready
