// Texts that come again and again, each kept once under a number: what findings quote, the keywords of a data set.
// Numbers go by order of first use, so the same work gives the same numbers. Texts stay until the pool is cleared; one
// thread at a time.
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class TextPool
{
public:
    using Id = quint32; // from 1

    Id add(std::string_view text);      // 0 for an empty text, and where the pool is full: it holds 4 GiB
    Id find(std::string_view text) const; // 0: it is not there
    std::string_view text(Id id) const;   // empty for 0; valid until the next add()
    size_t size() const { return m_ends.size(); }
    void clear();
    size_t memoryUse() const; // bytes

private:
    struct Slot
    {
        quint32 hash = 0;
        Id id = 0; // 0: free
    };

    size_t slotOf(std::string_view text, quint32 hash) const;
    void grow();

    std::string m_text;          // one after the other
    std::vector<quint32> m_ends; // of text 1, 2, ...
    std::vector<Slot> m_slots;   // open addressing by hash; a power of two, or empty
};

} // namespace hubready
