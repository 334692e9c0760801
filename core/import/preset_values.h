// The values that a person sets for all records (--set FIELD=VALUE), as properties of the records' form: a value is read
// as a cell of a column of that field would be, so lists part, dates turn and a staging author becomes AuthorName1.
#pragma once

#include "core/record/record_table.h"

#include <map>
#include <string>
#include <vector>

namespace hubready {

struct PresetValue
{
    PropertyIndex property = 0;
    std::string json;
};

std::vector<PresetValue> presetValues(const std::map<Field, std::string> &presets, PackageForm form);

} // namespace hubready
