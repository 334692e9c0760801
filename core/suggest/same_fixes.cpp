#include "core/suggest/same_fixes.h"

#include <algorithm>

namespace hubready {

bool canBeSame(Field field)
{
    return field == Field::Licence || field == Field::ResourceType || field == Field::Version
           || field == Field::HasCost;
}

bool hasSameValue(const RecordTable &table, Row row, const Suggestion &fix)
{
    RecordDecoder decoder(table);
    return row < table.size() && fieldJson(decoder.decode(row), fix.field, fix.item) == fix.before;
}

Result<std::vector<Row>> rowsOfSameFix(const RecordTable &table, const Suggester &suggester, const Suggestion &fix,
                                       const Progress &progress)
{
    std::vector<Row> rows;
    const auto property = propertyOf(table.form(), fix.field);
    if (!canBeSame(fix.field) || !property || fix.record == 0 || fix.record > table.size())
        return rows;
    const Cell wanted = table.cell(fix.record - 1, *property);
    const auto isSame = [&fix](const Suggestion &other) {
        return other.item == fix.item && other.after == fix.after && other.rules == fix.rules;
    };
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        if (!progress.step(row, table.size()))
            return Progress::cancelledError();
        const Cell cell = table.cell(row, *property); // most records are passed over at this, without decoding
        if (cell.state != wanted.state || cell.text != wanted.text)
            continue;
        const Record &record = decoder.decode(row);
        if (fieldJson(record, fix.field, fix.item) == fix.before
            && std::ranges::any_of(suggester.suggest(record, fix.field), isSame))
            rows.push_back(row);
    }
    return rows;
}

} // namespace hubready
