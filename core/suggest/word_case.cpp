#include "core/suggest/word_case.h"

#include "core/language/spelling_dictionary.h"
#include "core/language/written_forms.h"
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
constexpr double unknownWord = 0.6;
constexpr double shortWord = 0.55;  // of three letters: the word, or an abbreviation
constexpr double twoReadings = 0.55; // and the likelier one is taken
constexpr double asRecordWrites = 0.93; // what a text says is never certain
constexpr double asDataSetWrites = 0.92;
constexpr int fewestInDataSet = 2;
constexpr double wordWithCapital = 0.95;     // in a title with a capital on every word
constexpr double abbreviationOrWord = 0.9;   // "It", "Who": the abbreviation would have its capitals
constexpr double abbreviationLikely = 0.9;   // "Copd"
constexpr double monthOrWord = 0.6;          // "May", "March"

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

// In front of a hyphen these are no abbreviations.
bool isPrefixWord(const QString &capitals)
{
    static const QStringList prefixes{QStringLiteral("CO"), QStringLiteral("DE"), QStringLiteral("RE"), QStringLiteral("PRE"), QStringLiteral("NON"),
                                      QStringLiteral("SELF"), QStringLiteral("ANTI"), QStringLiteral("SUB"), QStringLiteral("INTER")};
    return prefixes.contains(capitals);
}

QString capitalised(const QString &capitals) { return capitals.left(1) + capitals.mid(1).toLower(); }

WordForm ordinary(const QString &capitals, double sureness) { return {capitals.toLower(), sureness, true, false}; }

WordForm kept(const QString &text, double sureness) { return {text, sureness, false, true}; }

} // namespace

WordForm WordCase::ofCapitals(const QString &word) const
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
        form = std::ranges::all_of(capitals, [](QChar c) { return c.isLetterOrNumber(); })
                   ? withFigures(capitals)
                   : compound(capitals, &WordCase::partOfCapitals);
    if (form.text.isEmpty())
        form = lettersOnly(capitals);
    form = asTextsWrite(form, capitals);
    form.text = inCaseOf(form.text, word);
    return form;
}

WordForm WordCase::ofTitleCase(const QString &word) const
{
    const auto capitalCount = std::ranges::count_if(word, [](QChar c) { return c.isUpper(); });
    if (capitalCount == 0)
        return {word, certain, word == word.toLower(), false};
    if (!isPlainLetters(word) && std::ranges::any_of(word, [](QChar c) { return c == u'-' || c == u'/'; }))
        return compound(word, &WordCase::ofTitleCase);
    if (capitalCount > 1 || !word.front().isUpper() || word.size() == 1)
        return kept(word, certain);
    WordForm form = capitalisedWord(word);
    form = asTextsWrite(form, withStraightApostrophe(word.toUpper()));
    form.text = inCaseOf(form.text, word);
    return form;
}

WordForm WordCase::ofSmall(const QString &word) const
{
    const QString capitals = withStraightApostrophe(word.toUpper());
    const bool isWord = m_known.lists.isShortWord(capitals) || m_known.lists.isWord(capitals) || m_known.dictionary.knowsBritish(word.toStdString());
    if (isWord)
        return ordinary(word.toUpper(), certain);
    WordForm form = listed(capitals);
    if (form.text.isEmpty() && !isPlainLetters(capitals))
        form = kept(std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber(); }) ? capitals : word, looksAbbreviated); // "b12"
    else if (form.text.isEmpty())
        form = lettersOnly(capitals);
    form = asTextsWrite(form, capitals);
    form.text = inCaseOf(form.text, word);
    return form;
}

// A capital, then small letters.
WordForm WordCase::capitalisedWord(const QString &word) const
{
    const QString capitals = withStraightApostrophe(word.toUpper());
    const std::string small = capitals.toLower().toStdString();
    const bool isWord = m_known.lists.isShortWord(capitals) || m_known.lists.isWord(capitals) || m_known.dictionary.knowsBritish(small);
    if (const QString ambiguous = m_known.lists.ambiguous(capitals); !ambiguous.isEmpty()) {
        const bool isAbbreviation = ambiguous == ambiguous.toUpper();
        return ordinary(capitals, isAbbreviation ? abbreviationOrWord : monthOrWord);
    }
    if (const QString abbreviation = m_known.lists.abbreviation(capitals); !isWord && !abbreviation.isEmpty())
        return kept(abbreviation, abbreviationLikely);
    if (const QStringList name = m_known.lists.nameAt({capitals}, 0); !name.isEmpty())
        return kept(name.first(), certain);
    if (isWord)
        return ordinary(capitals, m_known.lists.isNamePart(capitals) ? partOfName : wordWithCapital);
    if (m_known.dictionary.knowsBritish(word.toStdString()))
        return kept(word, abbreviationLikely);
    if (capitals.endsWith(u"'S")) {
        WordForm stem = capitalisedWord(word.chopped(2));
        stem.text += QStringLiteral("'s");
        return stem;
    }
    return m_known.dictionary.knows(small) ? ordinary(capitals, medicalWord) : kept(word, looksAbbreviated);
}

// Where the lists leave a doubt, the texts may settle it.
WordForm WordCase::asTextsWrite(const WordForm &form, const QString &capitals) const
{
    if (form.sureness >= abbreviationLikely)
        return form;
    const std::string word = capitals.toStdString();
    const auto take = [&](const WrittenForms *texts, int fewest, double sureness) -> WordForm {
        const auto written = texts ? texts->formOf(word) : std::nullopt;
        if (!written || written->count < fewest || sureness * written->share <= form.sureness)
            return {};
        const QString text = QString::fromStdString(written->text);
        const bool isSmall = text == text.toLower();
        return {text, sureness * written->share, isSmall, !isSmall};
    };
    WordForm better = take(m_known.record, 1, asRecordWrites);
    if (better.text.isEmpty())
        better = take(m_known.dataSet, fewestInDataSet, asDataSetWrites);
    return better.text.isEmpty() ? form : better;
}

WordForm WordCase::listed(const QString &capitals) const
{
    if (const QString ambiguous = m_known.lists.ambiguous(capitals); !ambiguous.isEmpty()) {
        const bool isWord = ambiguous == ambiguous.toLower();
        return isWord ? ordinary(capitals, twoReadings) : kept(ambiguous, twoReadings);
    }
    if (const QString known = m_known.lists.abbreviation(capitals); !known.isEmpty())
        return {known, certain, known == known.toLower(), known != known.toLower()};
    if (const QStringList name = m_known.lists.nameAt({capitals}, 0); !name.isEmpty())
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
        const QString stem = m_known.lists.abbreviation(capitals.chopped(1));
        if (!stem.isEmpty() && !m_known.dictionary.knowsBritish(capitals.toLower().toStdString()))
            return kept(stem + u's', pluralOfAbbreviation);
    }
    return {};
}

// "FOLLOW-UP", "X-RAY", "AND/OR": part by part.
WordForm WordCase::compound(const QString &word, WordForm (WordCase::*ofPart)(const QString &) const) const
{
    if (word.contains(u'@') || word.startsWith(u"www.", Qt::CaseInsensitive) || word.contains(u"://"))
        return ordinary(word, looksAbbreviated);
    if (const WordForm known = listed(withStraightApostrophe(word.toUpper())); !known.text.isEmpty())
        return known;
    static const QRegularExpression part(QStringLiteral("[\\p{L}\\p{N}']+"));
    WordForm whole;
    whole.sureness = certain;
    qsizetype end = 0;
    for (auto parts = part.globalMatch(word); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const bool isPrefix = match.capturedEnd() < word.size() && word[match.capturedEnd()] == u'-' && isPrefixWord(match.captured().toUpper());
        const WordForm piece = isPrefix ? ordinary(match.captured(), certain) : (this->*ofPart)(match.captured());
        whole.isOrdinary = end == 0 ? piece.isOrdinary : whole.isOrdinary;
        whole.text += word.mid(end, match.capturedStart() - end) + piece.text;
        whole.sureness = std::min(whole.sureness, piece.sureness);
        whole.keepsCapitals = whole.keepsCapitals || piece.keepsCapitals;
        end = match.capturedEnd();
    }
    whole.text += word.mid(end);
    return whole;
}

WordForm WordCase::partOfCapitals(const QString &capitals) const
{
    WordForm piece = listed(capitals);
    if (piece.text.isEmpty())
        piece = withPossessive(capitals);
    if (piece.text.isEmpty())
        piece = isPlainLetters(capitals) ? lettersOnly(capitals) : withFigures(capitals);
    return piece;
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
    if (m_known.lists.isShortWord(capitals))
        return ordinary(capitals, certain);
    const bool isWord = m_known.lists.isWord(capitals) || m_known.dictionary.knowsBritish(lower);
    if (capitals.size() <= 3)
        return isWord ? ordinary(capitals, shortWord) : kept(capitals, looksAbbreviated);
    if (isWord)
        return ordinary(capitals, m_known.lists.isNamePart(capitals) ? partOfName : certain);
    if (m_known.dictionary.knowsBritish(capitalised(capitals).toStdString()))
        return kept(capitalised(capitals), nameByDictionary);
    if (capitals.size() > 5 && m_known.dictionary.knows(lower))
        return ordinary(capitals, medicalWord);
    if (capitals.size() <= 5 || !hasVowel(capitals))
        return kept(capitals, looksAbbreviated);
    return ordinary(capitals, unknownWord);
}

} // namespace hubready
