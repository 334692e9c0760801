// How texts stand in a profile's file: characters that XML has no place for, and those that could not be seen, behind a
// backslash: \n, \t, \\, \{1F}.
#pragma once

#include "core/record/property.h"

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

std::string toProfileText(std::string_view wtf8);
std::string fromProfileText(std::string_view text); // what is no such mark stays as it is

const char *authorPartName(AuthorPart part); // "name", "role", "organisation"
std::optional<AuthorPart> authorPartNamed(std::string_view name);

} // namespace hubready
