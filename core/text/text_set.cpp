#include "core/text/text_set.h"

#include "core/text/ascii.h"

#include <algorithm>

namespace hubready {

namespace {

// How rare a byte is in running text and HTML, `before` being the one in front of it.
int rarity(char before, char c)
{
    constexpr std::string_view frequentSigns = " <>/=\".,";
    if (isAsciiSmall(c))
        return 0;
    if (isAsciiCapital(c))
        return isAsciiSmall(before) ? 3 : 2; // much rarer inside of a word than at its start
    return frequentSigns.find(c) == std::string_view::npos ? 2 : 1;
}

// So many bytes of the text as are rarest; all of a shorter one.
std::string_view rarestRow(std::string_view text, size_t length)
{
    std::string_view best = text.substr(0, length);
    int bestRarity = -1;
    for (size_t start = 0; start + length <= text.size(); ++start) {
        int here = 0;
        for (size_t i = start; i < start + length; ++i)
            here += rarity(i > 0 ? text[i - 1] : ' ', text[i]);
        if (here > bestRarity) {
            best = text.substr(start, length);
            bestRarity = here;
        }
    }
    return best;
}

} // namespace

TextSet::TextSet(const std::vector<std::string> &texts)
{
    std::ranges::copy_if(texts, std::back_inserter(m_texts), [](const std::string &text) { return !text.empty(); });
    for (size_t i = 0; i < m_texts.size(); ++i)
        addRow(rarestRow(m_texts[i], inRow), bitOf(i));
}

void TextSet::addRow(std::string_view text, Bits bit)
{
    for (size_t place = 0; place < inRow; ++place) {
        // A short text ends the row; whatever stands in front of it will do.
        const size_t missing = inRow - text.size();
        if (place >= missing)
            m_rows[place][static_cast<unsigned char>(text[place - missing])] |= bit;
        else
            m_anyByte[place] |= bit;
    }
}

TextSet::Bits TextSet::mayHave(std::string_view text) const
{
    Bits found = 0;
    Bits first = m_anyByte[0];
    Bits firstTwo = m_anyByte[0] & m_anyByte[1];
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        found |= firstTwo & m_rows[2][byte];
        firstTwo = first & (m_rows[1][byte] | m_anyByte[1]);
        first = m_rows[0][byte] | m_anyByte[0];
    }
    return found;
}

const std::string *TextSet::foundIn(std::string_view text) const
{
    const Bits may = mayHave(text);
    const std::string *first = nullptr;
    size_t place = std::string_view::npos;
    for (size_t i = 0; may != 0 && i < m_texts.size(); ++i) {
        if (!(may & bitOf(i)))
            continue;
        if (const size_t at = text.find(m_texts[i]); at < place) {
            first = &m_texts[i];
            place = at;
        }
    }
    return first;
}

} // namespace hubready
