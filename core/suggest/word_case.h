// How one word of a title that is set in capitals, with a capital on every word, or all in small letters is written in
// a sentence, and how sure that is.
#pragma once

#include "core/language/word_lists.h"

namespace hubready {

class SpellingDictionary;
class WrittenForms;

struct WordForm
{
    QString text;
    double sureness = 0;        // 1: it can be nothing else
    bool isOrdinary = false;    // a word that begins in a small letter, except at the start of a sentence
    bool keepsCapitals = false; // a known abbreviation or name
};

// What the forms of words are looked up in. The lists and the dictionary must be there; what texts say may be missing.
struct CaseKnowledge
{
    const WordLists &lists;
    const SpellingDictionary &dictionary;
    const WrittenForms *record = nullptr;  // the record's own description
    const WrittenForms *dataSet = nullptr; // all titles
};

class WordCase
{
public:
    explicit WordCase(const CaseKnowledge &knowledge) : m_known(knowledge) {}

    // Of a word in a title in capitals: letters, figures and what stands between them ("X-RAY", "PATIENT'S", "A&E").
    // Small letters are allowed only where the lists write the word so ("eLEARNING"): else the text comes back empty.
    WordForm ofCapitals(const QString &word) const;
    // Of a word in a title with a capital on every word: here "IT" is none but the abbreviation, and "It" none but the
    // word; a small word stays.
    WordForm ofTitleCase(const QString &word) const;
    // Of a word in a title without any capital, such as the name of a file: what is no name and no abbreviation stays.
    WordForm ofSmall(const QString &word) const;

private:
    WordForm listed(const QString &capitals) const;
    WordForm withPossessive(const QString &capitals) const;
    WordForm compound(const QString &word, WordForm (WordCase::*ofPart)(const QString &) const) const;
    WordForm partOfCapitals(const QString &capitals) const;
    WordForm withFigures(const QString &capitals) const;
    WordForm lettersOnly(const QString &capitals) const;
    WordForm capitalisedWord(const QString &word) const;
    WordForm asTextsWrite(const WordForm &form, const QString &capitals) const;

    CaseKnowledge m_known;
};

} // namespace hubready
