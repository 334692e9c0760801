#include "core/text/text_set.h"

#include <algorithm>

namespace hubready {

namespace {

size_t startOf(const char *bytes)
{
    return size_t(static_cast<unsigned char>(bytes[0])) << 8 | static_cast<unsigned char>(bytes[1]);
}

} // namespace

TextSet::TextSet(std::vector<std::string> texts) : m_texts(std::move(texts))
{
    std::erase_if(m_texts, [](const std::string &text) { return text.size() < 2; });
    for (const std::string &text : m_texts)
        m_starts.set(startOf(text.data()));
}

const std::string *TextSet::firstIn(std::string_view text) const
{
    for (size_t i = 0; i + 1 < text.size(); ++i) {
        if (!m_starts[startOf(text.data() + i)])
            continue;
        const auto found = std::ranges::find_if(m_texts, [&](const std::string &each) { return text.substr(i).starts_with(each); });
        if (found != m_texts.end())
            return &*found;
    }
    return nullptr;
}

} // namespace hubready
