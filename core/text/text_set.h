// A set of short texts, looked for in a long one all at once.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class TextSet
{
public:
    explicit TextSet(const std::vector<std::string> &texts);

    // The one that stands first in `text`; null: none. Case counts.
    const std::string *foundIn(std::string_view text) const;

private:
    // Each is looked for by three bytes that running text rarely has in a row. They are in one of eight groups, which a
    // bit of a byte stands for: a text that has no three of any group is read to its end without a guess at any byte.
    static constexpr size_t inRow = 3;
    using Groups = unsigned char;
    void addRow(std::string_view text, Groups group);
    bool mayHave(std::string_view text) const;

    std::vector<std::string> m_texts;
    std::array<std::array<Groups, 256>, inRow> m_rows{}; // of the first byte, the second, the third
};

} // namespace hubready
