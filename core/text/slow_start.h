// Whether a text takes long to come to its subject: its first characters hold next to no words but such as stand in any
// text of its kind. Search shows the start of a description and nothing else. Made once of a rule's parameters.
#pragma once

#include "core/text/text_traits.h"
#include "core/text/word_set.h"

#include <optional>

namespace hubready {

class SlowStart
{
public:
    // `characters`: of the start that is looked at, in bytes; `fewest`: telling words that it should have; `empty`:
    // words that tell nothing.
    SlowStart(size_t characters, size_t fewest, const std::vector<std::string> &empty)
        : m_characters(characters), m_fewest(fewest), m_empty(empty)
    {
    }

    struct Start
    {
        size_t telling = 0;
        std::string_view text; // whole words
    };
    // Nothing: it says enough, is shown as a whole, or is not in plain English, whose words nobody knows here.
    std::optional<Start> find(const ReadText &shown) const;
    // Whether the start has so many telling words, whatever the language and the length.
    bool tellsAtOnce(std::string_view shown) const { return tellingWords(startOf(shown), m_fewest) >= m_fewest; }
    // Words of more than two letters that are none of the empty ones; counting ends at `most`.
    size_t tellingWords(std::string_view text, size_t most) const;

    size_t characters() const { return m_characters; }

private:
    std::string_view startOf(std::string_view shown) const;

    size_t m_characters;
    size_t m_fewest;
    WordSet m_empty;
};

} // namespace hubready
