// Names of authors as people fill them, taken apart: surname first, several people in one, an organisation behind the
// name or in its place, titles in front. Pure functions; nothing where the form does not plainly say so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

std::optional<std::string> givenNameFirst(std::string_view name); // "Smith, John" is "John Smith"
std::vector<std::string> peopleIn(std::string_view name);         // of "Jo Marsh; Priya Nair"; empty: one person, or none
std::optional<std::string> withoutTitles(std::string_view name);  // "Dr Jo Marsh" is "Jo Marsh"

struct NameAndOrganisation
{
    std::string name;
    std::string organisation;
};
// "Jo Marsh (Riverside Trust)", "Jo Marsh, Riverside Trust".
std::optional<NameAndOrganisation> organisationBehind(std::string_view name);

// Whether it names an organisation by one of its words: "Riverside Trust".
bool namesOrganisation(std::string_view name);

} // namespace hubready
