// Records read into memory, with the text of each, for tests that look at what a reader gave.
#pragma once

#include "core/import/record_sink.h"
#include "core/record/record_table.h"

namespace hubready {

class MemorySink final : public RecordSink
{
public:
    void begin(PackageForm form) override
    {
        table = RecordTable(form);
        texts.clear();
        extras.clear();
        places.clear();
    }
    void record(const ReadRecord &record) override
    {
        table.append(record.parsed);
        texts.emplace_back(record.text);
        extras.emplace_back(record.extra);
        places.push_back(record.where.text());
    }

    RecordTable table;
    std::vector<std::string> texts;
    std::vector<std::string> extras;
    std::vector<QString> places;
};

} // namespace hubready
