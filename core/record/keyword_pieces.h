// Where a keyword that holds several parts: at semicolons, bars and line breaks, and, with more doubt, at commas. Pure
// functions on texts.
#pragma once

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
bool isPlainlyListed(std::string_view keyword); // the same of its atCommas()

} // namespace hubready
