// Proposes fixes for one record at a time. Make one for a run or a session: it remembers how words are spelt. Not for two threads at once.
#pragma once

#include "core/suggest/knowledge.h"
#include "core/suggest/suggestion.h"

#include <memory>

namespace hubready {

class Suggester
{
public:
    explicit Suggester(SuggestionKnowledge knowledge = {});
    void setPreferences(std::shared_ptr<const SuggestionPreferences> preferences);
    void setOutside(OutsideKnowledge outside);
    ~Suggester();
    Suggester(Suggester &&) noexcept;
    Suggester &operator=(Suggester &&) noexcept;

    Suggestions suggest(const Record &record) const;             // every field
    Suggestions suggest(const Record &record, Field field) const; // one field
    Suggestions safeFixes(const Record &record) const;           // those with `safe`, at most one a value

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hubready
