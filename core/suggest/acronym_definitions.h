// Finds where a text says what an acronym stands for: "chronic obstructive pulmonary disease (COPD)" or "COPD (chronic
// obstructive pulmonary disease)". The words are matched letter by letter from the right, after Schwartz and Hearst, "A
// simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
#pragma once

#include <functional>
#include <string_view>

namespace hubready {

struct AcronymDefinition
{
    std::string_view acronym; // views into the text
    std::string_view words;
};

void forEachDefinition(std::string_view text, const std::function<void(const AcronymDefinition &)> &take);

} // namespace hubready
