// What a person reads of a text that may hold HTML, with an empty line where a block of it ends, so that no phrase
// reaches over. A text without markup keeps its lines.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::string readableText(std::string_view text);

} // namespace hubready
