// A set of short texts, looked for in a long one all at once.
#pragma once

#include <QtGlobal>

#include <array>
#include <limits>
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
    // Each is looked for by three bytes that running text rarely has in a row, and has a bit of its own, or one that it
    // shares where they are more than bits. A text that has none of them is read to its end without a guess at any
    // byte.
    static constexpr size_t inRow = 3;
    using Bits = quint32;
    static Bits bitOf(size_t number) { return Bits(1) << (number % std::numeric_limits<Bits>::digits); }
    void addRow(std::string_view text, Bits bit);
    Bits mayHave(std::string_view text) const;

    std::vector<std::string> m_texts;
    std::array<std::array<Bits, 256>, inRow> m_rows{}; // of the first byte, the second, the third
    std::array<Bits, inRow> m_anyByte{};               // those that ask nothing of the first, the second, the third
};

} // namespace hubready
