// Turns the cells of a row into those that its fields are read from, as a profile says: splits lists at a second mark
// where the first does not come, joins columns, takes "author - role - organisation" apart, puts values of the Learning
// Hub in place of a platform's, makes HTML of plain text and the other way round.
//
//   CellPreparation preparation(mapping);
//   … preparation.targets() …                     // of the prepared cells
//   const auto cells = preparation.prepare(row);  // until the next row
//
// Cells of columns that nothing is said of pass by untouched. Cells taken apart stand behind those of the columns.
#pragma once

#include "core/import/table/column_mapping.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class CellPreparation
{
public:
    explicit CellPreparation(const ColumnMapping &mapping);

    const std::vector<ColumnTarget> &targets() const { return m_targets; }
    // Views into `cells` and into this.
    std::span<const std::string_view> prepare(std::span<const std::string_view> cells);
    // The columns that the value of a prepared cell comes from.
    const std::vector<size_t> &sourcesOf(size_t prepared) const { return m_sources[prepared]; }

private:
    struct Apart
    {
        size_t column;
        size_t firstPrepared; // of its parts
    };

    void addJoin(const ColumnMapping &mapping, size_t column);
    void addParts(size_t column);
    std::vector<std::string_view> itemsOf(size_t column) const;
    void join(size_t column);
    void takeApart(const Apart &apart);
    std::string_view keep(size_t prepared, std::string text);

    std::vector<ColumnTarget> m_targets;
    std::vector<std::vector<size_t>> m_sources;
    std::vector<ColumnTarget> m_given; // the columns' own targets
    std::vector<size_t> m_turned;      // columns whose cells change by themselves
    std::vector<size_t> m_joined;      // the first column of each join
    std::vector<Apart> m_apart;
    std::vector<std::string> m_texts; // of prepared cells that are new, by their place
    std::vector<std::string_view> m_cells;
};

// The cell of a list whose source has the items apart (listMark).
std::string listOf(const std::vector<std::string> &items);

// The items of a cell of a list, as its target parts them.
std::vector<std::string_view> itemsOfCell(const ColumnTarget &target, std::string_view cell);

// One cell or item as its value map has it.
std::string_view mappedValue(const ColumnTarget &target, std::string_view text);

// Plain text as HTML: paragraphs at empty lines, line breaks, nothing that could be taken for a tag.
std::string htmlOfPlainText(std::string_view text);

} // namespace hubready
