// A set of short texts, looked for in a long one all at once.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class TextSet
{
public:
    explicit TextSet(std::vector<std::string> texts); // of two bytes at least; shorter ones are left out

    // The one that stands first in `text`; null: none does. Case counts.
    const std::string *firstIn(std::string_view text) const;

private:
    std::vector<std::string> m_texts;
    std::bitset<65536> m_starts; // the first two bytes of each
};

} // namespace hubready
