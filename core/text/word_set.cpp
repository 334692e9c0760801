#include "core/text/word_set.h"

#include "core/text/ascii.h"
#include "core/text/wtf8.h"

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
        m_longest = std::max(m_longest, lower.size());
    }
}

bool WordSet::contains(std::string_view word) const
{
    if (word.empty() || word.size() > m_longest)
        return false;
    for (size_t slot = hashOf(word) & (m_slots.size() - 1); !m_slots[slot].empty();
         slot = (slot + 1) & (m_slots.size() - 1)) {
        if (isInAnyCase(word, m_slots[slot]))
            return true;
    }
    return false;
}

} // namespace hubready
