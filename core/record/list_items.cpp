#include "core/record/list_items.h"

#include "core/json/json_scan.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr std::string_view partSeparator = " | ";

std::string textOf(std::string_view json)
{
    std::string buffer;
    const Cell cell = readValue(ValueType::Text, json, buffer);
    return std::string(cell.text);
}

ListItem standardItem(Field field, std::string_view json)
{
    ListItem item;
    item.json = json;
    if (jsonKind(json) != JsonKind::Object) {
        if (field == Field::Keywords)
            item.name = textOf(json);
        return item;
    }
    forEachJsonMember(json, [&](std::string_view key, std::string_view value) {
        const std::string name = lowered(key);
        if (name == "author" || name == "resource url")
            item.name = textOf(value);
        else if (name == "organisation")
            item.organisation = textOf(value);
        else if (name == "role")
            item.role = textOf(value);
    });
    return item;
}

std::vector<ListItem> stagingItems(const RecordTable &table, Row row, Field field)
{
    std::vector<ListItem> items;
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, field)) {
        const Property &of = property(PackageForm::Staging, index);
        const std::string text(table.cell(row, index).text);
        if (field == Field::Files) {
            if (!text.empty())
                items.push_back({text, {}, {}, {}});
            continue;
        }
        if (items.size() <= size_t(of.item))
            items.resize(size_t(of.item) + 1);
        ListItem &item = items[size_t(of.item)];
        (of.part == AuthorPart::Name ? item.name : of.part == AuthorPart::Role ? item.role : item.organisation) = text;
    }
    // Their place counts, so empty ones between others stay.
    while (!items.empty() && items.back().isEmpty())
        items.pop_back();
    return items;
}

} // namespace

bool isListField(PackageForm form, Field field)
{
    const FieldType type = fieldSpec(field).type;
    return type == FieldType::AuthorList || type == FieldType::FileList ||
           (type == FieldType::TextList && form == PackageForm::Standard);
}

std::vector<ListItem> listItems(const RecordTable &table, Row row, Field field)
{
    if (table.form() == PackageForm::Staging)
        return stagingItems(table, row, field);
    std::vector<ListItem> items;
    const Cell cell = table.cell(row, *propertyOf(PackageForm::Standard, field));
    if (cell.state == CellState::Value)
        forEachJsonItem(cell.text, [&](std::string_view json) { items.push_back(standardItem(field, json)); });
    return items;
}

std::string itemInWords(Field field, const ListItem &item)
{
    if (field == Field::Files) {
        const size_t slash = item.name.find_last_of("/\\");
        return slash == std::string::npos ? item.name : item.name.substr(slash + 1);
    }
    if (item.organisation.empty())
        return item.name;
    return item.name.empty() ? item.organisation : item.name + " (" + item.organisation + ")";
}

std::string itemToEdit(Field field, const ListItem &item)
{
    std::string line = item.name;
    if (field == Field::Authors) {
        if (!item.organisation.empty() || !item.role.empty())
            line.append(item.organisation.empty() ? " |" : partSeparator).append(item.organisation);
        if (!item.role.empty())
            line.append(partSeparator).append(item.role);
    }
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line;
}

ListItem itemFromText(Field field, std::string_view line)
{
    ListItem item;
    if (field != Field::Authors) {
        item.name = trimmed(line);
        return item;
    }
    std::array<std::string *, 3> parts{&item.name, &item.organisation, &item.role};
    for (size_t i = 0; i < parts.size(); ++i) {
        const size_t bar = i + 1 < parts.size() ? line.find('|') : std::string_view::npos;
        *parts[i] = trimmed(line.substr(0, bar));
        if (bar == std::string_view::npos)
            break;
        line.remove_prefix(bar + 1);
    }
    return item;
}

} // namespace hubready
