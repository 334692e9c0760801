// Cuts a title that is too long where a reader would: behind a sentence or a clause if that keeps most of it, else
// between two words, and only where there is no blank at all between two characters.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

// `limit` in UTF-16 units. The text is over it.
std::string cutToLength(std::string_view text, int limit);

} // namespace hubready
