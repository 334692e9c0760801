// Makes a record's JSON from a row of a table, by a mapping: cells become properties, lists are parted, what fills no
// field is kept as extra. An empty cell is null. Values that cannot be turned stay as they are written, so that the
// rules show them.
#pragma once

#include "core/import/preset_values.h"
#include "core/import/table/cell_preparation.h"
#include "core/record/record_draft.h"

#include <array>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hubready {

class TableRecord
{
public:
    TableRecord(const ColumnMapping &mapping, PackageForm form, std::vector<PresetValue> presets);

    // Cells by column; a row may be shorter or longer than the mapping.
    // The cells live until the next row, or until nobody asks for this one.
    void make(std::span<const std::string_view> cells);
    const ParsedRecord &parsed() { return m_draft.parsed(); }
    const std::string &json();
    const std::string &extra(); // JSON object, or empty

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
    std::optional<PropertyIndex> stagingProperty(const ColumnTarget &target) const;
    void addAuthors();
    void addFiles();
    bool fillSame(const ColumnTarget &a, const ColumnTarget &b) const;
    void takeFrom(size_t column, std::string_view left = {});
    std::string_view keep(std::string text);
    void addExtra(size_t column, std::string_view text);
    void addPresets();

    const ColumnMapping &m_mapping;
    CellPreparation m_preparation;
    PackageForm m_form;
    std::vector<PresetValue> m_presets;
    std::vector<Slot> m_slots;
    std::vector<std::string> m_extraNames; // of the columns, as JSON
    RecordDraft m_draft;
    std::string m_json;
    std::string m_extra;
    std::deque<std::string> m_kept; // texts of this row that stand in no cell; a deque does not move them
    std::vector<std::array<std::string_view, 3>> m_authors; // of this row: name, role, organisation
    std::vector<std::string_view> m_files;                  // of this row
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
