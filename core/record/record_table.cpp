#include "core/record/record_table.h"

#include <limits>

namespace hubready {

namespace {

// Segments of one source are much alike: one that has room from the start need not be copied as it grows.
template <typename Segment> void reserveLike(const Segment &before, Segment &segment, Row rows)
{
    segment.heads.reserve(rows);
    for (size_t i = 0; i < segment.columns.size(); ++i) {
        const auto &full = before.columns[i];
        if (full.ends.empty())
            continue;
        segment.columns[i].text.reserve(full.text.size() + full.text.size() / 8);
        segment.columns[i].ends.reserve(rows);
        segment.columns[i].states.reserve(rows);
    }
}

} // namespace

RecordTable::RecordTable(PackageForm form) : m_form(form) {}

RecordTable::Head RecordTable::headOf(const ParsedRecord &record)
{
    const auto length = std::min<qint64>(record.textLength, std::numeric_limits<quint32>::max());
    return {quint32(length), record.isObject, record.readable};
}

void RecordTable::append(const ParsedRecord &record)
{
    const Row inSegment = m_size % segmentRows;
    if (inSegment == 0) {
        m_segments.push_back(std::make_shared<Segment>());
        m_segments.back()->columns.resize(properties(m_form).size());
        if (m_segments.size() > 1)
            reserveLike(*m_segments[m_segments.size() - 2], *m_segments.back(), segmentRows);
        m_overlays.push_back(nullptr);
    } else if (m_segments.back().use_count() > 1) {
        m_segments.back() = std::make_shared<Segment>(*m_segments.back()); // somebody reads a copy: leave it theirs
    }
    Segment &segment = *m_segments.back();
    segment.heads.push_back(headOf(record));
    for (size_t i = 0; i < segment.columns.size(); ++i) {
        const Cell &cell = record.cells[i];
        Column &column = segment.columns[i];
        if (column.ends.empty()) {
            if (cell.state == CellState::Null)
                continue;
            column.ends.assign(inSegment, 0);
            column.states.assign(inSegment, CellState::Null);
        }
        column.text.append(cell.text);
        column.ends.push_back(quint32(column.text.size()));
        column.states.push_back(cell.state);
    }
    ++m_size;
}

void RecordTable::appendRow(const RecordTable &other, Row row)
{
    ParsedRecord record;
    record.isObject = other.isObject(row);
    record.readable = other.isReadable(row);
    record.textLength = other.textLength(row);
    record.cells.resize(properties(m_form).size());
    for (size_t i = 0; i < record.cells.size(); ++i)
        record.cells[i] = other.cell(row, PropertyIndex(i));
    append(record);
}

void RecordTable::appendAll(const RecordTable &other)
{
    for (Row row = 0; row < other.size(); ++row)
        appendRow(other, row);
}

Cell RecordTable::cell(Row row, PropertyIndex property) const
{
    if (const Edited *now = edited(row)) {
        const auto &[state, text] = now->cells[property];
        return {state, text};
    }
    const Column &column = m_segments[row / segmentRows]->columns[property];
    const Row at = row % segmentRows;
    if (column.ends.empty())
        return {};
    const quint32 start = at == 0 ? 0 : column.ends[at - 1];
    return {column.states[at], std::string_view(column.text).substr(start, column.ends[at] - start)};
}

const RecordTable::Edited *RecordTable::edited(Row row) const
{
    const auto &overlay = m_overlays[row / segmentRows];
    if (!overlay)
        return nullptr;
    const auto found = overlay->find(row);
    return found == overlay->end() ? nullptr : found->second.get();
}

const RecordTable::Head &RecordTable::head(Row row) const
{
    const Edited *now = edited(row);
    return now ? now->head : m_segments[row / segmentRows]->heads[row % segmentRows];
}

bool RecordTable::isReadable(Row row) const
{
    return head(row).readable;
}

bool RecordTable::isObject(Row row) const
{
    return head(row).isObject;
}

qint64 RecordTable::textLength(Row row) const
{
    return head(row).textLength;
}

void RecordTable::replace(Row row, const ParsedRecord &record)
{
    auto now = std::make_shared<Edited>();
    now->head = headOf(record);
    now->cells.reserve(record.cells.size());
    for (const Cell &cell : record.cells)
        now->cells.emplace_back(cell.state, cell.text);
    auto &overlay = m_overlays[row / segmentRows];
    // Only this table knows the overlay: change it in place. Else the other copies keep theirs.
    auto own = overlay && overlay.use_count() == 1 ? std::const_pointer_cast<Overlay>(overlay)
               : overlay                           ? std::make_shared<Overlay>(*overlay)
                                                   : std::make_shared<Overlay>();
    (*own)[row] = std::move(now);
    overlay = std::move(own);
}

size_t RecordTable::memoryUse() const
{
    size_t bytes = 0;
    for (const auto &segment : m_segments) {
        bytes += segment->heads.capacity() * sizeof(Head);
        for (const Column &column : segment->columns)
            bytes += column.text.capacity() + column.ends.capacity() * sizeof(quint32) + column.states.capacity();
    }
    for (const auto &overlay : m_overlays) {
        if (!overlay)
            continue;
        for (const auto &[row, now] : *overlay) {
            bytes += sizeof(Edited);
            for (const auto &[state, text] : now->cells)
                bytes += sizeof(std::pair<CellState, std::string>) + text.capacity();
        }
    }
    return bytes;
}

} // namespace hubready
