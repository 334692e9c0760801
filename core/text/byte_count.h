// How many bytes of a text are of a kind. Counts stand in one byte for as long as they fit, which lets the compiler
// take many bytes at once: an upper bound of something slower that costs next to nothing.
#pragma once

#include <algorithm>
#include <limits>
#include <string_view>

namespace hubready {

template <typename IsOne> constexpr size_t countBytes(std::string_view text, IsOne isOne)
{
    size_t count = 0;
    while (!text.empty()) {
        const size_t length = std::min<size_t>(text.size(), std::numeric_limits<unsigned char>::max());
        unsigned char ofBlock = 0;
        for (char c : text.substr(0, length))
            ofBlock = static_cast<unsigned char>(ofBlock + (isOne(c) ? 1 : 0));
        count += ofBlock;
        text.remove_prefix(length);
    }
    return count;
}

constexpr size_t countBytes(std::string_view text, char wanted)
{
    return countBytes(text, [wanted](char c) { return c == wanted; });
}

} // namespace hubready
