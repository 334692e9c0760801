// What platforms and standards call the fields: the tables that names of columns are looked up in.
#pragma once

#include "core/record/value_reading.h"

#include <span>
#include <string_view>

namespace hubready {

struct ColumnSynonym
{
    std::string_view key; // as headerKey() gives it
    Field field;
    AuthorPart part = AuthorPart::Name;
    double confidence = 0.85;
};
const ColumnSynonym *columnSynonym(std::string_view key); // null: none

// A word that, inside a longer name, still tells the field.
struct ColumnWord
{
    std::string_view word;
    Field field;
};
std::span<const ColumnWord> columnWords(); // most telling first
// Whether a word makes a name mean something else: "title length", "date modified", "subtitle language".
bool deniesField(std::string_view word);

// Whether a nested name only wraps what it holds: metadata, attributes, fields.
bool isContainerName(std::string_view key);

} // namespace hubready
