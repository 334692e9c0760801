// What a person reads of a text that may hold HTML: tags gone (a line's end where a block ends), entities decoded,
// scripts and styles left out. A text without tags stays as it is but for entities.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

std::string readableText(std::string_view text);

} // namespace hubready
