// Finds, for a record, those whose title and description are nearly the same, without comparing all with all: records
// meet in buckets (text_sketch.h), of which the first few are looked at. Follows edits; about 150 bytes a row.
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
    void begin(size_t records);
    void read(size_t place, const RecordReading &record);
    bool build(const TableReading &reading, const Progress &progress);
    AffectedRows update(const TableReading &reading, std::span<const Row> rows);

    // Those that share at least the percentage with the row, of the four that look most like it; most first. Parts of a
    // series are none (title_series.h).
    std::vector<NearText> nearTo(const TableReading &reading, Row row) const;
    // One that is the same word for word, or the first of these.
    std::optional<NearText> nearestTo(const TableReading &reading, Row row) const;

private:
    // What is known of a row's text without reading it again.
    struct Image
    {
        std::array<quint8, TextSketch::bins> bytes{};
        quint64 words = 0; // of all words in their order; 0: not compared
    };
    // The same with the buckets that the row belongs to, before it is taken into the index.
    struct Fresh
    {
        Image image;
        std::array<BucketIndex::Key, TextSketch::bands> keys{};
    };
    bool isAmongFirst(size_t band, BucketIndex::Key key, Row row) const;
    std::vector<Row> candidatesOf(Row row) const;
    double sharedOf(const TableReading &reading, Row row, Row candidate, RecordWords &own, RecordWords &other) const;
    std::optional<Row> twinOf(const TableReading &reading, Row row) const;

    qint64 m_percent;
    size_t m_fewest;
    std::array<BucketIndex, TextSketch::bands> m_buckets;
    std::vector<Image> m_images; // by row
    std::vector<Fresh> m_fresh;  // of the records that were read, by place
};

} // namespace hubready
