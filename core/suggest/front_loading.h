// A description that comes to its subject at once: sentences in front that say nothing of it go, or stand behind.
#pragma once

#include "core/text/slow_start.h"

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

struct FrontLoaded
{
    std::string html;
    bool losesWords = false; // sentences are left out; otherwise they stand at the end
};

// Leaves out the first sentences where none has a word that tells anything, else puts the fewest that are enough behind
// all others. Nothing where the start is good as it is, or where that does not make it so. Only whole sentences
// without markup in them are touched.
std::optional<FrontLoaded> frontLoaded(std::string_view html, const SlowStart &slowStart);

} // namespace hubready
