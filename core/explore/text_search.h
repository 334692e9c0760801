// Finds a text in WTF-8, whatever the case. Made once for a pass over many cells; nothing is converted where needle or
// hay is plain ASCII.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace hubready {

class TextSearch
{
public:
    explicit TextSearch(std::string_view needle = {});

    bool isEmpty() const { return m_needle.empty(); }
    bool isIn(std::string_view hay) const; // an empty needle is in every text

private:
    bool asciiIn(std::string_view hay) const;

    std::string m_needle; // lower case
    bool m_ascii = true;
    std::array<unsigned char, 256> m_skip{}; // how far on after a last byte that does not fit
};

} // namespace hubready
