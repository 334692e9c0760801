// A title in capitals as a sentence: "USING THE NEWS2 CHART" becomes "Using the NEWS2 chart". Known abbreviations and
// names keep their capitals, after a colon the sentence goes on. How sure it is, is how sure its least sure word is.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace hubready {

class SpellingDictionary;
class WordLists;

struct SentenceCase
{
    QString text;
    double confidence = 0;
    bool isCertain = false; // every word is a dictionary word, a known abbreviation or a known name, and nothing else
    QStringList kept;       // what kept capitals, as written
    QStringList unsure;     // words that could be read in another way, as written
};

// Whether the title has capitals and next to no small letters; quick.
bool mayBeInCapitals(std::string_view title);

// Nothing: the title is not in capitals, or nothing in it would change.
std::optional<SentenceCase> sentenceCase(const QString &title, const WordLists &lists,
                                         const SpellingDictionary &dictionary);

} // namespace hubready
