// Very many lists of numbers (rows, forms), most of which hold a single one, which takes no memory of its own. Each is
// rising and holds a number once. For indexes over a table.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace hubready {

class NumberLists
{
public:
    using Number = quint32;

    void clear() { *this = {}; }
    void reserve(size_t lists) { m_lists.reserve(lists); }
    size_t size() const { return m_lists.size(); }
    void addList() { m_lists.emplace_back(); } // an empty one, as the last
    void emptyAll();                           // the lists stay
    void add(size_t list, Number number);
    void remove(size_t list, Number number);
    std::span<const Number> of(size_t list) const; // valid until the next change

private:
    struct List
    {
        Number only = 0;
        quint32 place = none; // of its numbers in m_several; none, or the only one
    };
    static constexpr quint32 none = ~quint32(0);
    static constexpr quint32 onlyOne = none - 1;

    std::vector<List> m_lists;
    std::vector<std::vector<Number>> m_several;
};

} // namespace hubready
