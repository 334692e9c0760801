#include "core/import/table/column_edits.h"

#include "core/json/json_scan.h"
#include "core/text/html_text.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

std::string_view memberOf(const ColumnTarget &target, AuthorPart part)
{
    static constexpr std::array<std::string_view, 3> authorMembers{"Author", "Role", "Organisation"};
    return target.field == Field::Files ? "Resource URL" : authorMembers[size_t(part)];
}

// One item of a list as its column says it: an author that is several parts with all of them up to the last.
std::string itemText(const ColumnTarget &target, std::string_view item)
{
    std::string buffer;
    if (jsonKind(item) == JsonKind::String)
        return std::string(decodeJsonString(item, buffer));
    if (jsonKind(item) != JsonKind::Object)
        return {};
    const std::vector<AuthorPart> parts = target.parts.empty() ? std::vector{target.part} : target.parts;
    std::string text;
    size_t said = 0;
    for (const AuthorPart part : parts) {
        text.append(part == parts.front() ? "" : target.partMark);
        forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
            if (key != memberOf(target, part) || jsonKind(value) != JsonKind::String)
                return;
            text.append(decodeJsonString(value, buffer));
            said = text.size();
        });
    }
    return text.substr(0, said);
}

// The cell that says this value in the column's own way.
std::string cellText(const ColumnTarget &target, const FieldEdit &edit)
{
    if (edit.value == "null")
        return {};
    std::string buffer;
    switch (jsonKind(edit.value)) {
    case JsonKind::String: {
        const std::string_view text = decodeJsonString(edit.value, buffer);
        const bool isPlain = target.text == ColumnText::Plain && fieldSpec(target.field).type == FieldType::Html;
        return isPlain ? shownText(text) : std::string(text);
    }
    case JsonKind::Array: {
        std::string joined;
        const std::string separator = target.separator.empty() ? ";" : target.separator;
        forEachJsonItem(edit.value, [&](std::string_view item) {
            if (const std::string text = itemText(target, item); !text.empty() || jsonKind(item) == JsonKind::String)
                joined.append(joined.empty() ? "" : separator).append(text);
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
    // The first choice says the new value; what helped out before must not add to what is now whole.
    if (target.choice > 0) {
        const bool isEdited = std::ranges::find(edits, target.field, &FieldEdit::field) != edits.end();
        const bool addsToIt = fieldSpec(target.field).type == FieldType::TextList || !target.joint.empty();
        return isEdited && addsToIt ? std::optional(std::string()) : std::nullopt;
    }
    if (table.form() == PackageForm::Staging) {
        const auto own = editsOfColumn(target, table, record, edits);
        return own.empty() ? std::nullopt : std::optional(cellText(target, own.back()));
    }
    const auto edit = std::ranges::find(edits, target.field, &FieldEdit::field);
    return edit == edits.end() ? std::nullopt : std::optional(cellText(target, wholeList(table, record, *edit)));
}

} // namespace hubready
