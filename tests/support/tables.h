// Tables made of records that are written as JSON.
#pragma once

#include "core/record/parsed_record.h"
#include "core/record/record_table.h"

#include <string>
#include <vector>

namespace hubready {

inline RecordTable tableOf(const std::vector<std::string> &records)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    for (const std::string &record : records)
        table.append(parser.parse(record));
    return table;
}

} // namespace hubready
