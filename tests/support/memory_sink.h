// Records read into memory, with the text of each, for tests that look at what a reader gave.
#pragma once

#include "core/import/table_sink.h"

namespace hubready {

class MemorySink final : public TableSink
{
public:
    void begin(PackageForm form) override
    {
        TableSink::begin(form);
        texts.clear();
        extras.clear();
        places.clear();
    }
    void record(const ReadRecord &record) override
    {
        TableSink::record(record);
        texts.emplace_back(record.text);
        extras.emplace_back(record.extra);
        places.push_back(record.where.text());
    }
    bool keepsText() const override { return true; }

    std::vector<std::string> texts;
    std::vector<std::string> extras;
    std::vector<QString> places;
};

} // namespace hubready
