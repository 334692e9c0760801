#include "core/rules/across/near_texts.h"

#include "core/rules/across/title_series.h"
#include "core/text/word_hashes.h"

#include <algorithm>
#include <set>

namespace hubready {

bool NearTexts::build(const TableReading &reading, const Progress &progress)
{
    const Row size = reading.table.size();
    std::array<std::vector<quint32>, TextSketch::bands> keys;
    for (auto &band : keys)
        band.assign(size, 0);
    m_bytes.assign(size, {});
    RecordWords words;
    for (Row row = 0; row < size; ++row) {
        if (row % 1024 == 0 && progress.cancelled())
            return false;
        const TextSketch sketch = sketchOf(reading, row, words);
        m_bytes[row] = sketch.bytes;
        for (size_t band = 0; band < TextSketch::bands; ++band)
            keys[band][row] = sketch.keys[band];
    }
    for (size_t band = 0; band < TextSketch::bands; ++band)
        m_buckets[band].build(std::move(keys[band]));
    return true;
}

AffectedRows NearTexts::update(const TableReading &reading, std::span<const Row> rows)
{
    std::set<std::pair<size_t, quint32>> touched;
    const auto note = [&](Row row) {
        for (size_t band = 0; band < TextSketch::bands; ++band) {
            const quint32 key = m_buckets[band].keyOf(row);
            if (key != 0 && !touched.contains({band, key}) && isAmongFirst(band, key, row))
                touched.insert({band, key});
        }
    };
    for (Row row : rows)
        note(row);
    RecordWords words;
    std::array<std::vector<BucketIndex::Key>, TextSketch::bands> keys;
    for (Row row : rows) {
        const TextSketch sketch = sketchOf(reading, row, words);
        if (row >= m_bytes.size())
            m_bytes.resize(row + 1);
        m_bytes[row] = sketch.bytes;
        for (size_t band = 0; band < TextSketch::bands; ++band)
            keys[band].push_back(sketch.keys[band]);
    }
    for (size_t band = 0; band < TextSketch::bands; ++band)
        m_buckets[band].set(rows, keys[band]);
    for (Row row : rows)
        note(row);
    AffectedRows affected;
    std::vector<Row> bucket;
    for (const auto &[band, key] : touched) {
        bucket.clear();
        m_buckets[band].firstRows(key, m_bytes.size(), bucket);
        for (Row row : bucket)
            affected.add(row);
    }
    return affected;
}

TextSketch NearTexts::sketchOf(const TableReading &reading, Row row, RecordWords &words) const
{
    if (!reading.counts(row) || !words.read(reading, row, m_fewest))
        return {};
    return textSketch(words.unsortedShingles());
}

// Whether others of the bucket may be compared with it.
bool NearTexts::isAmongFirst(size_t band, BucketIndex::Key key, Row row) const
{
    std::vector<Row> first;
    m_buckets[band].firstRows(key, mostCompared, first);
    return std::ranges::find(first, row) != first.end();
}

// The few that look most like it, most first; then by number.
std::vector<Row> NearTexts::candidatesOf(Row row) const
{
    std::vector<Row> rows;
    for (const BucketIndex &bucket : m_buckets) {
        if (!bucket.isAlone(row))
            bucket.firstRows(bucket.keyOf(row), mostCompared, rows);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::pair<double, Row>> likely;
    constexpr double margin = 0.2; // an estimate from a short text is so far off at times
    for (Row other : rows) {
        const double like = other == row ? 0 : likeness(m_bytes[row], m_bytes[other]);
        if ((like + margin) * 100 >= double(m_percent))
            likely.push_back({-like, other});
    }
    std::ranges::sort(likely);
    constexpr size_t mostRead = 4;
    rows.clear();
    for (size_t i = 0; i < std::min(likely.size(), mostRead); ++i)
        rows.push_back(likely[i].second);
    return rows;
}

std::vector<NearText> NearTexts::nearTo(const TableReading &reading, Row row) const
{
    return near(reading, row, Until::AllAreRead);
}

std::optional<NearText> NearTexts::nearestTo(const TableReading &reading, Row row) const
{
    const auto found = near(reading, row, Until::OneIsTheSame);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

// Candidates come by what their sketches have in common, then by number: one that is the same in everything is the
// nearest, and no other needs to be read to know it.
std::vector<NearText> NearTexts::near(const TableReading &reading, Row row, Until until) const
{
    const auto candidates = candidatesOf(row);
    std::vector<NearText> found;
    if (candidates.empty())
        return found;
    RecordWords own;
    RecordWords other;
    own.read(reading, row, m_fewest);
    for (Row candidate : candidates) {
        other.read(reading, candidate, m_fewest);
        const double shared = sharedPart(own.shingles(), other.shingles());
        const bool isNear = shared * 100 >= double(m_percent);
        if (isNear && mayBeOneTitle(reading.text(row, Field::Title), reading.text(candidate, Field::Title)))
            found.push_back({candidate, shared});
        if (until == Until::OneIsTheSame && !found.empty() && found.back().shared >= 1)
            break;
    }
    std::ranges::sort(found, [](const NearText &a, const NearText &b) {
        return a.shared != b.shared ? a.shared > b.shared : a.row < b.row;
    });
    return found;
}

} // namespace hubready
