// Recognises the licences that the Learning Hub takes in the spellings that people use: "CC BY-NC 4.0", the title that
// the site shows, a Creative Commons address. Never guesses one that the source does not state: a licence that the
// Learning Hub has no name for ("CC BY") gives nothing.
#pragma once

#include <optional>
#include <string_view>

namespace hubready {

struct LicenceReading
{
    std::string_view writeAs; // the accepted spelling
    bool isCertain = false;   // it says the same, only in other letters
    double confidence = 0;
};

std::optional<LicenceReading> readLicence(std::string_view text);

} // namespace hubready
