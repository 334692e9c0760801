// A fix that is proposed for one value: before, after, why, how sure, and whether it may be applied without being
// looked at. It always refers to the value as it stands; several for one value are alternatives. `before` and `after`
// are JSON in the terms of field_edit.h. The order of suggestions: record, field name, item (none first), best first.
#pragma once

#include "core/record/field_edit.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct Suggestion
{
    quint32 record = 0; // number, from 1
    Field field = Field::None;
    int item = -1; // of a list field; -1: the whole value
    std::vector<std::string_view> rules; // ids of the fixes that are in it; the first names it
    std::string before; // JSON
    std::string after;  // JSON
    double confidence = 0; // 0 to 1
    bool safe = false;  // no person would object, whatever the record
    QString reason;     // one or two short sentences

    FieldEdit edit() const { return {field, item, after}; }
};

using Suggestions = std::vector<Suggestion>;

} // namespace hubready
