// Kinds for running text: descriptions and article bodies.
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/slow_start_rule.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/text_set.h"
#include "core/text/web_address.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace hubready {

namespace {

constexpr TextRule bareAddress{trait::Slash | trait::Stop,
                               [](const ReadText &text) -> MaybeFound {
                                   const std::string_view address = addressInText(text.text);
                                   return address.empty() ? std::nullopt : std::optional(Found{0, 0, address});
                               },
                               QT_TRANSLATE_NOOP("RuleKind", "%1 shows a bare web address: “%2”.")};

// Letters and figures only, in small letters: what two texts are compared by.
std::string folded(std::string_view text)
{
    std::string out;
    for (std::string_view word : wordsOf(text)) {
        out += out.empty() ? "" : " ";
        out += lowered(word);
    }
    return out;
}

class SameAsTitle final : public TextCheck
{
public:
    SameAsTitle(const std::vector<Field> &fields, const RuleParameters &) : TextCheck(fields, 0) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 only repeats the title."), field, hit);
    }

protected:
    MaybeFound find(const PlacedText &placed, const RecordReading &reading) const override
    {
        const ReadText &text = placed.text;
        const std::string_view title = reading.shown(Field::Title);
        // Punctuation and blanks apart, they have the same bytes.
        if (title.empty() || text.text.size() > title.size() * 2 || title.size() > text.text.size() * 2)
            return std::nullopt;
        return foundIf(haveSameWords(text.text, title), text.text);
    }
};

constexpr std::array slowStartParameters{
    ParameterSpec{.name = "characters",
                  .fallback = "150",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Characters that search shows"),
                  .least = 20,
                  .most = 1000},
    ParameterSpec{.name = "fewest",
                  .fallback = "5",
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Fewest words that say something"),
                  .least = 1,
                  .most = 50},
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Words that say nothing")}};

class SlowStartCheck final : public LoneTextCheck
{
public:
    SlowStartCheck(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, trait::Letters), m_slowStart(slowStartOf(parameters))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 says little in its first %4 characters: “%2”."), field,
                     hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        const auto start = m_slowStart.find(text);
        if (!start)
            return std::nullopt;
        return Found{qint64(start->telling), qint64(m_slowStart.characters()), start->text};
    }

private:
    SlowStart m_slowStart;
};

constexpr std::array vagueWords{ParameterSpec{.name = "words",
                                              .type = ParameterType::Words,
                                              .label = QT_TRANSLATE_NOOP("RuleKind", "Link texts that say nothing")}};

class VagueLink final : public RuleCheck
{
public:
    VagueLink(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_words(parameters.words("words").begin(), parameters.words("words").end())
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            for (const HtmlLink &link : reading.links(field)) {
                if (link.text.size() < 40 && m_words.contains(folded(link.text))) {
                    report.add(field, {.quote = quoteOf(link.text)});
                    break;
                }
            }
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has a link that does not say where it leads: “%2”."),
                     field, hit);
    }

private:
    std::vector<Field> m_fields;
    std::unordered_set<std::string> m_words;
};

constexpr std::array remainWords{ParameterSpec{.name = "words",
                                               .type = ParameterType::Words,
                                               .label = QT_TRANSLATE_NOOP("RuleKind", "Pieces of code, case counts")}};

// Looks at the source: what an office program leaves there is not always shown.
class OfficeRemains final : public RuleCheck
{
public:
    OfficeRemains(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_remains(parameters.words("words"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            if (field != Field::Keywords) {
                lookAt(reading.trimmed(field), field, -1, report);
                continue;
            }
            const auto &keywords = reading.keywords();
            for (size_t i = 0; i < keywords.size(); ++i)
                lookAt(keywords[i], field, reading.isStandard() ? int(i) : -1, report);
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has remains of an office program: “%2”."), field, hit);
    }

private:
    void lookAt(std::string_view text, Field field, int item, RuleReport &report) const
    {
        if (const std::string *remain = m_remains.foundIn(text))
            report.add(field, {.item = item, .quote = quoteOf(*remain)});
    }

    std::vector<Field> m_fields;
    TextSet m_remains;
};

constexpr std::array wordsOfSentence{ParameterSpec{
    .name = "max", .fallback = "40", .label = QT_TRANSLATE_NOOP("RuleKind", "Most words"), .least = 5, .most = 500}};

class LongSentence final : public RuleCheck
{
public:
    LongSentence(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_max(parameters.number("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const std::string_view shown = reading.shown(field);
            if (mostWords(shown) <= m_max || !mayHaveSentenceOver(shown, m_max))
                continue;
            const SentenceCounts &counts = reading.sentences(field);
            if (counts.longest > m_max)
                report.add(field, {.figure = counts.longest, .limit = m_max, .quote = quoteOf(counts.longestText)});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP(
                "RuleKind",
                "%1 has a sentence of %3 words: “%2”. Sentences of more than %4 are hard to follow."),
            field, hit);
    }

private:
    std::vector<Field> m_fields;
    qint64 m_max;
};

constexpr std::array oldestAge{ParameterSpec{
    .name = "max", .fallback = "20", .label = QT_TRANSLATE_NOOP("RuleKind", "Highest age"), .least = 5, .most = 40}};

class ReadingAge final : public RuleCheck
{
public:
    ReadingAge(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_max(parameters.number("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            if (mostWords(reading.shown(field)) < fewestWordsForAge)
                continue;
            if (const int age = readingAge(reading.sentences(field)); age > m_max)
                report.add(field, {.figure = age, .limit = m_max});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP(
                         "RuleKind",
                         "%1 reads like a text for people of %3 years and more; %4 is the most that this rule takes."),
                     field, hit);
    }

private:
    std::vector<Field> m_fields;
    qint64 m_max;
};

} // namespace

SlowStart slowStartOf(const RuleParameters &parameters)
{
    return {size_t(parameters.number("characters")), size_t(parameters.number("fewest")), parameters.words("words")};
}

std::span<const RuleKind> descriptionKinds()
{
    static constexpr std::array kinds{
        RuleKind{"bare-address", {}, makeTextCheck<bareAddress>},
        RuleKind{"same-as-title", {}, makeCheck<SameAsTitle>},
        RuleKind{"slow-start", slowStartParameters, makeCheck<SlowStartCheck>},
        RuleKind{"vague-link", vagueWords, makeCheck<VagueLink>},
        RuleKind{"office-remains", remainWords, makeCheck<OfficeRemains>},
        RuleKind{"long-sentence", wordsOfSentence, makeCheck<LongSentence>},
        RuleKind{"reading-age", oldestAge, makeCheck<ReadingAge>},
    };
    return kinds;
}

} // namespace hubready
