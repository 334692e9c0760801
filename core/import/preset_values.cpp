#include "core/import/preset_values.h"

#include "core/import/table/table_record.h"
#include "core/json/json_scan.h"

namespace hubready {

std::vector<PresetValue> presetValues(const std::map<Field, std::string> &presets, PackageForm form)
{
    std::vector<ColumnHead> names;
    std::vector<std::string> values;
    for (const auto &[field, value] : presets) {
        names.push_back({std::string(fieldName(field))});
        values.push_back(value);
    }
    const ColumnMapping mapping = proposeMapping(names, {values}, form, {});
    TableRecord record(mapping, form, {});
    record.make(std::vector<std::string_view>(values.begin(), values.end()));
    std::vector<PresetValue> found;
    forEachJsonMember(record.json(), [&](std::string_view name, std::string_view json) {
        found.push_back({*propertyNamed(form, name), std::string(json)});
    });
    return found;
}

} // namespace hubready
