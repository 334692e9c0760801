// A vCard, as LOM names persons and organisations.
#pragma once

#include <string>
#include <string_view>

namespace hubready {

struct VCard
{
    std::string name;         // FN, else N put in order
    std::string organisation; // ORG
    std::string title;        // TITLE, else ROLE
};

// A text that is no vCard is taken as the name that it is.
VCard readVCard(std::string_view text);

} // namespace hubready
