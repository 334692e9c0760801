// Records fall into four parts by their number, and what their keywords teach is counted a part: so the weights for the
// records of one part can be fitted without anything that this part's keywords say.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace hubready {

inline constexpr quint32 foldCount = 4;
using Fold = quint32;

inline Fold foldOf(quint32 row) { return (row * 2654435761u >> 16) % foldCount; } // scattered, the same every time

class FoldedCount
{
public:
    void add(Fold fold) { ++m_counts[fold]; }
    quint32 total() const { return std::accumulate(m_counts.begin(), m_counts.end(), 0u); }
    quint32 without(std::optional<Fold> fold) const { return total() - (fold ? m_counts[*fold] : 0); }

private:
    std::array<quint32, foldCount> m_counts{};
};

} // namespace hubready
