// Lists of keywords as people fill them, cleaned: several in one item, repeated, with blanks and HTML code. A pure
// function on texts; the fixes that use it stand in keyword_fixes.cpp.
#pragma once

#include "core/record/keyword_pieces.h"
#include "core/suggest/fix_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct CleanedKeywords
{
    KeywordTexts items;
    FixRuleIds rules; // empty: nothing is different
};

// All that is safe: entities decoded, white space tidied, plain lists split, repeated and blank items left out (these
// only while others remain). `blankRule` is what leaving out a blank item is called in this package.
CleanedKeywords cleanedKeywords(const std::vector<std::optional<std::string_view>> &items, std::string_view blankRule);

} // namespace hubready
