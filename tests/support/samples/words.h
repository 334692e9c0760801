// Small work on text that grammar and defects share. Text is UTF-8; only ASCII letters change case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hubready::samples {

// How the Learning Hub counts: UTF-16 code units.
std::size_t utf16Length(std::string_view text);

std::string upperFirst(std::string_view text);
std::string lowerFirst(std::string_view text); // leaves "NEWS2", "COPD" and "Parkinson's disease" alone
std::string upperAll(std::string_view text);
std::string lowerAll(std::string_view text);
std::string titleCase(std::string_view text); // "infection control" -> "Infection Control"

void replaceAll(std::string &text, std::string_view what, std::string_view with);
bool replaceFirst(std::string &text, std::string_view what, std::string_view with);

// Puts values in for "{name}"; a name that is not given stays as it is.
using Values = std::vector<std::pair<std::string_view, std::string>>;
std::string fill(std::string_view pattern, const Values &values);

// For file names and accounts: "Hand hygiene: five moments" -> "hand_hygiene_five_moments", cut between words.
std::string slug(std::string_view text, char between, std::size_t longest);

std::string escapedHtml(std::string_view text);

} // namespace hubready::samples
