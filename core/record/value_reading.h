// Reads one JSON value as its property wants it, as the migration tool does (learning-hub-migration.md, "Reading
// values"). What comes out is a Cell: text, null, or unreadable with the JSON kept.
#pragma once

#include "core/record/property.h"

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

enum class CellState : unsigned char { Null, Value, Unreadable };

// One value of a record. `text` is: the characters (Text), decimal digits (Integer), "true" or "false" (Boolean), the
// date as it was written (Date), compact JSON of the array (lists), and JSON as read where the state is Unreadable.
// A view: lives as long as what it was taken from.
struct Cell
{
    CellState state = CellState::Null;
    std::string_view text;
};

// `value` is a span that skipJsonValue has passed; `buffer` may hold the text afterwards.
Cell readValue(ValueType type, std::string_view value, std::string &buffer);

// The parts, for items of lists and for editors. Nothing: unreadable.
struct DateValue
{
    int year, month, day;
};
std::optional<int> readInteger(std::string_view text); // blanks and a sign around allowed
std::optional<DateValue> readDate(std::string_view text);

// The value as JSON again, as `findings` print it: null, a string, a number, true/false, a list.
std::string cellToJson(ValueType type, const Cell &cell);

} // namespace hubready
