// Proposes fixes for one record at a time. Make one for a run or a session: it holds the dictionary and the word lists,
// and what was learnt from the data set. Without a dictionary (none installed) or without usage it proposes less, never
// something else that is safe. Not for two threads at once.
#pragma once

#include "core/suggest/suggestion.h"

#include <memory>

namespace hubready {

class KeywordModel;
class KeywordTerms;
class DataSetUsage;
class SpellingDictionary;

class Suggester
{
public:
    explicit Suggester(std::shared_ptr<const SpellingDictionary> dictionary = {},
                       std::shared_ptr<const DataSetUsage> usage = {});
    // What keywords are proposed by for records that have few. Without it none are; learn it of the table at hand.
    void setKeywordModel(std::shared_ptr<const KeywordModel> model, std::shared_ptr<const KeywordTerms> terms = {});
    ~Suggester();
    Suggester(Suggester &&) noexcept;

    Suggestions suggest(const Record &record) const;             // every field
    Suggestions suggest(const Record &record, Field field) const; // one field
    Suggestions safeFixes(const Record &record) const;           // those with `safe`, at most one a value

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hubready
