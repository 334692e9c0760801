// Finds, for a record, those whose title and description are nearly the same, without comparing all with all: records
// meet in buckets (text_sketch.h), of which the first few are looked at. Follows edits; about 140 bytes a row.
#pragma once

#include "core/rules/across/bucket_index.h"
#include "core/rules/across/text_sketch.h"

#include <optional>

namespace hubready {

struct NearText
{
    Row row = 0;
    double shared = 0; // of their three-word shingles, 0 to 1
};

class NearTexts
{
public:
    // How many records of one bucket a record is compared with: the first of them. More would cost by the square.
    static constexpr size_t mostCompared = 24;
    static constexpr qint64 usualPercent = 85;
    static constexpr size_t usualFewest = 12;

    NearTexts(qint64 percent, size_t fewestWords) : m_percent(percent), m_fewest(fewestWords) {}

    // As those of AcrossCheck.
    bool build(const TableReading &reading, const Progress &progress);
    AffectedRows update(const TableReading &reading, std::span<const Row> rows);

    // Those that share at least the percentage with the row, of the four that look most like it; most first. Parts of a
    // series are none (title_series.h).
    std::vector<NearText> nearTo(const TableReading &reading, Row row) const;
    // The first of these.
    std::optional<NearText> nearestTo(const TableReading &reading, Row row) const;

private:
    TextSketch sketchOf(const TableReading &reading, Row row, RecordWords &words) const;
    bool isAmongFirst(size_t band, BucketIndex::Key key, Row row) const;
    std::vector<Row> candidatesOf(Row row) const;
    enum class Until : unsigned char { AllAreRead, OneIsTheSame };
    std::vector<NearText> near(const TableReading &reading, Row row, Until until) const;

    qint64 m_percent;
    size_t m_fewest;
    std::array<BucketIndex, TextSketch::bands> m_buckets;
    std::vector<std::array<quint8, TextSketch::bins>> m_bytes; // by row
};

} // namespace hubready
