#include "core/suggest/title_case.h"

#include "core/suggest/word_case.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace hubready {

namespace {

constexpr double surest = 0.97;    // of a title in which every word is certain
constexpr double singleWord = 0.7; // one word alone may be the name of a thing
constexpr double oneLetterA = 0.6; // the article, or the letter

// A word of the title with what stands around it: `before` + `core` + `after`.
struct Word
{
    QString before;
    QString core; // may be empty: a dash
    QString after;
};

std::vector<Word> titleWordsOf(const QString &title)
{
    std::vector<Word> words;
    for (const QString &text : title.split(u' ')) {
        const auto first = std::ranges::find_if(text, [](QChar c) { return c.isLetterOrNumber(); });
        const qsizetype start = first - text.begin();
        qsizetype end = text.size();
        while (end > start && !text[end - 1].isLetterOrNumber())
            --end;
        words.push_back({text.left(start), text.mid(start, end - start), text.mid(end)});
    }
    return words;
}

QString straightCapitals(const QString &word) { return word.toUpper().replace(QChar(0x2019), u'\''); }

bool endsSentence(const Word &word)
{
    return std::ranges::any_of(word.after, [](QChar c) { return c == u'.' || c == u'?' || c == u'!'; });
}

// Words after which a single A is a letter: "VITAMIN A", "HEPATITIS A".
bool isBeforeLetter(const QString &capitals)
{
    static const QSet<QString> words{
        QStringLiteral("VITAMIN"), QStringLiteral("HEPATITIS"), QStringLiteral("PART"),     QStringLiteral("TYPE"),
        QStringLiteral("GROUP"),   QStringLiteral("INFLUENZA"), QStringLiteral("SECTION"),  QStringLiteral("LEVEL"),
        QStringLiteral("BAND"),    QStringLiteral("UNIT"),      QStringLiteral("MODULE"),   QStringLiteral("PLAN"),
        QStringLiteral("WARD"),    QStringLiteral("APPENDIX"),  QStringLiteral("CATEGORY"), QStringLiteral("SCHEDULE"),
        QStringLiteral("ANNEX"),   QStringLiteral("GRADE"),     QStringLiteral("CLASS"),    QStringLiteral("OPTION")};
    return words.contains(capitals);
}

// "E. COLI": behind a letter with a stop, the name of a species.
bool isSpecies(const QString &capitals)
{
    static const QSet<QString> words{QStringLiteral("COLI"),   QStringLiteral("DIFFICILE"), QStringLiteral("DIFF"), QStringLiteral("PYLORI"),
                                     QStringLiteral("AUREUS"), QStringLiteral("PNEUMONIAE"), QStringLiteral("ALBICANS"),
                                     QStringLiteral("AURIS"),  QStringLiteral("AERUGINOSA"), QStringLiteral("MENINGITIDIS")};
    return words.contains(capitals);
}

// Behind a number: "5 MG". Empty: none.
QString unitOf(const QString &capitals)
{
    static const QHash<QString, QString> units{{QStringLiteral("MG"), QStringLiteral("mg")},     {QStringLiteral("ML"), QStringLiteral("mL")},
                                               {QStringLiteral("KG"), QStringLiteral("kg")},     {QStringLiteral("G"), QStringLiteral("g")},
                                               {QStringLiteral("\u039CG"), QStringLiteral("\u00B5g")}, {QStringLiteral("MCG"), QStringLiteral("mcg")},
                                               {QStringLiteral("L"), QStringLiteral("L")},       {QStringLiteral("CM"), QStringLiteral("cm")},
                                               {QStringLiteral("MM"), QStringLiteral("mm")},     {QStringLiteral("KM"), QStringLiteral("km")},
                                               {QStringLiteral("G/L"), QStringLiteral("g/L")},   {QStringLiteral("MMOL"), QStringLiteral("mmol")},
                                               {QStringLiteral("MMOL/L"), QStringLiteral("mmol/L")}};
    return units.value(capitals);
}

class Title
{
public:
    Title(const QString &title, TitleSetting setting, const CaseKnowledge &knowledge, TextPlace place)
        : m_words(titleWordsOf(title)), m_setting(setting), m_place(place), m_lists(knowledge.lists), m_case(knowledge)
    {
        for (const Word &word : m_words)
            m_capitals << straightCapitals(word.core);
    }

    std::optional<SentenceCase> asSentence();

private:
    WordForm formAt(size_t at) const;
    WordForm letterA(size_t at) const;
    // A known name of several words that begins here; its forms, one a word.
    std::vector<WordForm> nameAt(size_t at) const;
    bool startsSentence(size_t at) const;

    std::vector<Word> m_words;
    QStringList m_capitals;
    TitleSetting m_setting;
    TextPlace m_place;
    const WordLists &m_lists;
    WordCase m_case;
};

std::vector<WordForm> Title::nameAt(size_t at) const
{
    if (m_capitals[qsizetype(at)].isEmpty())
        return {};
    const QStringList name = m_lists.nameAt(m_capitals, qsizetype(at));
    if (name.size() < 2)
        return {};
    std::vector<WordForm> forms;
    for (size_t i = 0; i < size_t(name.size()); ++i) {
        const Word &word = m_words[at + i];
        const bool isTornApart =
            (i > 0 && !word.before.isEmpty()) || (i + 1 < size_t(name.size()) && !word.after.isEmpty());
        const bool fits = name[qsizetype(i)].size() == word.core.size();
        if (isTornApart || !fits)
            return {};
        QString text = word.core;
        for (qsizetype j = 0; j < text.size(); ++j) {
            if (text[j].isLetter())
                text[j] = name[qsizetype(i)][j];
        }
        forms.push_back({text, 1, text == text.toLower(), text != text.toLower()});
    }
    return forms;
}

bool Title::startsSentence(size_t at) const
{
    if (m_place == TextPlace::InsideSentence)
        return false;
    for (size_t i = at; i > 0; --i) {
        if (endsSentence(m_words[i - 1]))
            return true;
        if (!m_words[i - 1].core.isEmpty())
            return false;
    }
    return true;
}

WordForm Title::letterA(size_t at) const
{
    const Word &word = m_words[at];
    if (at > 0 && isBeforeLetter(m_capitals[qsizetype(at) - 1]) && m_words[at - 1].after.isEmpty())
        return {word.core, 1, false, false};
    const bool beforeWord = word.after.isEmpty() && at + 1 < m_words.size() && m_words[at + 1].core.size() > 1 &&
                            m_words[at + 1].before.isEmpty() && m_capitals[qsizetype(at) + 1] != u"AND";
    if (beforeWord)
        return {word.core.toLower(), 1, true, false};
    return {word.core, oneLetterA, false, true};
}

WordForm Title::formAt(size_t at) const
{
    const Word &word = m_words[at];
    if (word.core.isEmpty())
        return {QString(), 1, false, false};
    if (word.core == u"A")
        return letterA(at);
    const bool isBehind = at > 0 && word.before.isEmpty();
    if (isBehind && m_words[at - 1].after == u"." && m_words[at - 1].core.size() == 1 && isSpecies(m_capitals[qsizetype(at)]))
        return {word.core.toLower(), 1, false, false};
    const bool isBehindNumber = isBehind && m_words[at - 1].after.isEmpty() && !m_words[at - 1].core.isEmpty() && m_words[at - 1].core.back().isDigit();
    if (const QString unit = unitOf(m_capitals[qsizetype(at)]); isBehindNumber && m_setting == TitleSetting::Capitals && unit.size() == word.core.size())
        return {unit, 1, false, false};
    switch (m_setting) {
    case TitleSetting::CapitalOnEveryWord:
        return m_case.ofTitleCase(word.core);
    case TitleSetting::NoCapitals:
        return m_case.ofSmall(word.core);
    case TitleSetting::Capitals:
        break;
    }
    return m_case.ofCapitals(word.core);
}

// An ordinary word, or "non-Hodgkin"; not "eLearning", "mRNA".
bool mayHaveFirstCapital(const WordForm &form)
{
    const qsizetype hyphen = form.text.indexOf(u'-');
    const QString first = form.text.left(hyphen);
    return !form.text.isEmpty() && (form.isOrdinary || (hyphen > 2 && first == first.toLower()));
}

std::optional<SentenceCase> Title::asSentence()
{
    SentenceCase result;
    double sureness = 1;
    int changed = 0;
    int wordCount = 0;
    std::vector<WordForm> name;
    size_t nameStart = 0;
    for (size_t at = 0; at < m_words.size(); ++at) {
        if (at >= nameStart + name.size()) {
            name = nameAt(at);
            nameStart = at;
        }
        const bool inName = at < nameStart + name.size();
        WordForm form = inName ? name[at - nameStart] : formAt(at);
        const Word &word = m_words[at];
        if (form.text.isEmpty() && !word.core.isEmpty())
            return std::nullopt;
        if (form.keepsCapitals && form.text.size() > 1)
            result.kept << form.text;
        if (form.sureness < 0.9)
            result.unsure << form.text;
        wordCount += !word.core.isEmpty();
        sureness = std::min(sureness, form.sureness);
        if (mayHaveFirstCapital(form) && startsSentence(at))
            form.text[0] = form.text[0].toUpper();
        changed += form.text != word.core;
        result.text += (at > 0 ? QStringLiteral(" ") : QString()) + word.before + form.text + word.after;
    }
    if (changed == 0)
        return std::nullopt;
    if (wordCount == 1)
        sureness = std::min(sureness, singleWord);
    result.isCertain = sureness >= 1 && m_setting == TitleSetting::Capitals;
    result.confidence = surest * sureness;
    return result;
}

} // namespace

std::optional<SentenceCase> sentenceCase(const QString &title, TitleSetting setting, const CaseKnowledge &knowledge, TextPlace place)
{
    return Title(title, setting, knowledge, place).asSentence();
}

} // namespace hubready
