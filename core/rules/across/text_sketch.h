// A small image of a record's title and description from which it can be estimated how much of them two records share.
// Method: MinHash of three-word shingles by one permutation (Li, Owen, Zhang 2012), empty bins filled from others
// (Shrivastava 2017); six bands of four bins find records that may be near-identical (locality-sensitive hashing). Two
// records that share 85 % of their shingles meet in a band 99 times in a hundred.
#pragma once

#include "core/rules/across/across_check.h"

#include <array>

namespace hubready {

struct TextSketch
{
    static constexpr size_t bins = 64;
    static constexpr size_t bands = 6;
    static constexpr size_t bandBins = 4;

    std::array<quint8, bins> bytes{};    // the least hash of each bin, cut to a byte
    std::array<quint32, bands> keys{};   // of the bands; 0: not compared
};

TextSketch textSketch(const std::vector<quint64> &shingles);
// 0 to 1, some hundredths off.
double likeness(const std::array<quint8, TextSketch::bins> &a, const std::array<quint8, TextSketch::bins> &b);

// The words of a record's title and description, as numbers (word_hashes.h).
class RecordWords
{
public:
    // False: too few words to compare.
    bool take(const std::vector<quint64> &title, const std::vector<quint64> &description, size_t fewest);
    void read(const TableReading &reading, Row row); // of a row, however few
    quint64 hash() const; // of the words in their order; not 0
    const std::vector<quint64> &unsortedShingles() const { return m_shingles; }
    const std::vector<quint64> &shingles(); // sorted, each once

private:
    std::vector<quint64> m_words;
    std::vector<quint64> m_shingles;
};

} // namespace hubready
