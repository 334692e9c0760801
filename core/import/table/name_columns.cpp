#include "core/import/table/name_columns.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

struct PartName
{
    std::string_view key;
    NamePart part;
    bool alone = true; // says enough without "author" in front
};

constexpr std::array parts{
    PartName{"firstname", NamePart::First},    PartName{"forename", NamePart::First},
    PartName{"forenames", NamePart::First},    PartName{"givenname", NamePart::First},
    PartName{"givennames", NamePart::First},   PartName{"first", NamePart::First, false},
    PartName{"given", NamePart::First, false}, PartName{"lastname", NamePart::Last},
    PartName{"surname", NamePart::Last},       PartName{"familyname", NamePart::Last},
    PartName{"last", NamePart::Last, false},   PartName{"family", NamePart::Last, false},
};

constexpr std::array persons{"author"sv, "authors"sv, "creator"sv, "writer"sv};

} // namespace

std::optional<NamePart> namePartOf(std::string_view key)
{
    for (const PartName &part : parts) {
        if (!key.ends_with(part.key))
            continue;
        const std::string_view person = key.substr(0, key.size() - part.key.size());
        if (person.empty() ? part.alone : std::ranges::find(persons, person) != persons.end())
            return part.part;
    }
    return std::nullopt;
}

} // namespace hubready
