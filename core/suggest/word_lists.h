// How words are written that keep their capitals, and which words may mean two things: the lists that turning a title
// in capitals into sentence case needs. Read from resources/word-lists (a word a line, # begins a remark).
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace hubready {

class WordLists
{
public:
    WordLists();

    // The written form of a word in capitals; empty where the list has none.
    QString abbreviation(const QString &capitals) const { return m_abbreviations.value(capitals); }
    QString ambiguous(const QString &capitals) const { return m_ambiguous.value(capitals); }
    // The longest name that begins with word `at`: its words as they are written; empty: none begins there.
    QStringList nameAt(const QStringList &capitals, qsizetype at) const;

    // Words of two or three letters that are words and nothing else, in capitals.
    bool isShortWord(const QString &capitals) const { return m_shortWords.contains(capitals); }
    // Words that often are part of a name ("Trust", "Riverside"), in capitals.
    bool isNamePart(const QString &capitals) const { return m_nameParts.contains(capitals); }

private:
    QHash<QString, QString> m_abbreviations;
    QHash<QString, QString> m_ambiguous;
    QMultiHash<QString, QStringList> m_names; // by the first word, in capitals
    QSet<QString> m_shortWords;
    QSet<QString> m_nameParts;
};

} // namespace hubready
