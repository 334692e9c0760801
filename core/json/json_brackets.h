// JSON that is not whole, or of which only a part is wanted, read by its brackets: objects, arrays and strings,
// whatever stands in them. Lets a long text be judged by its first part, and of a broken one keeps what is sound.
//
//   if (const auto beginning = closedBeginning(text, 0, size_t(16) << 20))
//       … beginning->text …   // the same bytes as `text`, at the same offsets, up to beginning->cut
#pragma once

#include "core/json/json_scan.h"

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

struct JsonBeginning
{
    std::string text;
    size_t cut = 0; // from here on nothing is the given text's any more
};

// The beginning of a text as JSON of its own: cut behind a whole member or item, with the objects and arrays that were
// open closed again. Looks at the bytes from `start` up to `end` at most (offsets into the text). What stands there
// must be JSON so far: that it is can be seen by reading the result. Nothing: no comma stands there, so nothing is
// known to be whole, or it is nested more than maxJsonDepth levels.
std::optional<JsonBeginning> closedBeginning(std::string_view text, size_t start, size_t end);

// What is wrong behind a value that stands inside others: from `behind` it to the end of the outermost one, which
// begins at `start`. The value begins at `value`, and all before it is JSON.
std::optional<JsonProblem> problemBehind(std::string_view text, size_t start, size_t value, size_t behind);

// Behind a broken item of an array, which begins at `item`: where the next one begins, or the array's "]". Nothing: the
// brackets do not say, most often because the quote of a text is missing.
std::optional<size_t> behindBrokenItem(std::string_view text, size_t item);

} // namespace hubready
