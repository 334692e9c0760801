#include "core/import/table/record_pipeline.h"

#include <cstring>
#include <functional>
#include <memory_resource>

namespace hubready {

namespace {

constexpr size_t batchRows = 512;
constexpr size_t batchBytes = size_t(1) << 20; // of cells

bool isWithin(std::string_view piece, std::string_view text)
{
    const std::less<> isBefore;
    return !isBefore(piece.data(), text.data()) && !isBefore(text.data() + text.size(), piece.data() + piece.size());
}

} // namespace

struct RecordPipeline::Batch
{
    struct One
    {
        size_t firstCell = 0;
        size_t cellCount = 0;
        RecordPlace where;
        std::string_view raw;
        size_t offset = 0;
        std::string_view text;
        std::string_view extra;
        bool readable = false;
        qint64 textLength = 0;
    };

    std::unique_ptr<std::byte[]> first = std::make_unique_for_overwrite<std::byte[]>(batchBytes);
    std::pmr::monotonic_buffer_resource memory{first.get(), batchBytes}; // of all texts
    std::vector<std::string_view> cells;                                 // of the rows
    std::vector<Cell> values;                                            // of the records, one after the other
    std::vector<One> records;
    size_t bytes = 0;

    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        auto *copy = static_cast<char *>(memory.allocate(text.size(), 1));
        std::memcpy(copy, text.data(), text.size());
        return {copy, text.size()};
    }

    // Most cells stand in the input's own text, which stays; most values are cells.
    std::string_view keepNew(std::string_view text, std::string_view raw)
    {
        const std::string_view kept(reinterpret_cast<const char *>(first.get()), batchBytes);
        return isWithin(text, raw) || isWithin(text, kept) ? text : keep(text);
    }

    bool isFull() const { return records.size() >= batchRows || bytes >= batchBytes; }

    void clear()
    {
        cells.clear();
        values.clear();
        records.clear();
        memory.release();
        bytes = 0;
    }
};

RecordPipeline::RecordPipeline(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets,
                               RecordSink &sink)
    : m_sink(sink), m_keepsText(sink.keepsText()), m_record(mapping, form, std::move(presets)),
      m_filling(std::make_unique<Batch>()), m_spare(std::make_unique<Batch>())
{
    m_parsed.isObject = true;
}

RecordPipeline::~RecordPipeline()
{
    if (!m_worker.joinable())
        return;
    if (m_making)
        m_made.acquire(); // before the stop, which a worker that has not begun would take for the end
    m_worker.request_stop();
    m_given.release();
}

void RecordPipeline::take(const SourceRow &row)
{
    Batch &batch = *m_filling;
    Batch::One one;
    one.firstCell = batch.cells.size();
    one.cellCount = row.cells.size();
    one.where = row.where;
    one.raw = row.raw;
    one.offset = row.offset;
    for (std::string_view cell : row.cells) {
        batch.cells.push_back(batch.keepNew(cell, row.raw));
        batch.bytes += cell.size();
    }
    batch.records.push_back(std::move(one));
    if (batch.isFull())
        handOver();
}

// The full batch to the worker, the one that it has made to the sink.
void RecordPipeline::handOver()
{
    if (!m_worker.joinable()) {
        m_worker = std::jthread([this](const std::stop_token &stop) {
            for (m_given.acquire(); !stop.stop_requested(); m_given.acquire()) {
                make(*m_making);
                m_made.release();
            }
        });
    }
    if (m_making)
        m_made.acquire();
    std::unique_ptr<Batch> made = std::exchange(m_making, std::move(m_filling));
    m_given.release();
    if (made)
        give(*made);
    m_filling = made ? std::move(made) : std::move(m_spare);
    m_filling->clear();
}

void RecordPipeline::receive()
{
    if (!m_making)
        return;
    m_made.acquire();
    give(*m_making);
    m_spare = std::move(m_making);
}

void RecordPipeline::finish()
{
    receive();
    make(*m_filling);
    give(*m_filling);
    m_filling->clear();
}

void RecordPipeline::make(Batch &batch)
{
    for (Batch::One &one : batch.records) {
        m_record.make(std::span(batch.cells).subspan(one.firstCell, one.cellCount));
        const ParsedRecord &parsed = m_record.parsed();
        one.readable = parsed.readable;
        one.textLength = parsed.textLength;
        for (const Cell &cell : parsed.cells)
            batch.values.push_back({cell.state, batch.keepNew(cell.text, one.raw)});
        if (m_keepsText) {
            one.text = batch.keep(m_record.json());
            one.extra = batch.keep(m_record.extra());
        }
    }
}

void RecordPipeline::give(const Batch &batch)
{
    if (batch.records.empty())
        return;
    const size_t width = batch.values.size() / batch.records.size();
    auto values = batch.values.begin();
    for (const Batch::One &one : batch.records) {
        m_parsed.readable = one.readable;
        m_parsed.textLength = one.textLength;
        m_parsed.cells.assign(values, values + ptrdiff_t(width));
        values += ptrdiff_t(width);
        m_sink.record({one.text, m_parsed, one.raw, one.offset, one.where, one.extra});
    }
}

} // namespace hubready
