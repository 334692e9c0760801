// How one field of one record stands: by its worst finding, else whether it is filled. The parts of the quality bar in
// the head of a column, and what a click on a part filters by.
#pragma once

#include "core/record/record_table.h"
#include "core/rules/finding_store.h"

#include <array>
#include <optional>
#include <vector>

namespace hubready {

enum class FieldStanding : unsigned char { Refused, Changed, Advice, Empty, Fine };

inline constexpr int fieldStandingCount = 5;

std::optional<Family> worstFamilyOf(const Findings &findings, Field field); // without what was accepted as it is
bool hasOnlyAccepted(const Findings &findings, Field field); // something is found there, and all of it was accepted
FieldStanding fieldStanding(const RecordTable &table, const FindingStore &findings, Row row, Field field);
QString fieldStandingLabel(FieldStanding standing); // "refused", "empty", ...

using StandingCounts = std::array<qint64, fieldStandingCount>;

// The counts of every field over a whole project, worked out piece by piece so that a window can do it between two
// events, and kept right afterwards row by row.
class StandingTally
{
public:
    void reset(const RecordTable &table);
    bool isComplete() const { return m_done == m_size; }
    // Takes up to `rows` more rows.
    void advance(const RecordTable &table, const FindingStore &findings, Row rows);
    // After these rows have changed.
    void update(const RecordTable &table, const FindingStore &findings, const std::vector<Row> &rows);

    const StandingCounts &of(Field field) const { return m_counts[size_t(field)]; }

private:
    void take(const RecordTable &table, const FindingStore &findings, Row row);

    Row m_size = 0;
    Row m_done = 0;
    std::vector<Field> m_fields;            // of the package
    std::vector<FieldStanding> m_standings; // row by row, a place for each of m_fields
    std::array<StandingCounts, fieldCount> m_counts{};
};

} // namespace hubready
