// How words are written that keep their capitals, which words may mean two things, what acronyms stand for, and what
// American English writes otherwise: the lists that the fixes of titles and keywords need. Read from resources/word-lists (a word a line, # begins a remark).
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace hubready {

// "hemoglobin" is "haemoglobin" here.
struct AmericanPart
{
    std::string american;
    std::string british;
    bool startsWord = false;
    bool endsWord = false;
};

class WordLists
{
public:
    // The lists that the program brings: read when they are first asked for, the same for all and never changed.
    static const WordLists &builtIn();


    // The written form of a word in capitals; empty where the list has none.
    QString abbreviation(const QString &capitals) const { return m_abbreviations.value(capitals); }
    QString ambiguous(const QString &capitals) const { return m_ambiguous.value(capitals); }
    // The longest name that begins with word `at`: its words as they are written; empty: none begins there.
    QStringList nameAt(const QStringList &capitals, qsizetype at) const;

    // Words of two or three letters that are words and nothing else, in capitals.
    bool isShortWord(const QString &capitals) const { return m_shortWords.contains(capitals); }
    // Words that often are part of a name ("Trust", "Riverside"), in capitals.
    bool isNamePart(const QString &capitals) const { return m_nameParts.contains(capitals); }

    // An ordinary word that dictionaries lack, in capitals.
    bool isWord(const QString &capitals) const { return m_words.contains(capitals); }
    // What an acronym stands for, as it is written inside a sentence; empty: the list has it not.
    QString expansion(const QString &acronym) const { return m_expansions.value(acronym); }
    const std::vector<AmericanPart> &americanParts() const { return m_americanParts; }

private:
    WordLists();

    QHash<QString, QString> m_abbreviations;
    QHash<QString, QString> m_ambiguous;
    QMultiHash<QString, QStringList> m_names; // by the first word, in capitals
    QSet<QString> m_shortWords;
    QSet<QString> m_nameParts;
    QSet<QString> m_words;
    QHash<QString, QString> m_expansions;
    std::vector<AmericanPart> m_americanParts;
};

} // namespace hubready
