// Records read straight into a table in memory: for checks that need no project. Several inputs of one form make one
// table; their numbering goes on.
#pragma once

#include "core/import/record_sink.h"
#include "core/record/record_table.h"

namespace hubready {

class TableSink : public RecordSink
{
public:
    void begin(PackageForm form) override
    {
        if (m_table.form() != form)
            m_table = RecordTable(form);
    }
    void record(const ReadRecord &record) override { m_table.append(record.parsed); }
    bool keepsText() const override { return false; }
    void nextInput(size_t number) override
    {
        if (number == 0)
            m_table = RecordTable(m_table.form());
    }

    const RecordTable &table() const { return m_table; }

private:
    RecordTable m_table;
};

} // namespace hubready
