// Records read straight into a table in memory: for checks that need no project.
#pragma once

#include "core/import/record_sink.h"
#include "core/record/record_table.h"

namespace hubready {

class TableSink final : public RecordSink
{
public:
    void begin(PackageForm form) override { m_table = RecordTable(form); }
    void record(const ReadRecord &record) override { m_table.append(record.parsed); }

    const RecordTable &table() const { return m_table; }

private:
    RecordTable m_table;
};

} // namespace hubready
