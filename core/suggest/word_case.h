// How one word of a title in capitals is written in a sentence, and how sure that is.
#pragma once

#include "core/suggest/word_lists.h"

namespace hubready {

class SpellingDictionary;

struct WordForm
{
    QString text;
    double sureness = 0;        // 1: it can be nothing else
    bool isOrdinary = false;    // a word that begins in a small letter, except at the start of a sentence
    bool keepsCapitals = false; // a known abbreviation or name
};

class WordCase
{
public:
    WordCase(const WordLists &lists, const SpellingDictionary &dictionary) : m_lists(lists), m_dictionary(dictionary) {}

    // `word`: letters, figures and what stands between them ("X-RAY", "PATIENT'S", "A&E"). Small letters are allowed
    // only where the lists write the word so ("eLEARNING"): else the text comes back empty.
    WordForm form(const QString &word) const;

private:
    WordForm listed(const QString &capitals) const;
    WordForm withPossessive(const QString &capitals) const;
    WordForm compound(const QString &capitals) const;
    WordForm withFigures(const QString &capitals) const;
    WordForm lettersOnly(const QString &capitals) const;

    const WordLists &m_lists;
    const SpellingDictionary &m_dictionary;
};

} // namespace hubready
