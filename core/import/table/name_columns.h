// Which columns hold the parts of a person's name, by what they are called: "First name" and "Surname",
// "author_forename" and "author_last". Two such columns are one author.
#pragma once

#include <optional>
#include <string_view>

namespace hubready {

enum class NamePart : unsigned char { First, Last };

// `key` as headerKey() gives it.
std::optional<NamePart> namePartOf(std::string_view key);

} // namespace hubready
