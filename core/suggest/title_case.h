// A title as a sentence: "USING THE NEWS2 CHART" and "Using The NEWS2 Chart" become "Using the NEWS2 chart". Known
// abbreviations and names keep their capitals, after a colon the sentence goes on. How sure it is, is how sure its least
// sure word is.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace hubready {

struct CaseKnowledge;

// How the title is set that is to become a sentence.
enum class TitleSetting : unsigned char { Capitals, CapitalOnEveryWord, NoCapitals };

struct SentenceCase
{
    QString text;
    double confidence = 0;
    // In capitals, and every word is a dictionary word, a known abbreviation or a known name, and nothing else. Of other
    // settings never: their capitals may be those of a name.
    bool isCertain = false;
    QStringList kept;       // what kept capitals, as written
    QStringList unsure;     // words that could be read in another way, as written
};

// Where the text stands: a keyword is set as it would be inside a sentence.
enum class TextPlace : unsigned char { Title, InsideSentence };

// Nothing: nothing in it would change, or (in capitals) it has words that are not.
std::optional<SentenceCase> sentenceCase(const QString &title, TitleSetting setting, const CaseKnowledge &knowledge,
                                         TextPlace place = TextPlace::Title);

} // namespace hubready
