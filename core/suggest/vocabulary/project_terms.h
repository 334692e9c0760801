// Which vocabularies a project uses and which words it has of its own: what is kept with the project (one setting, JSON),
// and what is made of it for suggestions. A vocabulary stays where it is and is read again when the project is opened.
#pragma once

#include "core/suggest/vocabulary/keyword_terms.h"
#include "core/text/word_set.h"

#include <QByteArray>

#include <memory>

namespace hubready {

struct ChosenVocabulary
{
    QString path;
    bool isOn = true;
    double weight = 1; // 0 to 3, as Vocabulary has it

    bool operator==(const ChosenVocabulary &) const = default;
};

struct ProjectTerms
{
    static constexpr auto settingName = "keyword-terms";

    std::vector<ChosenVocabulary> vocabularies;
    ProjectWords words;

    // What is no such JSON gives none; unknown members are left out.
    static ProjectTerms fromJson(const QByteArray &json);
    QByteArray toJson() const;

    // “Always write so”, “never propose”: the one takes the other back. Names that are the same but for case are one.
    void alwaysWrite(const std::string &keyword);
    void neverPropose(const std::string &keyword);

    // The single words of what is always to be written: whatever a dictionary says, they are spelt right. Null: none.
    std::shared_ptr<const WordSet> ownWords() const;

    bool operator==(const ProjectTerms &) const = default;
};

struct LoadedTerms
{
    std::shared_ptr<const KeywordTerms> terms;
    std::vector<Result<size_t>> vocabularies; // of each how many terms it has, or why it cannot be read
};

// Reads the vocabularies; long for a large one, for any thread.
LoadedTerms load(const ProjectTerms &terms);

} // namespace hubready
