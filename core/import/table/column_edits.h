// Edits of a record's fields as new texts of the cells that they came from.
#pragma once

#include "core/import/table/column_mapping.h"
#include "core/record/field_edit.h"

namespace hubready {

// What the cell of this column shall hold after the edits; nothing: they do not touch it.
std::optional<std::string> editedCell(const ColumnTarget &target, const RecordTable &table, const Record &record,
                                      const std::vector<FieldEdit> &edits);

} // namespace hubready
