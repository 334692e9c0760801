#include "core/text/text_traits.h"

namespace hubready {

TextTraits traitsOf(std::string_view text)
{
    TextTraits traits = 0;
    for (char c : text)
        traits |= trait::of(c);
    return traits;
}

} // namespace hubready
