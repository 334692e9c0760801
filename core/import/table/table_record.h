// Makes a record's JSON from a row of a table, by a mapping: cells become properties, lists are parted, what fills no
// field is kept as extra. An empty cell is null. Values that cannot be turned stay as they are written, so that the
// rules show them.
#pragma once

#include "core/import/preset_values.h"
#include "core/import/table/cell_preparation.h"

#include <span>
#include <string>
#include <string_view>

namespace hubready {

class TableRecord
{
public:
    TableRecord(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets);

    // Cells by column; a row may be shorter or longer than the mapping.
    void make(std::span<const std::string_view> cells);
    const std::string &json() const { return m_json; }
    const std::string &extra() const { return m_extra; } // JSON object, or empty

private:
    // The columns that fill one field (or one part of it), first choice first.
    struct Slot
    {
        std::vector<size_t> columns;
    };

    void makeStandard(std::span<const std::string_view> cells);
    void makeStaging(std::span<const std::string_view> cells);
    std::string_view takeOne(const Slot &slot, std::span<const std::string_view> cells);
    const std::vector<std::string_view> &takeAll(const Slot &slot, std::span<const std::string_view> cells,
                                                 bool keepPlaces);
    const ColumnTarget &targetOf(size_t column) const;
    const Property *stagingProperty(const ColumnTarget &target) const;
    void takeFrom(size_t column, std::string_view left = {});
    void addMember(std::string_view name, std::string_view value);
    void addText(std::string_view name, std::string_view text);
    void addName(std::string_view name);
    void addExtra(size_t column, std::string_view text);
    void addPresets();

    const ColumnMapping &m_mapping;
    CellPreparation m_preparation;
    PackageForm m_form;
    std::vector<PresetValue> m_presets;
    std::vector<Slot> m_slots;
    std::vector<std::string> m_extraNames; // of the columns, as JSON
    std::string m_json;
    std::string m_extra;
    std::string m_joined;                  // what takeOne put together
    std::vector<std::string_view> m_items; // what takeAll gave last
    std::vector<std::string_view> m_left;  // of the row, by column: what fills no field
    quint64 m_filled = 0;                  // a bit a field
};

// A cell's text as the JSON that its field takes: "Yes" as true, 14/03/2019 as 2019-03-14, a list in its items.
std::string cellValue(const ColumnTarget &target, std::string_view cell);

// The pieces of a cell, trimmed; empty ones between others keep their place.
std::vector<std::string_view> cellPositions(std::string_view cell, std::string_view separator);

// The pieces of a cell, all and as they are: for lists whose separator the header tells.
std::vector<std::string_view> exactItems(std::string_view cell, std::string_view separator);

// The pieces of a cell, trimmed, empty ones left out.
std::vector<std::string_view> cellItems(std::string_view cell, std::string_view separator);

} // namespace hubready
