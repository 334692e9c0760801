// A few bytes that a text is searched for, one look at a table a byte. std::string_view::find_first_of() calls a
// function for each, which rules that look at every record a hundred times cannot spare.
//
//     constexpr ByteSet slashes("/\\");
//     const size_t slash = slashes.lastIn(path);
#pragma once

#include <array>
#include <string_view>

namespace hubready {

class ByteSet
{
public:
    explicit constexpr ByteSet(std::string_view bytes)
    {
        for (char c : bytes)
            add(c);
    }

    constexpr ByteSet() = default;

    constexpr void add(char c) { m_has[static_cast<unsigned char>(c)] = true; }
    constexpr bool has(char c) const { return m_has[static_cast<unsigned char>(c)]; }

    // As find_first_of() and find_last_of().
    constexpr size_t firstIn(std::string_view text, size_t from = 0) const
    {
        while (from < text.size() && !has(text[from]))
            ++from;
        return from < text.size() ? from : std::string_view::npos;
    }
    constexpr size_t lastIn(std::string_view text) const
    {
        size_t end = text.size();
        while (end > 0 && !has(text[end - 1]))
            --end;
        return end > 0 ? end - 1 : std::string_view::npos;
    }
    constexpr bool isIn(std::string_view text) const { return firstIn(text) != std::string_view::npos; }

private:
    std::array<bool, 256> m_has{};
};

} // namespace hubready
