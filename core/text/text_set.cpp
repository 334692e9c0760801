#include "core/text/text_set.h"

#include <algorithm>

namespace hubready {

namespace {

bool isRare(char c)
{
    constexpr std::string_view frequentSigns = " <>/=\".,";
    return !(c >= 'a' && c <= 'z') && frequentSigns.find(c) == std::string_view::npos;
}

} // namespace

TextSet::TextSet(const std::vector<std::string> &texts)
{
    for (const std::string &text : texts) {
        if (text.empty())
            continue;
        const auto rare = std::ranges::find_if(text, isRare);
        const size_t anchor = rare == text.end() ? 0 : size_t(rare - text.begin());
        m_entries.push_back({text, anchor});
        m_isAnchor[static_cast<unsigned char>(text[anchor])] = true;
    }
}

const std::string *TextSet::foundIn(std::string_view text) const
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (!m_isAnchor[static_cast<unsigned char>(text[i])])
            continue;
        for (const Entry &entry : m_entries) {
            if (i >= entry.anchor && text[i] == entry.text[entry.anchor] &&
                text.substr(i - entry.anchor).starts_with(entry.text))
                return &entry.text;
        }
    }
    return nullptr;
}

} // namespace hubready
