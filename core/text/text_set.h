// A set of short texts, looked for in a long one all at once.
#pragma once

#include "core/text/byte_set.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class TextSet
{
public:
    explicit TextSet(const std::vector<std::string> &texts);

    // One that `text` has; null: none. Case counts.
    const std::string *foundIn(std::string_view text) const;

private:
    // Each is looked for by a byte that running text rarely has.
    struct Entry
    {
        std::string text;
        size_t anchor;

        unsigned char anchorByte() const { return static_cast<unsigned char>(text[anchor]); }
        bool isAt(std::string_view where, size_t anchorAt) const;
    };
    std::vector<Entry> m_entries; // by their anchors' bytes
    ByteSet m_anchors;
    std::array<size_t, 256> m_first{}; // of a byte, the place of its first entry
};

} // namespace hubready
