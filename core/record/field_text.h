// A field as a person reads and types it, to and from the JSON that the record holds. Grid, form, filter and sort all
// take their words from here. Cells: what stands in the grid, one line. Edit text: what an editor starts with: keywords
// "a, b" (one a line where one of them holds a separator), authors "Name | Organisation | Role" a line, files one a
// line.
//
// A value that cannot be read is shown, and offered to the editor, as the JSON it is.
#pragma once

#include "core/record/field_edit.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Without converting: for filters and sorting. A view of the table, or of `buffer`.
std::string_view plainText(const RecordTable &table, Row row, Field field, std::string &buffer);
// The values one by one: of a list its items (keyword, name of the author, file as written), else the one there is.
std::vector<std::string> plainItems(const RecordTable &table, Row row, Field field);
bool isFieldEmpty(const RecordTable &table, Row row, Field field);

QString fieldCellText(const RecordTable &table, Row row, Field field);
QString fieldEditText(const RecordTable &table, Row row, Field field);

// What typing `text` comes to. Nothing: it says what stands there already. Items that were not touched keep their JSON
// to the byte. Fails where the package has no room for so many items.
Result<std::optional<FieldEdit>> fieldEditOf(const RecordTable &table, Row row, Field field, const QString &text);

QString yesOrNo(bool yes);

} // namespace hubready
