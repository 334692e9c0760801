#include "core/explore/text_search.h"

#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr std::array<unsigned char, 256> foldTable()
{
    std::array<unsigned char, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<unsigned char>(i >= 'A' && i <= 'Z' ? i + 32 : i);
    return table;
}

constexpr auto folded = foldTable();

unsigned char fold(char c) { return folded[static_cast<unsigned char>(c)]; }

} // namespace

TextSearch::TextSearch(std::string_view needle) : m_needle(lowered(needle)), m_ascii(isAscii(m_needle))
{
    const size_t length = m_needle.size();
    m_skip.fill(static_cast<unsigned char>(std::clamp<size_t>(length, 1, 255)));
    for (size_t i = 0; i + 1 < length; ++i) {
        const size_t skip = std::min<size_t>(length - 1 - i, 255);
        for (size_t byte = 0; byte < m_skip.size(); ++byte) {
            if (folded[byte] == static_cast<unsigned char>(m_needle[i]))
                m_skip[byte] = static_cast<unsigned char>(skip);
        }
    }
}

bool TextSearch::isIn(std::string_view hay) const
{
    if (m_ascii)
        return asciiIn(hay);
    return !isAscii(hay) && lowered(hay).find(m_needle) != std::string::npos;
}

// Horspool: looks at the last byte first and jumps by what it finds there.
bool TextSearch::asciiIn(std::string_view hay) const
{
    const size_t length = m_needle.size();
    if (length == 0)
        return true;
    for (size_t at = 0; at + length <= hay.size(); at += m_skip[static_cast<unsigned char>(hay[at + length - 1])]) {
        size_t same = length;
        while (same > 0 && fold(hay[at + same - 1]) == static_cast<unsigned char>(m_needle[same - 1]))
            --same;
        if (same == 0)
            return true;
    }
    return false;
}

} // namespace hubready
