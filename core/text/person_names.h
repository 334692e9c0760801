// Names of people and of organisations, as far as their form tells.
#pragma once

#include "core/text/word_set.h"

#include <string_view>

namespace hubready {

// "Smith, John", "O'Brien, Mary Jane": one comma, a name on both sides, no degree or honour behind it ("Jo Marsh, RN").
bool isSurnameFirst(std::string_view name);

// The words in front that are one of `titles` (small letters, no full stop): "Dr", "Prof. Sir". Empty: none, or nothing
// but titles.
std::string_view titlesInFront(std::string_view name, const WordSet &titles);

// "Jo Marsh and Priya Nair", "J Marsh; P Nair", "Marsh J, Nair P, Shah K": several people in one.
bool areSeveralPeople(std::string_view name);

// Whether one of its words is one of `words` (small letters): "trust", "hospital", "team".
bool hasOneOf(std::string_view name, const WordSet &words);

} // namespace hubready
