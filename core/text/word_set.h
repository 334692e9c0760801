// A set of words, asked with a word in any case: quick, and without taking memory. Letters beyond ASCII are compared as
// they are written.
#pragma once

#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class WordSet
{
public:
    WordSet() : WordSet(std::vector<std::string>{}) {}
    explicit WordSet(const std::vector<std::string> &words);

    bool contains(std::string_view word) const;
    bool isEmpty() const { return m_longest == 0; }
    size_t longest() const { return m_longest; } // in bytes

private:
    bool mayContain(std::string_view word) const;

    std::array<quint32, 32> m_lengths{}; // by first letter, a bit for each length; 31 stands for more
    std::vector<std::string> m_slots; // by their hash, the next free one behind it; a power of two, half empty
    size_t m_longest = 0;
};

// Whether `text` is `lower`, which is in small letters, in any case; of ASCII.
constexpr bool isInAnyCase(std::string_view text, std::string_view lower)
{
    if (text.size() != lower.size())
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? char(text[i] + 32) : text[i];
        if (c != lower[i])
            return false;
    }
    return true;
}

constexpr bool startsInAnyCase(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && isInAnyCase(text.substr(0, lower.size()), lower);
}

} // namespace hubready
