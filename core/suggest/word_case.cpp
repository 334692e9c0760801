#include "core/suggest/word_case.h"

#include "core/suggest/spelling_dictionary.h"
#include "core/text/wtf8.h"

#include <QRegularExpression>

#include <algorithm>

namespace hubready {

namespace {

// How sure a reading is, by what it rests on.
constexpr double certain = 1;
constexpr double medicalWord = 0.95;
constexpr double nameByDictionary = 0.8;
constexpr double partOfName = 0.75;
constexpr double pluralOfAbbreviation = 0.75;
constexpr double looksAbbreviated = 0.6;
constexpr double unknownWord = 0.5;
constexpr double twoReadings = 0.4;

// The same word: capitals with the letters' case of `pattern`; what is no letter stays (a curly apostrophe).
QString inCaseOf(const QString &pattern, const QString &word)
{
    if (pattern.size() != word.size())
        return pattern;
    QString out = word;
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (pattern[i].isLetter())
            out[i] = pattern[i];
    }
    return out;
}

QString withStraightApostrophe(QString text) { return text.replace(QChar(0x2019), u'\''); }

bool isPlainLetters(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isLetter() || c == u'\''; });
}

bool hasVowel(const QString &capitals)
{
    return std::ranges::any_of(capitals, [](QChar c) { return QStringLiteral("AEIOUYŴŶ").contains(c); });
}

QString capitalised(const QString &capitals) { return capitals.left(1) + capitals.mid(1).toLower(); }

WordForm ordinary(const QString &capitals, double sureness) { return {capitals.toLower(), sureness, true, false}; }

WordForm kept(const QString &text, double sureness) { return {text, sureness, false, true}; }

} // namespace

WordForm WordCase::form(const QString &word) const
{
    const QString capitals = withStraightApostrophe(word.toUpper());
    WordForm form = listed(capitals);
    const bool hasSmallLetters = std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
    static const QRegularExpression ordinal(QStringLiteral("^\\d+(ST|ND|RD|TH|S)$"));
    if (form.text.isEmpty() && hasSmallLetters && !ordinal.match(capitals).hasMatch())
        return {};
    if (hasSmallLetters && !form.text.isEmpty() && form.text == form.text.toLower())
        return {}; // an ordinary word in small letters: the title is not in capitals
    if (form.text.isEmpty())
        form = withPossessive(capitals);
    if (form.text.isEmpty() && !isPlainLetters(capitals))
        form = std::ranges::all_of(capitals, [](QChar c) { return c.isLetterOrNumber(); }) ? withFigures(capitals)
                                                                                           : compound(capitals);
    if (form.text.isEmpty())
        form = lettersOnly(capitals);
    form.text = inCaseOf(form.text, word);
    return form;
}

WordForm WordCase::listed(const QString &capitals) const
{
    if (const QString ambiguous = m_lists.ambiguous(capitals); !ambiguous.isEmpty()) {
        const bool isWord = ambiguous == ambiguous.toLower();
        return isWord ? ordinary(capitals, twoReadings) : kept(ambiguous, twoReadings);
    }
    if (const QString known = m_lists.abbreviation(capitals); !known.isEmpty())
        return {known, certain, known == known.toLower(), known != known.toLower()};
    if (const QStringList name = m_lists.nameAt({capitals}, 0); !name.isEmpty())
        return kept(name.first(), certain);
    return {};
}

// "NHS'S", "PARKINSON'S", and the plural of an abbreviation: "HCAS".
WordForm WordCase::withPossessive(const QString &capitals) const
{
    if (capitals.endsWith(u"'S")) {
        WordForm stem = listed(capitals.chopped(2));
        if (!stem.text.isEmpty())
            stem.text += QStringLiteral("'s");
        return stem;
    }
    if (capitals.endsWith(u'S') && capitals.size() > 2) {
        const QString stem = m_lists.abbreviation(capitals.chopped(1));
        if (!stem.isEmpty() && !m_dictionary.knowsBritish(capitals.toLower().toStdString()))
            return kept(stem + u's', pluralOfAbbreviation);
    }
    return {};
}

// "FOLLOW-UP", "X-RAY", "AND/OR": a word of the dictionary as a whole, else part by part.
WordForm WordCase::compound(const QString &capitals) const
{
    if (capitals.contains(u'@') || capitals.startsWith(u"WWW.") || capitals.contains(u"://"))
        return ordinary(capitals, looksAbbreviated);
    static const QRegularExpression part(QStringLiteral("[\\p{L}\\p{N}']+"));
    WordForm whole;
    whole.sureness = certain;
    qsizetype end = 0;
    for (auto parts = part.globalMatch(capitals); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const QString text = match.captured();
        WordForm piece = listed(text);
        if (piece.text.isEmpty())
            piece = withPossessive(text);
        if (piece.text.isEmpty())
            piece = isPlainLetters(text) ? lettersOnly(text) : withFigures(text);
        whole.isOrdinary = end == 0 ? piece.isOrdinary : whole.isOrdinary;
        whole.text += capitals.mid(end, match.capturedStart() - end) + piece.text;
        whole.sureness = std::min(whole.sureness, piece.sureness);
        whole.keepsCapitals = whole.keepsCapitals || piece.keepsCapitals;
        end = match.capturedEnd();
    }
    whole.text += capitals.mid(end);
    return whole;
}

// "10", "1980S", "2ND" are certain; "B12" and "A4" look like names of things.
WordForm WordCase::withFigures(const QString &capitals) const
{
    static const QRegularExpression ending(QStringLiteral("^\\d+(ST|ND|RD|TH|S)$"));
    if (ending.match(capitals).hasMatch())
        return {capitals.toLower(), certain, false, false};
    const bool isNumber = std::ranges::all_of(capitals, [](QChar c) { return c.isNumber(); });
    return {capitals, isNumber ? certain : looksAbbreviated, false, !isNumber};
}

WordForm WordCase::lettersOnly(const QString &capitals) const
{
    if (capitals.size() == 1)
        return {capitals, certain, false, false};
    const std::string lower = capitals.toLower().toStdString();
    if (m_lists.isShortWord(capitals))
        return ordinary(capitals, certain);
    const bool isWord = m_dictionary.knowsBritish(lower);
    if (capitals.size() <= 3)
        return kept(capitals, isWord ? unknownWord : looksAbbreviated);
    if (isWord)
        return ordinary(capitals, m_lists.isNamePart(capitals) ? partOfName : certain);
    if (m_dictionary.knowsBritish(capitalised(capitals).toStdString()))
        return kept(capitalised(capitals), nameByDictionary);
    if (capitals.size() > 5 && m_dictionary.knows(lower))
        return ordinary(capitals, medicalWord);
    if (capitals.size() <= 5 || !hasVowel(capitals))
        return kept(capitals, looksAbbreviated);
    return ordinary(capitals, unknownWord);
}

} // namespace hubready
