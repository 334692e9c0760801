#include "core/import/table/header_row.h"

#include "core/import/table/column_names.h"
#include "core/import/table/column_values.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace hubready {

namespace {

using Cells = std::vector<std::string>;

constexpr size_t searched = 30; // a header stands no deeper
constexpr size_t longName = 80; // bytes: what is longer names no column

size_t filledIn(const Cells &row)
{
    return size_t(std::ranges::count_if(row, [](const std::string &cell) { return !isBlank(cell); }));
}

// How many cells most rows fill.
size_t usualWidth(const std::vector<Cells> &rows)
{
    std::map<size_t, int> widths;
    for (const Cells &row : rows)
        ++widths[filledIn(row)];
    return std::ranges::max_element(widths, {}, [](const auto &entry) { return entry.second; })->first;
}

int knownNames(const Cells &row)
{
    int known = 0;
    for (const std::string &cell : row) {
        const auto target = cell.size() <= longName ? targetOfName(cell) : std::nullopt;
        known += target && target->confidence >= 0.6;
    }
    return known;
}

bool isValue(std::string_view cell)
{
    return looksLikeAddress(cell) || looksLikeDate(cell) || looksLikeNumber(cell) || cell.size() > longName ||
           cell.find('<') != std::string_view::npos;
}

// Whether the row says what data says: values where names would be, of the kind that the rows below have.
bool looksLikeData(const std::vector<Cells> &rows, size_t at)
{
    const Cells &row = rows[at];
    int alike = 0;
    int texts = 0;
    std::set<std::string> distinct;
    for (size_t column = 0; column < row.size(); ++column) {
        if (isBlank(row[column]))
            continue;
        distinct.insert(lowered(row[column]));
        if (!isValue(row[column])) {
            ++texts;
            continue;
        }
        int below = 0;
        int same = 0;
        for (size_t k = at + 1; k < rows.size(); ++k) {
            if (column < rows[k].size() && !isBlank(rows[k][column])) {
                ++below;
                same += isValue(rows[k][column]);
            }
        }
        alike += below == 0 || same * 2 > below;
    }
    const bool repeats = distinct.size() < filledIn(row) && texts > 0 && knownNames(row) == 0;
    return alike > 0 && (alike * 3 >= texts || repeats);
}

} // namespace

HeaderRow findHeaderRow(const std::vector<Cells> &all)
{
    if (all.empty())
        return {-1, 0};
    const std::vector<Cells> rows(all.begin(), all.begin() + ptrdiff_t(std::min(all.size(), searched)));
    const size_t usual = usualWidth(rows);
    // The row with the most names that are known, if it is as wide as a table: that is the header, wherever it stands.
    size_t best = 0;
    int bestKnown = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const int known = knownNames(rows[i]);
        const auto filled = int(filledIn(rows[i]));
        const bool isHeader = known > bestKnown && known * 3 >= filled && !looksLikeData(rows, i);
        if (isHeader && (known >= 2 || i == 0 || filled >= 2)) {
            best = i;
            bestKnown = known;
        }
    }
    if (bestKnown >= 2 || (bestKnown == 1 && best == 0 && (usual <= 2 || filledIn(rows[0]) * 2 > usual)))
        return {int(best), 1};
    // Title lines fill few cells of a wide table.
    size_t first = 0;
    while (usual >= 3 && first + 1 < rows.size() && filledIn(rows[first]) * 3 <= usual)
        ++first;
    if (bestKnown == 1 && best >= first)
        return {int(best), 0.8};
    if (looksLikeData(rows, first))
        return {-1, 0.8};
    return {int(first), 0.7};
}

} // namespace hubready
