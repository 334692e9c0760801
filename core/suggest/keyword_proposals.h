// Keywords that a record could have, as suggestions: never safe, since of five about one or two are what its owner
// would have chosen. How sure one is, is how often such a proposal turned out right on the records at hand.
#pragma once

#include "core/suggest/suggestion.h"

namespace hubready {

class KeywordModel;
class KeywordTerms;
struct KeywordProposal;

// For a record of the model's table with less than three keywords: each suggestion adds one keyword to the list.
// `terms`: loaded vocabularies and the project's words; null: none.
void proposeForFewKeywords(const Record &record, const KeywordModel &model, const KeywordTerms *terms,
                           Suggestions &out);

// As if the record had no keywords: one suggestion a keyword, best first, without `before`.
Suggestions keywordsAsIfEmpty(const Record &record, const KeywordModel &model, const KeywordTerms *terms, size_t count);

// Why it is proposed: "In the title; used on 14 similar records."
QString proposalReason(const KeywordProposal &proposal);

} // namespace hubready
