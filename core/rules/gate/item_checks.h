// What the rules of authors and files have in common: both are lists of items that may be null and that have an index.
// A check is told its list: checkIndexGiven<&Record::authors, Field::Authors>.
#pragma once

#include "core/rules/gate/gate_rule.h"

#include <optional>
#include <vector>

namespace hubready {

// Calls `look(item, place)` for each item that is not null.
template <typename Item, typename Look> void forEachItem(const std::optional<std::vector<Item>> &items, Look look)
{
    if (!items)
        return;
    for (size_t i = 0; i < items->size(); ++i) {
        if (!(*items)[i].isNull)
            look((*items)[i], int(i));
    }
}

template <auto list, Field field>
void checkNullItems(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!(record.*list))
        return;
    for (size_t i = 0; i < (record.*list)->size(); ++i) {
        if ((*(record.*list))[i].isNull)
            report.add(rule, field, int(i));
    }
}

template <auto list, Field field>
void checkIndexGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.*list, [&](const auto &item, int place) {
        if (!item.index)
            report.add(rule, field, place, 0, Part::Index);
    });
}

template <auto list, Field field>
void checkIndexRange(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.*list, [&](const auto &item, int place) {
        if (item.index && *item.index < 0)
            report.add(rule, field, place, *item.index, Part::Index);
    });
}

} // namespace hubready
