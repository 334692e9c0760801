// Acronyms in texts, and whether a text says what they stand for.
#pragma once

#include <string_view>
#include <vector>

namespace hubready {

// Two to six capitals, with figures or "&" in between or behind ("COPD", "NEWS2", "A&E"), also in the plural ("HCAs").
// Roman numbers, single letters with a figure ("B12") and codes ("A4", "LR_0412") are none.
bool isAcronym(std::string_view word);

// The acronyms of a text, each once, without a plural's s. None of a text in capitals.
std::vector<std::string_view> acronymsOf(std::string_view text);

// Whether `text` has it beside words that begin with its letters: "chronic obstructive pulmonary disease (COPD)",
// "COPD (chronic ...)", or has such words anywhere. Small words in between may be left out of an acronym.
bool isExplained(std::string_view acronym, std::string_view text);

} // namespace hubready
