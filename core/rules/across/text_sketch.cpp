#include "core/rules/across/text_sketch.h"

#include "core/text/word_hashes.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr quint64 none = ~quint64(0);

// Not mixedBits(), which made the shingles: the two must not undo each other.
quint64 spread(quint64 bits)
{
    bits ^= bits >> 29;
    bits *= 0xbf58476d1ce4e5b9ULL;
    bits ^= bits >> 32;
    return bits;
}

// Where an empty bin looks for a value at its nth try: the same in every record.
size_t donor(size_t bin, size_t attempt)
{
    return size_t(spread(bin * 0x9e3779b97f4a7c15ULL + attempt * 0x94d049bb133111ebULL) >> 58);
}

} // namespace

TextSketch textSketch(const std::vector<quint64> &shingles)
{
    TextSketch sketch;
    if (shingles.empty())
        return sketch;
    static_assert(TextSketch::bins == 64, "the upper six bits choose the bin");
    std::array<quint64, TextSketch::bins> least;
    least.fill(none);
    for (quint64 shingle : shingles) {
        const quint64 hash = spread(shingle * 0x9e3779b97f4a7c15ULL);
        quint64 &bin = least[size_t(hash >> 58)];
        bin = std::min(bin, hash);
    }
    auto filled = least;
    for (size_t bin = 0; bin < TextSketch::bins; ++bin) {
        for (size_t attempt = 1; filled[bin] == none; ++attempt)
            filled[bin] = least[donor(bin, attempt)];
        sketch.bytes[bin] = quint8(filled[bin] >> 8);
    }
    for (size_t band = 0; band < TextSketch::bands; ++band) {
        const quint64 key = hashOfWords(filled.data() + band * TextSketch::bandBins, TextSketch::bandBins);
        sketch.keys[band] = std::max(quint32(key), quint32(1));
    }
    return sketch;
}

double likeness(const std::array<quint8, TextSketch::bins> &a, const std::array<quint8, TextSketch::bins> &b)
{
    int same = 0;
    for (size_t bin = 0; bin < TextSketch::bins; ++bin)
        same += a[bin] == b[bin];
    return double(same) / double(TextSketch::bins);
}

bool RecordWords::take(const std::vector<quint64> &title, const std::vector<quint64> &description, size_t fewest)
{
    if (title.size() + description.size() < fewest)
        return false;
    m_words.reserve(title.size() + description.size());
    m_words = title;
    m_words.insert(m_words.end(), description.begin(), description.end());
    appendShingles(m_words, m_shingles);
    return true;
}

void RecordWords::read(const TableReading &reading, Row row)
{
    m_words.clear();
    m_shingles.clear();
    appendWordHashes(reading.text(row, Field::Title), m_words);
    appendWordHashes(reading.text(row, Field::Description), m_words);
    appendShingles(m_words, m_shingles);
}

quint64 RecordWords::hash() const { return std::max(hashOfWords(m_words.data(), m_words.size()), quint64(1)); }

const std::vector<quint64> &RecordWords::shingles()
{
    std::ranges::sort(m_shingles);
    m_shingles.erase(std::unique(m_shingles.begin(), m_shingles.end()), m_shingles.end());
    return m_shingles;
}

} // namespace hubready
