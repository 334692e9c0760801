// The fixes by field: each looks at one value of a record and adds what it proposes. A fixer gives at most one safe
// suggestion a value, which merges all that is safe; alternatives build on the value after it.
#pragma once

#include "core/record/record.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/suggestion.h"

namespace hubready {

class DataSetUsage;
class Spelling;
class SpellingDictionary;
class WordLists;

struct FixTools
{
    const WordLists &words;
    const SpellingDictionary *dictionary = nullptr; // null: none installed
    Spelling *spelling = nullptr;                   // likewise
    const DataSetUsage *usage = nullptr;            // null: nothing is learnt
};

enum class Wanted : unsigned char { SafeOnly, All };

using Fixer = void (*)(const Record &, const FixTools &, Wanted, Suggestions &);

void fixCreatedDate(const Record &, const FixTools &, Wanted, Suggestions &); // also of records that cannot be read
void fixPublishedDate(const Record &, const FixTools &, Wanted, Suggestions &); // likewise
void fixIAmTheAuthor(const Record &, const FixTools &, Wanted, Suggestions &);
void fixSensitiveContent(const Record &, const FixTools &, Wanted, Suggestions &);
void fixReference(const Record &, const FixTools &, Wanted, Suggestions &);
void fixTitle(const Record &, const FixTools &, Wanted, Suggestions &);
void fixDescription(const Record &, const FixTools &, Wanted, Suggestions &);
void fixKeywords(const Record &, const FixTools &, Wanted, Suggestions &);
void fixAuthors(const Record &, const FixTools &, Wanted, Suggestions &);
void fixFiles(const Record &, const FixTools &, Wanted, Suggestions &);
void fixArticleBody(const Record &, const FixTools &, Wanted, Suggestions &);
void fixArticleFile(const Record &, const FixTools &, Wanted, Suggestions &);
void fixWebLink(const Record &, const FixTools &, Wanted, Suggestions &);
void fixLmsLink(const Record &, const FixTools &, Wanted, Suggestions &);
void fixLicence(const Record &, const FixTools &, Wanted, Suggestions &);
void fixResourceType(const Record &, const FixTools &, Wanted, Suggestions &);
void fixVersion(const Record &, const FixTools &, Wanted, Suggestions &);
void fixHasCost(const Record &, const FixTools &, Wanted, Suggestions &);

// What a fixer decides about one value; the rest of a Suggestion follows from the record.
struct Proposal
{
    FixRuleIds rules;
    std::string after; // JSON
    double confidence = 1;
    bool safe = false;
    QString reason = {}; // empty: the reasons of the rules
};

// What is beyond the limit of a title that cannot be put right without cutting; empty: nothing is.
std::string restOfTitle(const Record &record, const FixTools &tools);

void propose(Suggestions &out, const Record &record, Field field, int item, Proposal proposal);

} // namespace hubready
