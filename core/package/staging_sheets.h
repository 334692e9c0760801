// The five sheets of a staging workbook and the rows that records become in them (learning-hub-migration.md, section 3).
#pragma once

#include "core/package/workbook_writer.h"
#include "core/record/record_table.h"

#include <QString>

namespace hubready {

struct StagingSheetSpec
{
    StagingSheet sheet;
    std::string_view name;     // of the sheet, and the type of its records
    std::string_view typeKey;  // lower case
};

// In the order in which the tool reads them.
std::span<const StagingSheetSpec> stagingSheets();
const StagingSheetSpec *stagingSheetOf(const RecordTable &table, Row row); // null: its type has none

std::vector<PropertyIndex> sheetColumns(StagingSheet sheet);
std::string_view sheetHeader(StagingSheet sheet, PropertyIndex property);

// The record's JSON as it comes back from its row: the type as the sheet has it, what has no column left out, empty
// texts as null.
std::string asReadFromWorkbook(const RecordTable &table, Row row, const StagingSheetSpec &sheet);
// Properties that are filled but have no column in the sheet of the record.
std::vector<PropertyIndex> withoutColumn(const RecordTable &table, Row row, const StagingSheetSpec &sheet);

// What tells contributors apart: one workbook holds one.
std::string contributorKey(const RecordTable &table, Row row);

// The workbook of these rows, which have one contributor. `table` must live while it is written.
std::vector<WorkbookSheet> stagingWorkbook(const RecordTable &table, const std::vector<Row> &rows);

} // namespace hubready
