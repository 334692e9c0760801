// Lists of keywords as people fill them: several in one item, repeated, with blanks and HTML code. Pure functions on
// texts; the fixes that use them stand in keyword_fixes.cpp.
#pragma once

#include "core/suggest/fix_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

using KeywordTexts = std::vector<std::string>;

// The pieces between semicolons, bars and line breaks, blank ones left out. A semicolon that ends an HTML entity and
// separators in brackets part nothing.
KeywordTexts atSeparators(std::string_view keyword);
KeywordTexts atCommas(std::string_view keyword); // likewise

bool hasSeparator(std::string_view keyword);

// Whether the pieces can be nothing but keywords: short, with letters, none that goes on from the one before.
bool arePlainKeywords(const KeywordTexts &pieces);
// The same for a list with commas, which could also be one heading ("Pain, chronic") or a name ("Smith, John"): more
// pieces, and shorter ones.
bool arePlainlyListed(const KeywordTexts &pieces);

struct CleanedKeywords
{
    KeywordTexts items;
    FixRuleIds rules; // empty: nothing is different
};

// All that is safe: entities decoded, white space tidied, plain lists split, repeated and blank items left out (these
// only while others remain). `blankRule` is what leaving out a blank item is called in this package.
CleanedKeywords cleanedKeywords(const std::vector<std::optional<std::string_view>> &items, std::string_view blankRule);

} // namespace hubready
