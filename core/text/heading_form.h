// What titles have in front, behind and inside that is no part of a title. Views into the text; empty: there is none.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hubready {

// "Module 3:" (words before the number in `units`, small letters), "03 ", "1.2 - ", "LR_0412". Not "10 steps to ...",
// "COVID-19 ...", "2020 guidance".
std::string_view numberInFrontOf(std::string_view title, std::span<const std::string> units);

// "v2", "version 1.3", "(2019)", "March 2021", "12/03/2019", "- DRAFT", "FINAL". Not a law's year ("Mental Health Act
// 1983", "Equality Act (2010)"), nor leads "V1".
std::string_view versionBehindTitle(std::string_view title);

// "sepsis_guide_v2", "Poster.pdf".
std::string_view fileNameIn(std::string_view title);

// A full stop that is not part of an abbreviation or of dots ("etc.", "Ltd.", "U.K.", "...").
bool endsInFullStop(std::string_view title);

// A lost character, one of private use, dingbats, boxes, emoji, "\", "^", "~", "{", "}", or a row of signs ("!!",
// "***"). Letters of any script, figures, punctuation, arithmetic and currencies are none.
std::string_view oddCharacterIn(std::string_view title);

bool isKnownHtmlElement(std::string_view name);

} // namespace hubready
