// The dice of the sample generator: splitmix64, so that one seed gives the same bytes on every platform and with
// every standard library (the distributions of <random> do not promise that). C++ leaves the order of evaluation within
// an expression open: never throw twice in one expression, save across `?:`, `&&`, `||` or in a braced list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hubready::samples {

class Prng
{
public:
    explicit Prng(std::uint64_t seed) : m_state(seed) {}

    // A stream of its own for one record, so that a record does not depend on how much the others drew.
    static Prng forRecord(std::uint64_t seed, std::uint64_t index)
    {
        return Prng(Prng(seed).next() ^ Prng(index * 0xD1342543DE82EF95ULL + 1).next());
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    // 0 to bound - 1; bound above 0.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
    template <typename T> const T &pick(const std::vector<T> &from) { return from[below(from.size())]; }

    template <typename T> void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

private:
    std::uint64_t m_state;
};

} // namespace hubready::samples
