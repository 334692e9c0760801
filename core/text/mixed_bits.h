// The last step of a hash: spreads what only the whole number tells over every bit, so that a few of them can choose a
// slot of a table.
#pragma once

#include <QtGlobal>

namespace hubready {

constexpr quint64 mixedBits(quint64 bits)
{
    bits ^= bits >> 32;
    bits *= 0xd6e8feb86659fd93ULL;
    bits ^= bits >> 32;
    return bits;
}

} // namespace hubready
