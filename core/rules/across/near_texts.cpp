#include "core/rules/across/near_texts.h"

#include "core/rules/across/title_series.h"
#include "core/text/word_hashes.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hubready {

namespace {

bool isOneTitle(const TableReading &reading, Row a, Row b)
{
    return mayBeOneTitle(reading.text(a, Field::Title), reading.text(b, Field::Title));
}

} // namespace

void NearTexts::begin(size_t records) { m_fresh.assign(records, {}); }

void NearTexts::read(size_t place, const RecordReading &record)
{
    RecordWords words;
    if (!words.take(record.words(Field::Title), record.words(Field::Description), m_fewest))
        return;
    const TextSketch sketch = textSketch(words.unsortedShingles());
    m_fresh[place] = {{sketch.bytes, words.hash()}, sketch.keys};
}

bool NearTexts::build(const TableReading &, const Progress &progress)
{
    const std::vector<Fresh> fresh = std::exchange(m_fresh, {});
    m_images.clear();
    m_images.reserve(fresh.size());
    for (const Fresh &each : fresh)
        m_images.push_back(each.image);
    for (size_t band = 0; band < TextSketch::bands; ++band) {
        if (progress.cancelled())
            return false;
        std::vector<BucketIndex::Key> keys;
        keys.reserve(fresh.size());
        for (const Fresh &each : fresh)
            keys.push_back(each.keys[band]);
        m_buckets[band].build(std::move(keys));
    }
    return true;
}

AffectedRows NearTexts::update(const TableReading &, std::span<const Row> rows)
{
    const std::vector<Fresh> fresh = std::exchange(m_fresh, {});
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
    std::array<std::vector<BucketIndex::Key>, TextSketch::bands> keys;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= m_images.size())
            m_images.resize(rows[i] + 1);
        m_images[rows[i]] = fresh[i].image;
        for (size_t band = 0; band < TextSketch::bands; ++band)
            keys[band].push_back(fresh[i].keys[band]);
    }
    for (size_t band = 0; band < TextSketch::bands; ++band)
        m_buckets[band].set(rows, keys[band]);
    for (Row row : rows)
        note(row);
    AffectedRows affected;
    std::vector<Row> bucket;
    for (const auto &[band, key] : touched) {
        bucket.clear();
        m_buckets[band].firstRows(key, m_images.size(), bucket);
        for (Row row : bucket)
            affected.add(row);
    }
    return affected;
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
        const double like = other == row ? 0 : likeness(m_images[row].bytes, m_images[other].bytes);
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

// The first record that is the same word for word. It meets the row in every band, so the first band in which others do
// not crowd it out has it.
std::optional<Row> NearTexts::twinOf(const TableReading &reading, Row row) const
{
    if (m_images[row].words == 0)
        return std::nullopt;
    std::vector<Row> rows;
    for (const BucketIndex &bucket : m_buckets) {
        if (bucket.isAlone(row))
            return std::nullopt;
        rows.clear();
        bucket.firstRows(bucket.keyOf(row), mostCompared, rows);
        for (Row other : rows) {
            if (other != row && m_images[other].words == m_images[row].words && isOneTitle(reading, row, other))
                return other;
        }
    }
    return std::nullopt;
}

std::optional<NearText> NearTexts::nearestTo(const TableReading &reading, Row row) const
{
    if (const auto twin = twinOf(reading, row))
        return NearText{*twin, 1};
    const auto found = nearTo(reading, row);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

// Whole data sets hold records that are the same word for word: these need no reading.
double NearTexts::sharedOf(const TableReading &reading, Row row, Row candidate, RecordWords &own,
                           RecordWords &other) const
{
    if (m_images[row].words == m_images[candidate].words)
        return 1;
    if (own.unsortedShingles().empty())
        own.read(reading, row);
    other.read(reading, candidate);
    return sharedPart(own.shingles(), other.shingles());
}

std::vector<NearText> NearTexts::nearTo(const TableReading &reading, Row row) const
{
    std::vector<NearText> found;
    RecordWords own;
    RecordWords other;
    for (Row candidate : candidatesOf(row)) {
        const double shared = sharedOf(reading, row, candidate, own, other);
        if (shared * 100 >= double(m_percent) && isOneTitle(reading, row, candidate))
            found.push_back({candidate, shared});
    }
    std::ranges::sort(found, [](const NearText &a, const NearText &b) {
        return a.shared != b.shared ? a.shared > b.shared : a.row < b.row;
    });
    return found;
}

} // namespace hubready
