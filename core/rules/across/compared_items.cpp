#include "core/rules/across/compared_items.h"

#include "core/json/json_scan.h"
#include "core/record/property.h"
#include "core/text/wtf8.h"

namespace hubready {

namespace {

void add(std::vector<ComparedItem> &items, int place, std::string_view text)
{
    const std::string_view kept = trimmed(text);
    if (!kept.empty())
        items.push_back({place, std::string(kept)});
}

void addJsonText(std::vector<ComparedItem> &items, int place, std::string_view json, std::string &buffer)
{
    const Cell cell = readValue(ValueType::Text, json, buffer);
    if (cell.state == CellState::Value)
        add(items, place, cell.text);
}

void readStandard(std::string_view list, ComparedList what, std::vector<ComparedItem> &items)
{
    if (list.empty())
        return;
    std::string buffer;
    int place = 0;
    forEachJsonItem(list, [&](std::string_view item) {
        const int here = place++;
        if (what == ComparedList::Keywords)
            return addJsonText(items, here, item, buffer);
        if (jsonKind(item) != JsonKind::Object)
            return;
        const std::string_view wanted = what == ComparedList::Files ? "Resource URL" : "Organisation";
        forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
            if (sameName(key, wanted))
                addJsonText(items, here, value, buffer);
        });
    });
}

void readStaging(const RecordTable &table, Row row, Field field, std::vector<ComparedItem> &items)
{
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, field)) {
        const Property &property = hubready::property(PackageForm::Staging, index);
        if (field == Field::Authors && property.part != AuthorPart::Organisation)
            continue;
        const Cell cell = table.cell(row, index);
        if (cell.state == CellState::Value)
            add(items, std::max<int>(property.item, 0), cell.text);
    }
}

void splitAtCommas(std::string_view text, std::vector<ComparedItem> &items)
{
    for (size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
        add(items, -1, text.substr(0, comma));
        text.remove_prefix(comma + 1);
    }
    add(items, -1, text);
}

} // namespace

void readComparedItems(const TableReading &reading, Row row, ComparedList list, std::vector<ComparedItem> &items)
{
    items.clear();
    const Field field = list == ComparedList::Keywords ? Field::Keywords : list == ComparedList::Files ? Field::Files : Field::Authors;
    if (reading.table.form() == PackageForm::Standard)
        readStandard(reading.text(row, field), list, items);
    else if (list == ComparedList::Keywords)
        splitAtCommas(reading.text(row, field), items);
    else
        readStaging(reading.table, row, field, items);
}

} // namespace hubready
