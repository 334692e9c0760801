// Makes records of a table's rows in a second thread, while the source reads on in its own: a batch of rows is made
// while the next one is read and the one before goes to the sink. The sink hears of all of them in the caller's thread,
// in the order of the rows.
//
//   RecordPipeline pipeline(mapping, form, presets, sink);
//   pipeline.take(row);   // the cells are copied
//   pipeline.finish();    // now all rows are with the sink; more may follow
//
// Two batches are held, whatever the size of the table. A table of one batch needs no second thread.
#pragma once

#include "core/import/record_sink.h"
#include "core/import/table/table_record.h"
#include "core/import/table/table_source.h"

#include <memory>
#include <semaphore>
#include <thread>

namespace hubready {

class RecordPipeline
{
public:
    // The mapping and the sink outlive this. The mapping changes only behind finish().
    RecordPipeline(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets, RecordSink &sink);
    ~RecordPipeline(); // rows that are not with the sink yet are dropped
    RecordPipeline(const RecordPipeline &) = delete;
    RecordPipeline &operator=(const RecordPipeline &) = delete;

    void take(const SourceRow &row);
    void finish();

private:
    struct Batch;

    void handOver();
    void receive();
    void make(Batch &batch);
    void give(const Batch &batch);

    RecordSink &m_sink;
    const bool m_keepsText;
    TableRecord m_record; // of whoever makes: the worker, or the caller where there is none
    ParsedRecord m_parsed;
    std::unique_ptr<Batch> m_filling;
    std::unique_ptr<Batch> m_making; // the worker's from m_given to m_made
    std::unique_ptr<Batch> m_spare;
    std::binary_semaphore m_given{0};
    std::binary_semaphore m_made{0};
    std::jthread m_worker;
};

} // namespace hubready
