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
        m_entries.push_back({text, rare == text.end() ? 0 : size_t(rare - text.begin())});
        m_anchors.add(text[m_entries.back().anchor]);
    }
    std::ranges::stable_sort(m_entries, {}, &Entry::anchorByte);
    for (size_t i = m_entries.size(); i-- > 0;)
        m_first[m_entries[i].anchorByte()] = i;
}

bool TextSet::Entry::isAt(std::string_view where, size_t anchorAt) const
{
    if (anchorAt < anchor || where.size() - (anchorAt - anchor) < text.size())
        return false;
    // A byte beside the anchor answers nearly always.
    const size_t beside = anchor > 0 ? anchor - 1 : text.size() - 1;
    const std::string_view here = where.substr(anchorAt - anchor, text.size());
    return here[beside] == text[beside] && here == text;
}

const std::string *TextSet::foundIn(std::string_view text) const
{
    for (size_t at = m_anchors.firstIn(text); at != std::string_view::npos; at = m_anchors.firstIn(text, at + 1)) {
        const auto byte = static_cast<unsigned char>(text[at]);
        for (size_t i = m_first[byte]; i < m_entries.size() && m_entries[i].anchorByte() == byte; ++i) {
            if (m_entries[i].isAt(text, at))
                return &m_entries[i].text;
        }
    }
    return nullptr;
}

} // namespace hubready
