// The texts that findings quote, each kept once: a finding holds a number. Numbers go by order of first use, so the same
// work gives the same numbers. Texts stay until the pool is cleared; one thread at a time.
#pragma once

#include "core/rules/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class QuotePool
{
public:
    QuoteId add(std::string_view text); // 0 for an empty text
    std::string_view text(QuoteId quote) const; // empty for 0; valid until the next add()
    void clear();
    size_t memoryUse() const; // bytes

private:
    size_t slotOf(std::string_view text) const;
    void grow();

    std::string m_text;            // one after the other
    std::vector<quint32> m_ends;   // of quote 1, 2, ...
    std::vector<QuoteId> m_slots;  // open addressing by hash; a power of two, or empty
};

} // namespace hubready
