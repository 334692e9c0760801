// The beginning of a JSON text as JSON of its own: cut behind a whole member or item, with the objects and arrays that
// were open closed again. Lets a long text be judged by its first part, and a broken one by what comes before the
// break.
//
//   if (const auto beginning = closedBeginning(text, 0, size_t(16) << 20))
//       … beginning->text …   // the same bytes as `text`, at the same offsets, up to beginning->cut
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

struct JsonBeginning
{
    std::string text;
    size_t cut = 0; // from here on nothing is the given text's any more
};

// Looks at the bytes from `start` up to `end` at most (offsets into the text). What stands there must be JSON so far:
// that it is can be seen by reading the result. Nothing: no comma stands there, so nothing is known to be whole.
std::optional<JsonBeginning> closedBeginning(std::string_view text, size_t start, size_t end);

} // namespace hubready
