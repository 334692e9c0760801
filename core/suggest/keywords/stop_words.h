// Words that no keyword begins or ends with ("the", "about", "shows"). From resources/word-lists/stop-words.txt.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace hubready {

class StopWords
{
public:
    StopWords();

    bool contains(std::string_view lowered) const { return m_words.contains(std::string(lowered)); }

private:
    std::unordered_set<std::string> m_words;
};

} // namespace hubready
