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
class LinkResults;
class NearNames;
class ScormPackages;
class SpellingDictionary;
class SuggestionPreferences;
class WordSet;
struct CheckContext;

// What a look outside the records brought.
struct OutsideKnowledge
{
    std::shared_ptr<const LinkResults> links = {};
    std::shared_ptr<const NearNames> staged = {};
    std::shared_ptr<const ScormPackages> scormPackages = {};

    // Of very many staged files it takes a moment.
    static OutsideKnowledge of(const CheckContext &context);
};

struct SuggestionKnowledge
{
    std::shared_ptr<const SpellingDictionary> dictionary = {};
    std::shared_ptr<const DataSetUsage> usage = {};     // how the data set writes things
    std::shared_ptr<const KeywordModel> keywords = {};  // what its keywords teach: records with few get proposals
    std::shared_ptr<const WordSet> ownWords = {};       // the project's own, spelt right
    std::shared_ptr<const KeywordTerms> terms = {};     // loaded vocabularies and the project's own words
    std::shared_ptr<const SuggestionPreferences> preferences = {}; // what people never want to see again
    OutsideKnowledge outside = {};
};

// Learns usage and keywords of a table: some seconds for 100,000 records, for any thread. Fails only when cancelled.
Result<SuggestionKnowledge> learnFrom(const RecordTable &table, const Progress &progress);

} // namespace hubready
