// The items of a list field with their texts and the JSON behind them, in both forms of a record. A step between the
// table and field_text.h.
#pragma once

#include "core/record/record_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct ListItem
{
    std::string name;         // keyword, name of the author, address of the file
    std::string organisation; // authors only
    std::string role;
    std::string_view json; // standard: the item as it is written; of the table

    bool isEmpty() const { return name.empty() && organisation.empty() && role.empty(); }
};

// Whether the field is held as a list; the keywords of a staging record are one text.
bool isListField(PackageForm form, Field field);

// Empty where there is no list, or none that can be read.
std::vector<ListItem> listItems(const RecordTable &table, Row row, Field field);

// One line for reading and one for editing.
std::string itemInWords(Field field, const ListItem &item); // "Name (Organisation)", "poster.pdf"
std::string itemToEdit(Field field, const ListItem &item);  // "Name | Organisation | Role"
ListItem itemFromText(Field field, std::string_view line);

} // namespace hubready
