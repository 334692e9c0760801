#include "core/import/profile/value_standing.h"

#include "core/reference/licence_names.h"
#include "core/reference/reference_data.h"
#include "core/reference/resource_types.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hubready {

namespace {

void settleLicence(ValueStanding &standing)
{
    if (acceptedLicence(standing.value)) {
        standing.means = standing.value;
    } else if (const auto read = readLicence(standing.value)) {
        (read->isCertain ? standing.means : standing.guess) = read->writeAs;
    }
}

void settleType(ValueStanding &standing, PackageForm form)
{
    if (isResourceType(form, listKey(standing.value)))
        standing.means = standing.value;
    else if (const auto type = typeCalled(standing.value))
        standing.means = typeSpelling(form, *type);
}

} // namespace

bool hasListedValues(Field field) { return field == Field::Licence || field == Field::ResourceType; }

ValueStanding standingOf(Field field, PackageForm form, std::string_view value)
{
    ValueStanding standing;
    standing.value = value;
    if (field == Field::Licence)
        settleLicence(standing);
    else if (field == Field::ResourceType)
        settleType(standing, form);
    return standing;
}

std::vector<ValueStanding> valueStandings(const RecordTable &table, Field field, Row first, Row end)
{
    const auto index = propertyOf(table.form(), field);
    std::map<std::string, qint64, std::less<>> counts;
    for (Row row = first; index && row < std::min(end, Row(table.size())); ++row) {
        const Cell cell = table.cell(row, *index);
        if (cell.state != CellState::Value || isBlank(cell.text))
            continue;
        const auto found = counts.find(cell.text);
        ++(found == counts.end() ? counts.emplace(cell.text, 0).first : found)->second;
    }
    std::vector<ValueStanding> standings;
    for (const auto &[value, count] : counts) {
        standings.push_back(standingOf(field, table.form(), value));
        standings.back().count = count;
    }
    std::ranges::stable_sort(standings, {}, [](const ValueStanding &s) { return std::tuple(s.isKnown(), -s.count); });
    return standings;
}

} // namespace hubready
