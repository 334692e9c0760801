#include "core/suggest/keywords/text_statistics.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace hubready {

namespace {

constexpr size_t placesPerRecord = 512;
constexpr size_t fewestPlaces = size_t(1) << 16;
constexpr size_t mostPlaces = size_t(1) << 24;

struct Places
{
    size_t first;
    size_t second;
};

// Both within one line of the processor's cache.
Places placesOf(PhraseKey key, size_t size)
{
    const size_t line = size_t(key >> 10) & (size - 1) & ~size_t(31);
    const size_t first = size_t(key) & 31;
    return {line | first, line | ((first + 1 + size_t(key >> 5) % 31) & 31)};
}

} // namespace

TextStatistics::TextStatistics(size_t expectedRecords)
    : m_phrases(std::clamp(std::bit_ceil(expectedRecords * placesPerRecord), fewestPlaces, mostPlaces))
{
}

void TextStatistics::addPhrase(PhraseKey key)
{
    const auto [first, second] = placesOf(key, m_phrases.size());
    for (quint16 *count : {&m_phrases[first], &m_phrases[second]}) {
        if (*count < std::numeric_limits<quint16>::max())
            ++*count;
    }
}

quint32 TextStatistics::recordsWithWord(PhraseKey stem) const
{
    const quint32 *found = m_words.find(stem);
    return found ? *found : 0;
}

quint32 TextStatistics::recordsWithPhrase(PhraseKey key) const
{
    const auto [first, second] = placesOf(key, m_phrases.size());
    return std::min(m_phrases[first], m_phrases[second]);
}

} // namespace hubready
