// The ways in which titles come damaged out of platforms, spreadsheets and other people's editors: each makes a bad
// title of a good one, the same from run to run. For measuring how much of it the fixes bring back.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hubready::titles {

// A damaged title and what a perfect fix makes of it. `clean` differs from the title given where the damage needs a
// character that the title has not: an apostrophe that is bent, a dash for a colon.
struct Damaged
{
    std::string clean;
    std::string damaged;
};

struct Damage
{
    std::string_view name;
    // Several of one group are never put on one title: what the first did, the second would undo.
    int group = 0;
    bool isCoveredBySafe = false; // what the safe fixes are there for
    // `seed` chooses the place. Nothing: this title has nothing to damage so.
    std::optional<Damaged> (*make)(const Damaged &title, unsigned seed) = nullptr;
};

// In the order in which several are put on one title: words, letters, what stands around, bytes, code, white space.
std::span<const Damage> damages();

} // namespace hubready::titles
