// Faults that the gate lets through but that a reader sees: capitals, entities, stray blanks, broken encodings,
// repeated keywords, several keywords in one, names written in five ways.
#pragma once

#include "tests/support/samples/composer.h"

namespace hubready::samples {

void addBlemishes(Composed &made, Prng &prng);

// "it’s" and dashes as an office program sets them; then as UTF-8 that was read as Windows-1252.
std::string withSmartQuotes(std::string text);
std::string withMojibake(std::string text);
std::string misspelt(std::string text, Prng &prng);

} // namespace hubready::samples
