#include "core/rules/across/compared_items.h"

#include "core/json/json_scan.h"
#include "core/record/property.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

void give(int place, std::string_view text, const ComparedItem &take)
{
    const std::string_view kept = trimmed(text);
    if (!kept.empty())
        take(place, kept);
}

void giveJsonText(int place, std::string_view json, std::string &buffer, const ComparedItem &take)
{
    const Cell cell = readValue(ValueType::Text, json, buffer);
    if (cell.state == CellState::Value)
        give(place, cell.text, take);
}

void readStandard(std::string_view list, ComparedList what, const ComparedItem &take)
{
    if (list.empty())
        return;
    std::string buffer;
    int place = 0;
    forEachJsonItem(list, [&](std::string_view item) {
        const int here = place++;
        if (what == ComparedList::Keywords)
            return giveJsonText(here, item, buffer, take);
        if (jsonKind(item) != JsonKind::Object)
            return;
        const std::string_view wanted = what == ComparedList::Files ? "Resource URL" : "Organisation";
        forEachJsonMember(item, [&](std::string_view key, std::string_view value) {
            if (sameName(key, wanted))
                giveJsonText(here, value, buffer, take);
        });
    });
}

void readStaging(const RecordTable &table, Row row, Field field, const ComparedItem &take)
{
    for (PropertyIndex index : propertiesOf(PackageForm::Staging, field)) {
        const Property &property = hubready::property(PackageForm::Staging, index);
        if (field == Field::Authors && property.part != AuthorPart::Organisation)
            continue;
        const Cell cell = table.cell(row, index);
        if (cell.state == CellState::Value)
            give(std::max<int>(property.item, 0), cell.text, take);
    }
}

void splitAtCommas(std::string_view text, const ComparedItem &take)
{
    for (size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
        give(-1, text.substr(0, comma), take);
        text.remove_prefix(comma + 1);
    }
    give(-1, text, take);
}

} // namespace

void forEachComparedItem(const TableReading &reading, Row row, ComparedList list, const ComparedItem &take)
{
    const Field field = list == ComparedList::Keywords ? Field::Keywords
                        : list == ComparedList::Files  ? Field::Files
                                                       : Field::Authors;
    if (reading.table.form() == PackageForm::Standard)
        readStandard(reading.text(row, field), list, take);
    else if (list == ComparedList::Keywords)
        splitAtCommas(reading.text(row, field), take);
    else
        readStaging(reading.table, row, field, take);
}

} // namespace hubready
