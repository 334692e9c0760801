// What suggestions are made from besides the record itself. Shared and never changed once made, so that a suggester of
// any thread may be made of it. Every part may be null: then less is proposed, never something else that is safe.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_table.h"

#include <memory>

namespace hubready {

class DataSetUsage;
class KeywordModel;
class KeywordTerms;
class SpellingDictionary;
class SuggestionPreferences;

struct SuggestionKnowledge
{
    std::shared_ptr<const SpellingDictionary> dictionary = {};
    std::shared_ptr<const DataSetUsage> usage = {};     // how the data set writes things
    std::shared_ptr<const KeywordModel> keywords = {};  // what its keywords teach: records with few get proposals
    std::shared_ptr<const KeywordTerms> terms = {};     // loaded vocabularies and the project's own words
    std::shared_ptr<const SuggestionPreferences> preferences = {}; // what people never want to see again
};

// Learns usage and keywords of a table: some seconds for 100,000 records, for any thread. Fails only when cancelled.
Result<SuggestionKnowledge> learnFrom(const RecordTable &table, const Progress &progress);

} // namespace hubready
