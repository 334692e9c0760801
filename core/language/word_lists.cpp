#include "core/language/word_lists.h"

#include "core/language/word_list_file.h"

namespace hubready {

namespace {

QHash<QString, QString> byCapitals(const char *name)
{
    QHash<QString, QString> words;
    for (const QString &word : wordListLines(name))
        words.insert(word.toUpper(), word);
    return words;
}

QSet<QString> capitalsOf(const char *name)
{
    QSet<QString> words;
    for (const QString &word : wordListLines(name))
        words.insert(word.toUpper());
    return words;
}

AmericanPart americanPart(QString american, const QString &british)
{
    AmericanPart part;
    part.startsWord = american.startsWith(u'^');
    part.endsWord = american.endsWith(u'$');
    part.american = american.remove(u'^').remove(u'$').toStdString();
    part.british = british.toStdString();
    return part;
}

} // namespace

const WordLists &WordLists::builtIn()
{
    static const WordLists lists;
    return lists;
}

WordLists::WordLists()
{
    m_abbreviations = byCapitals("abbreviations.txt");
    m_ambiguous = byCapitals("ambiguous.txt");
    m_shortWords = capitalsOf("short-words.txt");
    m_nameParts = capitalsOf("name-parts.txt");
    m_words = capitalsOf("words.txt");
    const QString equals = QStringLiteral(" = ");
    for (const QString &line : wordListLines("acronyms.txt"))
        m_expansions.insert(line.section(equals, 0, 0), line.section(equals, 1));
    for (const QString &line : wordListLines("american.txt"))
        m_americanParts.push_back(americanPart(line.section(equals, 0, 0), line.section(equals, 1)));
    for (const QString &name : wordListLines("names.txt")) {
        const QStringList words = name.split(u' ');
        m_names.insert(words.first().toUpper(), words);
    }
}

QStringList WordLists::nameAt(const QStringList &capitals, qsizetype at) const
{
    QStringList longest;
    const auto [first, last] = m_names.equal_range(capitals[at]);
    for (auto name = first; name != last; ++name) {
        if (name->size() <= longest.size() || at + name->size() > capitals.size())
            continue;
        bool matches = true;
        for (qsizetype i = 1; i < name->size() && matches; ++i)
            matches = (*name)[i].toUpper() == capitals[at + i];
        if (matches)
            longest = *name;
    }
    return longest;
}

} // namespace hubready
