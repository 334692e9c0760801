#include "ui/import/column_outcome.h"

#include "core/import/table/table_record.h"
#include "core/record/field_text.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <set>

namespace hubready {

namespace {

constexpr qsizetype shown = 160; // characters of a value

bool isList(Field field) { return field == Field::Keywords || field == Field::Authors || field == Field::Files; }

QStringList itemsOf(const ColumnTarget &target, std::string_view value)
{
    QStringList items;
    for (std::string_view item : itemsOfCell(target, value)) {
        const QString text = toQString(mappedValue(target, item)).simplified().left(shown);
        if (!text.isEmpty())
            items << text;
    }
    return items;
}

// By itself: what other columns of its field say does not matter here.
QStringList valueOf(const MappedColumn &column, PackageForm form, std::string_view value)
{
    ColumnMapping alone;
    alone.columns.push_back(column);
    alone.columns.front().target.joint.clear();
    TableRecord record(alone, form, {});
    const std::vector<std::string_view> cells{value};
    record.make(cells);
    RecordTable table(form);
    RecordParser parser(form);
    table.append(parser.parse(record.json()));
    const QString text = fieldCellText(table, 0, column.target.field).simplified().left(shown);
    return text.isEmpty() ? QStringList() : QStringList(text);
}

} // namespace

std::vector<ColumnOutcome> columnOutcomes(const MappingDraft &draft, size_t column, size_t most)
{
    const MappedColumn &mapped = draft.mapping().columns[column];
    std::vector<ColumnOutcome> outcomes;
    std::set<std::string_view> seen;
    for (std::string_view value : draft.values(column)) {
        if (outcomes.size() == most)
            break;
        if (!seen.insert(value).second)
            continue;
        ColumnOutcome &outcome = outcomes.emplace_back();
        outcome.raw = toQString(shownCell(value)).simplified().left(shown);
        if (mapped.target.field != Field::None)
            outcome.items =
                isList(mapped.target.field) ? itemsOf(mapped.target, value) : valueOf(mapped, draft.form(), value);
    }
    return outcomes;
}

} // namespace hubready
