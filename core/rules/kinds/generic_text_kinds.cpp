// Kinds that look at one text at a time: length, pattern, one-of, unlike, word-list. For rules without C++.
#include "core/rules/kinds/rule_kinds.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/regular_expression.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// Length: how long a text may be, and how short.

enum class LengthUnit { Utf16, Characters, Words };

LengthUnit unitNamed(std::string_view name)
{
    return name == "words" ? LengthUnit::Words : name == "characters" ? LengthUnit::Characters : LengthUnit::Utf16;
}

qint64 lengthOf(std::string_view text, LengthUnit unit)
{
    if (unit == LengthUnit::Utf16)
        return utf16Length(text);
    if (unit == LengthUnit::Words)
        return qint64(wordsOf(text).size());
    qint64 count = 0;
    while (!text.empty()) {
        takeCodePoint(text);
        ++count;
    }
    return count;
}

class LengthCheck final : public LoneTextCheck
{
public:
    LengthCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, 0), m_unit(unitNamed(parameters.text("unit"))), m_least(parameters.number("min")),
          m_most(parameters.number("max"))
    {
    }

    QString message(Field field, const Hit &hit) const override
    {
        const bool words = m_unit == LengthUnit::Words;
        if (hit.figure < hit.limit)
            return sayOf(words ? QT_TRANSLATE_NOOP("RuleKind", "%1 has %3 words; at least %4 are wanted.")
                               : QT_TRANSLATE_NOOP("RuleKind", "%1 has %3 characters; at least %4 are wanted."),
                         field, hit);
        return sayOf(words ? QT_TRANSLATE_NOOP("RuleKind", "%1 has %3 words; up to %4 are wanted.")
                           : QT_TRANSLATE_NOOP("RuleKind", "%1 has %3 characters; up to %4 are wanted."),
                     field, hit);
    }

protected:
    std::optional<Found> findIn(const ReadText &text) const override
    {
        // Bytes are never fewer than units of any sort, and but for words never more than four a unit.
        const auto bytes = qint64(text.text.size());
        const bool isLongEnough = m_least == 0 || (m_unit != LengthUnit::Words && bytes >= 4 * m_least);
        if (isLongEnough && bytes <= m_most)
            return std::nullopt;
        const qint64 length = lengthOf(text.text, m_unit);
        if (length < m_least)
            return Found{length, m_least};
        return length > m_most ? std::optional(Found{length, m_most}) : std::nullopt;
    }

private:
    LengthUnit m_unit;
    qint64 m_least;
    qint64 m_most;
};

// Pattern: what must stand in a text, or must not.

class PatternCheck final : public LoneTextCheck
{
public:
    PatternCheck(const std::vector<Field> &fields, const RuleParameters &parameters, RegularExpression expression)
        : LoneTextCheck(fields, 0), m_expression(std::move(expression)), m_must(parameters.text("matching") == "must")
    {
    }

    QString message(Field field, const Hit &hit) const override
    {
        if (hit.figure == tookTooLong)
            return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 was not looked at: the pattern of the rule takes too long on it."),
                         field, hit);
        return sayOf(m_must ? QT_TRANSLATE_NOOP("RuleKind", "%1 is not of the form that is wanted.")
                            : QT_TRANSLATE_NOOP("RuleKind", "%1 has “%2”, which is not wanted here."),
                     field, hit);
    }

protected:
    std::optional<Found> findIn(const ReadText &text) const override
    {
        const auto answer = m_expression.find(text.text);
        if (answer == RegularExpression::Answer::TookTooLong)
            return Found{tookTooLong};
        if ((answer == RegularExpression::Answer::Yes) == m_must)
            return std::nullopt;
        return Found{.quote = m_must ? std::string_view{} : placeOf(text.text)};
    }

private:
    static constexpr qint64 tookTooLong = -1;

    // The match as a part of the text: what is handed on must live as long as the text.
    std::string_view placeOf(std::string_view text) const
    {
        std::string match;
        m_expression.find(text, &match);
        const size_t place = text.find(match);
        return place == std::string_view::npos ? std::string_view{} : text.substr(place, match.size());
    }

    RegularExpression m_expression;
    bool m_must;
};

Result<std::unique_ptr<RuleCheck>> makePattern(const std::vector<Field> &fields, const RuleParameters &parameters)
{
    auto expression = RegularExpression::make(parameters.text("pattern"));
    if (!expression)
        return expression.error();
    return std::unique_ptr<RuleCheck>(std::make_unique<PatternCheck>(fields, parameters, std::move(expression.value())));
}

// One of: a text from a list.

class OneOfCheck final : public LoneTextCheck
{
public:
    OneOfCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, 0), m_anyCase(parameters.text("case") == "any")
    {
        for (const std::string &value : parameters.words("values"))
            m_values.push_back(m_anyCase ? lowered(value) : value);
        std::ranges::sort(m_values);
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is “%2”, which is not one of those that are wanted."), field, hit);
    }

protected:
    std::optional<Found> findIn(const ReadText &text) const override
    {
        const bool known = m_anyCase ? std::ranges::binary_search(m_values, lowered(text.text))
                                     : std::ranges::binary_search(m_values, text.text, std::less<>());
        return known ? std::nullopt : std::optional(Found{.quote = text.text});
    }

private:
    bool m_anyCase;
    std::vector<std::string> m_values;
};

// Unlike: not the same text as another field of the record.

class UnlikeCheck final : public TextCheck
{
public:
    UnlikeCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
        : TextCheck(fields, 0), m_other(*fieldOf(parameters.text("other")))
    {
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is the same as the field “%2”."), field,
                     {hit.item, hit.part, 0, 0, toWtf8(fieldLabel(m_other))});
    }

protected:
    std::optional<Found> find(const PlacedText &placed, const RecordReading &reading) const override
    {
        const ReadText &text = placed.text;
        return sameName(text.text, reading.shown(m_other)) ? std::optional(Found{}) : std::nullopt;
    }

private:
    Field m_other;
};

// Word list: words or phrases that should not stand in a text, or of which one should.

class WordListCheck final : public LoneTextCheck
{
public:
    WordListCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, 0), m_wanted(parameters.text("words-are") == "wanted")
    {
        for (const std::string &word : parameters.words("words"))
            m_words.push_back(lowered(trimmed(word)));
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(m_wanted ? QT_TRANSLATE_NOOP("RuleKind", "%1 has none of the words that are wanted.")
                              : QT_TRANSLATE_NOOP("RuleKind", "%1 has “%2”, which is not wanted here."),
                     field, hit);
    }

protected:
    std::optional<Found> findIn(const ReadText &text) const override
    {
        const auto word = std::ranges::find_if(m_words, [&](const std::string &w) { return hasWord(text.text, w); });
        if ((word == m_words.end()) != m_wanted)
            return std::nullopt;
        return m_wanted ? Found{} : Found{.quote = *word};
    }

private:
    bool m_wanted;
    std::vector<std::string> m_words;
};

constexpr std::array lengthParameters{
    ParameterSpec{.name = "min", .fallback = "0", .label = QT_TRANSLATE_NOOP("RuleKind", "At least")},
    ParameterSpec{.name = "max", .fallback = "1000000", .label = QT_TRANSLATE_NOOP("RuleKind", "At most")},
    ParameterSpec{.name = "unit", .type = ParameterType::Choice, .fallback = "utf16",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Counted in"), .choices = "utf16|characters|words"},
};
constexpr std::array patternParameters{
    ParameterSpec{.name = "pattern", .type = ParameterType::Pattern, .label = QT_TRANSLATE_NOOP("RuleKind", "Pattern")},
    ParameterSpec{.name = "matching", .type = ParameterType::Choice, .fallback = "must",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "The text"), .choices = "must|must-not"},
};
constexpr std::array oneOfParameters{
    ParameterSpec{.name = "values", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Values")},
    ParameterSpec{.name = "case", .type = ParameterType::Choice, .fallback = "any",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Capital and small letters"), .choices = "any|same"},
};
constexpr std::array unlikeParameters{
    ParameterSpec{.name = "other", .type = ParameterType::FieldName, .label = QT_TRANSLATE_NOOP("RuleKind", "Other field")},
};
constexpr std::array wordListParameters{
    ParameterSpec{.name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Words")},
    ParameterSpec{.name = "words-are", .type = ParameterType::Choice, .fallback = "unwanted",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "The words are"), .choices = "unwanted|wanted"},
};

} // namespace

std::span<const RuleKind> genericTextKinds()
{
    static constexpr std::array kinds{
        RuleKind{"length", lengthParameters, makeCheck<LengthCheck>},
        RuleKind{"pattern", patternParameters, makePattern},
        RuleKind{"one-of", oneOfParameters, makeCheck<OneOfCheck>},
        RuleKind{"unlike", unlikeParameters, makeCheck<UnlikeCheck>},
        RuleKind{"word-list", wordListParameters, makeCheck<WordListCheck>},
    };
    return kinds;
}

} // namespace hubready
