// Arrays as PostgreSQL writes them: {hands,"soap, water",NULL}. Source: PostgreSQL's documentation, 8.15.6.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Nothing: it is no array, or one of arrays. NULL is an empty item.
std::optional<std::vector<std::string>> arrayItems(std::string_view text);

} // namespace hubready
