#include "core/explore/field_standing.h"

#include "core/record/field_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

FieldStanding standingOf(Family family)
{
    switch (family) {
    case Family::Refused:
        return FieldStanding::Refused;
    case Family::ChangedOrLost:
        return FieldStanding::Changed;
    case Family::CouldBeBetter:
        break;
    }
    return FieldStanding::Advice;
}

} // namespace

std::optional<Family> worstFamilyOf(const Findings &findings, Field field)
{
    std::optional<Family> worst;
    for (const Finding &finding : findings) {
        const Family family = finding.family;
        if (finding.field == field && !finding.accepted && (!worst || family < *worst))
            worst = family;
    }
    return worst;
}

bool hasOnlyAccepted(const Findings &findings, Field field)
{
    bool any = false;
    for (const Finding &finding : findings) {
        if (finding.field != field)
            continue;
        if (!finding.accepted)
            return false;
        any = true;
    }
    return any;
}

FieldStanding fieldStanding(const RecordTable &table, const FindingStore &findings, Row row, Field field)
{
    if (const auto family = worstFamilyOf(findings.ofRow(row), field))
        return standingOf(*family);
    return isFieldEmpty(table, row, field) ? FieldStanding::Empty : FieldStanding::Fine;
}

QString fieldStandingLabel(FieldStanding standing)
{
    static constexpr std::array<const char *, fieldStandingCount> labels{
        QT_TRANSLATE_NOOP("FieldStanding", "refused"),
        QT_TRANSLATE_NOOP("FieldStanding", "changed or lost"),
        QT_TRANSLATE_NOOP("FieldStanding", "could be better"),
        QT_TRANSLATE_NOOP("FieldStanding", "empty"),
        QT_TRANSLATE_NOOP("FieldStanding", "fine"),
    };
    return QCoreApplication::translate("FieldStanding", labels[size_t(standing)]);
}

void StandingTally::reset(const RecordTable &table)
{
    m_size = table.size();
    m_done = 0;
    m_counts = {};
    m_fields.clear();
    for (const FieldSpec &spec : allFields()) {
        if (fieldBelongsTo(spec.field, table.form()))
            m_fields.push_back(spec.field);
    }
    m_standings.assign(m_fields.size() * m_size, FieldStanding::Fine);
}

void StandingTally::take(const RecordTable &table, const FindingStore &findings, Row row)
{
    FieldStanding *standing = &m_standings[m_fields.size() * row];
    for (Field field : m_fields) {
        *standing = fieldStanding(table, findings, row, field);
        ++m_counts[size_t(field)][size_t(*standing++)];
    }
}

void StandingTally::advance(const RecordTable &table, const FindingStore &findings, Row rows)
{
    const Row end = m_done + std::min(rows, m_size - m_done);
    for (; m_done < end; ++m_done)
        take(table, findings, m_done);
}

void StandingTally::update(const RecordTable &table, const FindingStore &findings, const std::vector<Row> &rows)
{
    for (Row row : rows) {
        if (row >= m_done)
            continue; // its turn comes
        for (size_t i = 0; i < m_fields.size(); ++i)
            --m_counts[size_t(m_fields[i])][size_t(m_standings[m_fields.size() * row + i])];
        take(table, findings, row);
    }
}

} // namespace hubready
