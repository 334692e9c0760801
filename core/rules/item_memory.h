// What the checks of a text alone said of items of lists (PlacedText::number), for when they come again: a keyword, an
// author's name, an organisation. For the checks of one RuleRun; one thread.
#pragma once

#include "core/rules/kinds/rule_kind.h"

#include <optional>
#include <span>
#include <vector>

namespace hubready {

class ItemMemory
{
public:
    struct Said
    {
        RuleIndex rule;
        Family family;
        Hit hit; // its item is that of the record where it was said
    };

    // Items have a number. Nothing: it was not remembered.
    std::optional<std::span<const Said>> of(const PlacedText &item) const
    {
        const size_t place = placeOf(item);
        if (place >= m_items.size() || m_items[place] == unknown)
            return std::nullopt;
        return m_items[place] == nothing ? std::span<const Said>() : std::span<const Said>(m_said[m_items[place] - 2]);
    }
    void remember(const PlacedText &item, const std::vector<Said> &said);

private:
    // In m_items: not remembered, nothing was said, or a place of m_said, from 2.
    static constexpr quint32 unknown = 0;
    static constexpr quint32 nothing = 1;

    // One text may be a keyword, a name and an organisation, of which not the same is said.
    static size_t placeOf(const PlacedText &item)
    {
        Q_ASSERT(item.number != 0 && size_t(item.part) < parts);
        return item.number * parts + size_t(item.part);
    }
    static constexpr size_t parts = size_t(Part::Organisation) + 1;

    std::vector<quint32> m_items;
    std::vector<std::vector<Said>> m_said;
};

} // namespace hubready
