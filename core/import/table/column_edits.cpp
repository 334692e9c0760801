#include "core/import/table/column_edits.h"

#include "core/json/json_scan.h"

#include <algorithm>

namespace hubready {

namespace {

// The cell that says this value in the column's own way.
std::string cellText(const ColumnTarget &target, const FieldEdit &edit)
{
    std::string buffer;
    if (edit.value == "null")
        return {};
    switch (jsonKind(edit.value)) {
    case JsonKind::String:
        return std::string(decodeJsonString(edit.value, buffer));
    case JsonKind::Array: {
        std::string joined;
        const std::string separator = target.separator.empty() ? ";" : target.separator;
        forEachJsonItem(edit.value, [&](std::string_view item) {
            if (jsonKind(item) == JsonKind::Object) {
                forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
                    const std::string_view wanted = edit.field == Field::Files                   ? "Resource URL"
                                                    : target.part == AuthorPart::Name            ? "Author"
                                                    : target.part == AuthorPart::Organisation    ? "Organisation"
                                                                                                 : "Role";
                    if (key == wanted && jsonKind(value) == JsonKind::String)
                        joined.append(joined.empty() ? "" : separator).append(decodeJsonString(value, buffer));
                });
            } else if (jsonKind(item) == JsonKind::String) {
                joined.append(joined.empty() ? "" : separator).append(decodeJsonString(item, buffer));
            }
        });
        return joined;
    }
    default:
        return edit.value;
    }
}

// An item's edit as one of the whole list, in which columns can say it.
FieldEdit wholeList(const RecordTable &table, const Record &record, const FieldEdit &edit)
{
    if (edit.item < 0)
        return edit;
    const auto changes = propertyChanges(table, record, edit);
    return changes ? FieldEdit{edit.field, -1, changes->front().value} : edit;
}

// The property that a column of staging records fills.
std::optional<PropertyIndex> stagingProperty(const ColumnTarget &target)
{
    const int wanted = target.field == Field::Authors ? std::max<int>(target.item, 0) : target.item;
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, target.field)) {
        const Property &p = property(PackageForm::Staging, index);
        const bool isServerFile = target.field == Field::Files && wanted < 0;
        const bool isOther = p.item != wanted || (p.field == Field::Authors && p.part != target.part);
        if (isServerFile ? p.name == "ServerFileName" : !isOther)
            return index;
    }
    return std::nullopt;
}

// Staging: an author or a file is several properties, so each column takes the change of its own.
std::vector<FieldEdit> editsOfColumn(const ColumnTarget &target, const RecordTable &table, const Record &record,
                                     const std::vector<FieldEdit> &edits)
{
    const auto own = stagingProperty(target);
    std::vector<FieldEdit> found;
    for (const FieldEdit &edit : edits) {
        const auto changes = edit.field == target.field && own ? propertyChanges(table, record, edit)
                                                               : Result<std::vector<PropertyChange>>(std::vector<PropertyChange>{});
        for (const PropertyChange &change : changes ? changes.value() : std::vector<PropertyChange>{}) {
            if (change.property == *own)
                found.push_back({target.field, -1, change.value});
        }
    }
    return found;
}

} // namespace

std::optional<std::string> editedCell(const ColumnTarget &target, const RecordTable &table, const Record &record,
                                      const std::vector<FieldEdit> &edits)
{
    if (target.field == Field::None)
        return std::nullopt;
    // The first choice says the new value; what helped out before must not add to a list that is now whole.
    if (target.choice > 0) {
        const bool isListEdited = fieldSpec(target.field).type == FieldType::TextList && std::ranges::find(edits, target.field, &FieldEdit::field) != edits.end();
        return isListEdited ? std::optional(std::string()) : std::nullopt;
    }
    if (table.form() == PackageForm::Staging) {
        const auto own = editsOfColumn(target, table, record, edits);
        return own.empty() ? std::nullopt : std::optional(cellText(target, own.back()));
    }
    const auto edit = std::ranges::find(edits, target.field, &FieldEdit::field);
    return edit == edits.end() ? std::nullopt : std::optional(cellText(target, wholeList(table, record, *edit)));
}

} // namespace hubready
