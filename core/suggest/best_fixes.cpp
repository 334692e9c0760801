#include "core/suggest/best_fixes.h"

#include "core/json/json_scan.h"

#include <algorithm>
#include <span>

namespace hubready {

namespace {

bool isBetter(const Suggestion &a, const Suggestion &b)
{
    return a.safe != b.safe ? a.safe : a.confidence > b.confidence;
}

// `own` are the suggestions for one field of one record, by item, best first.
void takeBest(std::span<const Suggestion> own, Suggestions &out)
{
    const auto best = std::ranges::min_element(own, isBetter);
    if (best->item < 0) {
        out.push_back(*best);
        return;
    }
    int last = -1;
    for (const Suggestion &suggestion : own) {
        if (suggestion.item == last)
            continue;
        last = suggestion.item;
        out.push_back(suggestion);
    }
}

void takeBestOfRecord(const Suggestions &all, Suggestions &out)
{
    for (auto from = all.begin(); from != all.end();) {
        const auto to = std::find_if(from, all.end(), [&](const Suggestion &s) { return s.field != from->field; });
        takeBest({from, to}, out);
        from = to;
    }
}

std::string withItems(const Record &record, Field field, std::span<const Suggestion> fixes)
{
    std::string list = "[";
    int at = 0;
    forEachJsonItem(fieldJson(record, field), [&](std::string_view item) {
        const auto fix = std::ranges::find(fixes, at++, &Suggestion::item);
        list += (list.size() > 1 ? "," : "") + (fix == fixes.end() ? std::string(item) : fix->after);
    });
    return list + "]";
}

} // namespace

Result<Suggestions> bestFixes(const RecordTable &table, const Suggester &suggester, const FixScope &scope,
                              const Progress &progress)
{
    Suggestions fixes;
    RecordDecoder decoder(table);
    const Row total = scope.rows.empty() ? table.size() : Row(scope.rows.size());
    for (Row i = 0; i < total; ++i) {
        const Record &record = decoder.decode(scope.rows.empty() ? i : scope.rows[i]);
        Suggestions all = scope.field      ? suggester.suggest(record, *scope.field)
                          : scope.safeOnly ? suggester.safeFixes(record)
                                           : suggester.suggest(record);
        if (scope.safeOnly)
            std::erase_if(all, [](const Suggestion &suggestion) { return !suggestion.safe; });
        takeBestOfRecord(all, fixes);
        if (!progress.step(i + 1, total))
            return Progress::cancelledError();
    }
    return fixes;
}

std::vector<RecordFieldEdit> fixEdits(const RecordTable &table, const Suggestions &fixes)
{
    std::vector<RecordFieldEdit> edits;
    RecordDecoder decoder(table);
    for (auto from = fixes.begin(); from != fixes.end();) {
        const auto to = std::find_if(from, fixes.end(), [&](const Suggestion &s) {
            return s.record != from->record || s.field != from->field;
        });
        const Row row = from->record - 1;
        // The items of a staging record are properties of their own.
        if (to - from > 1 && table.form() == PackageForm::Standard) {
            edits.push_back({row, {from->field, -1, withItems(decoder.decode(row), from->field, {from, to})}});
        } else {
            for (auto fix = from; fix != to; ++fix)
                edits.push_back({row, fix->edit()});
        }
        from = to;
    }
    return edits;
}

} // namespace hubready
