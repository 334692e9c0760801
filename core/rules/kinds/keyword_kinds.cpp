// Kinds for keywords, one by one and as a list. In a staging record they are one text: findings there have no item, the
// quote says which keyword is meant.
#include "core/rules/kinds/check_kinds.h"

#include "core/record/keyword_pieces.h"
#include "core/rules/kinds/known_acronyms.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/acronyms.h"
#include "core/text/byte_count.h"
#include "core/text/byte_set.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace hubready {

namespace {

// For checks of the list as a whole.
class ListCheck : public RuleCheck
{
public:
    ListCheck(const std::vector<Field> &, const RuleParameters &) {}

protected:
    static void add(const RecordReading &reading, RuleReport &report, size_t place, std::string_view quote,
                    qint64 figure = 0)
    {
        report.add(Field::Keywords,
                   {.item = reading.isStandard() ? int(place) : -1, .figure = figure, .quote = quoteOf(quote)});
    }
};

class NoneLeft final : public ListCheck
{
public:
    using ListCheck::ListCheck;
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        // The gate refuses a text that is empty, and every empty item of a list.
        const auto &keywords = reading.keywords();
        const bool isOnlyCommas = !reading.isStandard() && keywords.size() > 1;
        if (isOnlyCommas && std::ranges::all_of(keywords, [](std::string_view keyword) { return keyword.empty(); }))
            report.add(Field::Keywords, {.figure = 0});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind", "%1 holds commas and nothing else; the resource would have no keyword."),
            field, hit);
    }
};

class EmptyPiece final : public ListCheck
{
public:
    using ListCheck::ListCheck;
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const auto &keywords = reading.keywords();
        const auto empty = std::ranges::count_if(keywords, [](std::string_view keyword) { return keyword.empty(); });
        if (!reading.isStandard() && empty > 0 && size_t(empty) < keywords.size())
            report.add(Field::Keywords, {.figure = empty});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has a comma with nothing behind or in front of it."), field,
                     hit);
    }
};

// As the tool compares: trimmed, case counts.
class Repeated final : public ListCheck
{
public:
    using ListCheck::ListCheck;
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const auto &keywords = reading.keywords();
        for (size_t i = 1; i < keywords.size(); ++i) {
            const auto first = std::find(keywords.begin(), keywords.begin() + std::ptrdiff_t(i), keywords[i]);
            if (!keywords[i].empty() && first != keywords.begin() + std::ptrdiff_t(i))
                add(reading, report, i, keywords[i], first - keywords.begin() + 1);
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind", "“%2” stands there twice; the Learning Hub keeps it once."), field,
            hit);
    }
};

class RepeatedInOtherCase final : public ListCheck
{
public:
    using ListCheck::ListCheck;
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const auto &keywords = reading.keywords();
        for (size_t i = 1; i < keywords.size(); ++i) {
            const auto end = keywords.begin() + std::ptrdiff_t(i);
            const auto first = std::find_if(keywords.begin(), end, [&](std::string_view earlier) {
                return mayBeSame(earlier, keywords[i]) && sameName(earlier, keywords[i]);
            });
            if (first != end && std::find(keywords.begin(), end, keywords[i]) == end)
                add(reading, report, i, keywords[i], first - keywords.begin() + 1);
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "“%2” repeats keyword %3; only capitals differ."), field,
                     hit);
    }

private:
    // Quick, and almost always the answer.
    static bool mayBeSame(std::string_view a, std::string_view b)
    {
        return !a.empty() && a.size() == b.size() &&
               (static_cast<unsigned char>(a[0]) >= 0x80 || (a[0] | 0x20) == (b[0] | 0x20));
    }
};

bool isPlainlySeveral(std::string_view keyword)
{
    if (hasSeparator(keyword)) {
        const KeywordTexts pieces = atSeparators(keyword);
        if (pieces.size() > 1 && arePlainKeywords(pieces))
            return true;
    }
    return isPlainlyListed(keyword);
}

constexpr ByteSet separators(";|,\n\r\v\f\xE2");

constexpr TextRule several{
    trait::Comma | trait::Control | trait::NonAscii | trait::Other,
    [](const ReadText &text) { return foundIf(separators.isIn(text.text) && isPlainlySeveral(text.text), text.text); },
    QT_TRANSLATE_NOOP("RuleKind", "%1 holds several keywords: “%2”.")};

constexpr TextRule comma{
    trait::Comma,
    [](const ReadText &text) {
        const bool has = text.text.find(',') != std::string_view::npos && !text.text.ends_with(',');
        return foundIf(has && !isPlainlySeveral(text.text), text.text);
    },
    QT_TRANSLATE_NOOP("RuleKind", "%1 has a comma inside: “%2”. A staging package would split it there.")};

constexpr TextRule punctuation{
    trait::Comma | trait::Stop | trait::Other | trait::Hash | trait::NonAscii | trait::Colon | trait::Mark |
        trait::Slash,
    [](const ReadText &text) {
        if (withoutPunctuation(text.text).empty())
            return foundIf(true, text.text);
        constexpr std::string_view front = ",;.:-#*'\"/\\_~";
        constexpr std::string_view behind = ",;:-*'\"/\\_~";
        const bool isDotNet = text.text.size() > 1 && text.text[0] == '.' && text.text[1] != ' ';
        const bool inFront = front.find(text.text.front()) != front.npos && !isDotNet;
        const bool stop =
            text.text.ends_with('.') && text.text.size() > 5 && text.text.find('.') == text.text.size() - 1;
        const bool bullet = text.text.starts_with("\u2022") || text.text.starts_with("\u2013");
        return foundIf(inFront || stop || bullet || behind.find(text.text.back()) != behind.npos, text.text);
    },
    QT_TRANSLATE_NOOP("RuleKind", "%1 begins or ends with punctuation: “%2”.")};

// One letter of a script that spells with letters: a Chinese character is a word.
constexpr TextRule singleLetter{trait::Letters,
                                [](const ReadText &text) {
                                    std::string_view rest = withoutPunctuation(text.text);
                                    if (rest.empty())
                                        return foundIf(false, {});
                                    const char32_t c = takeCodePoint(rest);
                                    return foundIf(rest.empty() && (QChar::isUpper(c) || QChar::isLower(c)), text.text);
                                },
                                QT_TRANSLATE_NOOP("RuleKind", "%1 is a single letter: “%2”.")};

constexpr std::array wordsOfKeyword{ParameterSpec{
    .name = "max", .fallback = "6", .label = QT_TRANSLATE_NOOP("RuleKind", "Most words"), .least = 1, .most = 50}};

class Sentence final : public LoneTextCheck
{
public:
    Sentence(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, trait::Blank), m_max(parameters.number("max"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP(
                         "RuleKind", "%1 is a phrase of %3 words: “%2”. Few people search for more than %4."),
                     field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        // Where there is a comma or a semicolon, it may be several; other rules look at these.
        if (qint64(text.text.size()) < 2 * m_max || text.has(trait::Comma))
            return std::nullopt;
        const bool onlyBlanksPart = !text.has(trait::Control | trait::NonAscii);
        if (onlyBlanksPart && qint64(countBytes(text.text, ' ')) < m_max)
            return std::nullopt;
        const auto words = qint64(wordsOf(text.text).size());
        return words > m_max && !isPlainlySeveral(text.text) ? std::optional(Found{words, m_max, text.text})
                                                             : std::nullopt;
    }

private:
    qint64 m_max;
};

constexpr std::array stopWords{ParameterSpec{
    .name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Words that find nothing")}};

class StopWord final : public LoneTextCheck
{
public:
    StopWord(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, trait::Letters), m_words(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is a word that finds nothing: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        // "IT" and "OR" may be abbreviations.
        return foundIf(m_words.contains(withoutPunctuation(text.text)) && !isAcronym(text.text), text.text);
    }

private:
    WordSet m_words;
};

// A keyword that is an acronym, where nothing that search looks at has its words.
class AcronymAlone final : public TextCheck
{
public:
    AcronymAlone(const std::vector<Field> &fields, const RuleParameters &parameters)
        : TextCheck(fields, trait::Capital), m_known(parameters.words("words").begin(), parameters.words("words").end())
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "“%2” stands without the words that it is short for."),
                     field, hit);
    }

protected:
    MaybeFound find(const PlacedText &placed, const RecordReading &reading) const override
    {
        const ReadText &text = placed.text;
        if (text.has(trait::Blank) || !isAcronym(text.text) || m_known.contains(std::string(text.text)))
            return std::nullopt;
        return foundIf(!reading.explains(text.text), text.text);
    }

private:
    std::unordered_set<std::string> m_known;
};

class OnlyTitleWords final : public ListCheck
{
public:
    using ListCheck::ListCheck;
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const auto &keywords = reading.keywords();
        const std::string_view title = reading.shown(Field::Title);
        const bool all =
            !keywords.empty() && !title.empty() && std::ranges::all_of(keywords, [&](std::string_view keyword) {
                std::string_view word = takeWord(keyword);
                if (word.empty())
                    return false;
                while (!word.empty() && hasWord(title, word))
                    word = takeWord(keyword);
                return word.empty();
            });
        if (all)
            report.add(Field::Keywords, {.figure = qint64(keywords.size())});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind",
                              "Every keyword stands in the title already; none leads to the resource by another word."),
            field, hit);
    }
};

} // namespace

std::span<const RuleKind> keywordKinds()
{
    static constexpr std::array kinds{
        RuleKind{"keywords-none-left", {}, makeCheck<NoneLeft>},
        RuleKind{"keywords-empty-piece", {}, makeCheck<EmptyPiece>},
        RuleKind{"keywords-repeated", {}, makeCheck<Repeated>},
        RuleKind{"keywords-repeated-in-other-case", {}, makeCheck<RepeatedInOtherCase>},
        RuleKind{"several-keywords", {}, makeTextCheck<several>},
        RuleKind{"comma-inside", {}, makeTextCheck<comma>},
        RuleKind{"punctuation-around", {}, makeTextCheck<punctuation>},
        RuleKind{"single-letter", {}, makeTextCheck<singleLetter>},
        RuleKind{"many-words", wordsOfKeyword, makeCheck<Sentence>},
        RuleKind{"stop-word", stopWords, makeCheck<StopWord>},
        RuleKind{"acronym-alone", knownAcronyms, makeCheck<AcronymAlone>},
        RuleKind{"keywords-only-of-title", {}, makeCheck<OnlyTitleWords>},
    };
    return kinds;
}

} // namespace hubready
