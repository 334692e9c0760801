// The fixes by field: each looks at one value of a record and adds what it proposes. A fixer gives at most one safe
// suggestion a value, which merges all that is safe; alternatives build on the value after it.
#pragma once

#include "core/record/record.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/suggestion.h"

namespace hubready {

class DataSetUsage;
class LinkResults;
class NearNames;
class ScormPackages;
class Spelling;
class SpellingDictionary;
class WordLists;

struct FixTools
{
    const WordLists &words;
    const SpellingDictionary *dictionary = nullptr; // null: none installed
    Spelling *spelling = nullptr;                   // likewise
    const DataSetUsage *usage = nullptr;            // null: nothing is learnt
    const LinkResults *links = nullptr;             // null: no link check was made
    const NearNames *staged = nullptr;              // null: no folder of staged files was chosen
    const ScormPackages *scormPackages = nullptr;   // null: they were not opened
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

// Steps above it are taken together in one suggestion, the others are proposed each alone.
constexpr double likelyConfidence = 0.5;

// A value after all that is safe, with the rules of that: what alternatives build on.
struct SafeText
{
    std::string text;
    FixRuleIds rules;
};

// Parts of the fixers above that need to have looked outside the record (link_fixes.cpp); none is safe. The first two
// go by what a link check found out.
void fixAnsweredAddress(const Record &, const FixTools &, Field, const SafeText &, Suggestions &);
void fixAnsweredAddressesInHtml(const Record &, const FixTools &, Field, const SafeText &, Suggestions &);
void fixTitleFromPackage(const Record &, const FixTools &, Suggestions &);
struct NearFile
{
    std::string name;
    double confidence = 0;
};
// The staged file that was probably meant; nothing where the name is staged, or none is near.
std::optional<NearFile> nearFile(const FixTools &, std::string_view name);

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
