// Kinds for short texts: titles above all. Where they make sense, they take any field.
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/known_acronyms.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/acronyms.h"
#include "core/text/broken_encoding.h"
#include "core/text/heading_form.h"
#include "core/text/html_entities.h"
#include "core/text/html_scan.h"
#include "core/text/letter_case.h"
#include "core/text/white_space.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace hubready {

namespace {

MaybeFound foundIn(std::string_view quote) { return foundIf(!quote.empty(), quote); }

constexpr TextRule inCapitals{trait::Capital | trait::NonAscii,
                              [](const ReadText &text) { return foundIf(isInCapitals(text.text), text.text); },
                              QT_TRANSLATE_NOOP("RuleKind", "%1 is in capitals: “%2”.")};

constexpr TextRule inTitleCase{trait::Capital | trait::NonAscii,
                               [](const ReadText &text) { return foundIf(isInTitleCase(text.text), text.text); },
                               QT_TRANSLATE_NOOP("RuleKind", "%1 has a capital on nearly every word: “%2”.")};

constexpr TextRule smallFirst{trait::Small | trait::NonAscii,
                              [](const ReadText &text) {
                                  // A name of a file has a rule of its own.
                                  const bool isOneName =
                                      !text.has(trait::Blank) && text.has(trait::Underscore | trait::Stop);
                                  std::string_view rest = text.text;
                                  return foundIf(!isOneName && beginsSmall(text.text), takePiece(rest));
                              },
                              QT_TRANSLATE_NOOP("RuleKind", "%1 begins with a small letter: “%2”.")};

constexpr TextRule fullStop{trait::Stop | trait::NonAscii,
                            [](const ReadText &text) { return foundIf(endsInFullStop(text.text), text.text); },
                            QT_TRANSLATE_NOOP("RuleKind", "%1 ends with a full stop.")};

constexpr TextRule question{
    trait::Mark | trait::NonAscii,
    [](const ReadText &text) { return foundIf(text.text.ends_with('?') || text.text.ends_with("\uFF1F"), text.text); },
    QT_TRANSLATE_NOOP("RuleKind", "%1 is a question: “%2”.")};

constexpr TextRule fileName{trait::Stop | trait::Underscore,
                            [](const ReadText &text) { return foundIn(fileNameIn(text.text)); },
                            QT_TRANSLATE_NOOP("RuleKind", "%1 has the name of a file in it: “%2”.")};

constexpr TextRule versionBehind{trait::Letters,
                                 [](const ReadText &text) { return foundIn(versionBehindTitle(text.text)); },
                                 QT_TRANSLATE_NOOP("RuleKind", "%1 ends with a version or a date: “%2”.")};

constexpr TextRule oddCharacters{
    trait::NonAscii | trait::Other | trait::Mark | trait::Hash | trait::Slash,
    [](const ReadText &text) { return foundIn(oddCharacterIn(text.text)); },
    QT_TRANSLATE_NOOP("RuleKind", "%1 has a character that does not belong there: “%2”.")};

constexpr TextRule entities{trait::Ampersand,
                            [](const ReadText &text) -> MaybeFound {
                                for (size_t at = text.text.find('&'); at != text.text.npos;
                                     at = text.text.find('&', at + 1)) {
                                    const auto entity = htmlEntityAt(text.text.substr(at));
                                    // Some stay: they would turn into markup.
                                    if (entity && withoutEntities(text.text) != text.text)
                                        return Found{0, 0, text.text.substr(at, entity->length)};
                                }
                                return std::nullopt;
                            },
                            QT_TRANSLATE_NOOP("RuleKind", "%1 shows HTML code: “%2”.")};

constexpr TextRule tags{trait::Angle,
                        [](const ReadText &text) -> MaybeFound {
                            for (HtmlScan scan(text.text); scan.next();) {
                                const bool isTag = scan.kind() == HtmlScan::StartTag || scan.kind() == HtmlScan::EndTag;
                                // "<name>" may be meant as it stands; a known element is not.
                                if (isTag && isKnownHtmlElement(scan.name()))
                                    return Found{0, 0, scan.source()};
                            }
                            return std::nullopt;
                        },
                        QT_TRANSLATE_NOOP("RuleKind", "%1 shows an HTML tag: “%2”.")};

constexpr TextRule encoding{trait::NonAscii, [](const ReadText &text) { return foundIn(brokenEncoding(text.text)); },
                            QT_TRANSLATE_NOOP("RuleKind", "%1 has characters that broke on the way: “%2”.")};

// White space has to be looked at untrimmed, as the fixes do.
class WhiteSpace final : public RuleCheck
{
public:
    WhiteSpace(const std::vector<Field> &fields, const RuleParameters &) : m_fields(fields) {}

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const Record &record = reading.record();
        for (Field field : m_fields) {
            if (field == Field::Keywords && reading.isStandard())
                lookAtKeywords(record, report);
            else if (field == Field::Keywords)
                lookAtKeywordText(record, report);
            else if (field == Field::Authors)
                lookAtAuthors(record, report);
            else if (const OptionalText text = record.value(field))
                lookAt(*text, field, -1, Part::Whole, report);
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has extra blanks or invisible characters."), field, hit);
    }

private:
    static void lookAt(std::string_view text, Field field, int item, Part part, RuleReport &report)
    {
        const FieldType type = fieldSpec(field).type;
        const Tidiness tidiness = type == FieldType::Html ? tidinessOfHtml(text) : tidinessOf(text);
        if (tidiness == Tidiness::Tidy)
            return;
        // White space inside an address may part two of them, and a line break two keywords.
        const bool keepsInside =
            field == Field::WebLinkUrl || field == Field::LmsLink ||
            (field == Field::Keywords && trimmed(text).find_first_of("\n\r") != std::string_view::npos);
        if (isBlank(text))
            return;
        const auto tidy = [&] {
            return type == FieldType::Html ? tidiedHtml(text) : keepsInside ? tidiedAddress(text) : tidied(text);
        };
        if ((tidiness == Tidiness::Untidy && !keepsInside) || tidy() != text)
            report.add(field, {item, part, 0, 0, quoteOf(text)});
    }

    static void lookAtKeywords(const Record &record, RuleReport &report)
    {
        if (!record.keywords)
            return;
        for (size_t i = 0; i < record.keywords->size(); ++i) {
            if (const OptionalText &keyword = (*record.keywords)[i])
                lookAt(*keyword, Field::Keywords, int(i), Part::Whole, report);
        }
    }

    // The tool splits the text at commas and trims the pieces, so one blank behind a comma is no defect.
    static void lookAtKeywordText(const Record &record, RuleReport &report)
    {
        const OptionalText text = record.value(Field::Keywords);
        if (!text || !mayNeedTidying(*text))
            return;
        bool isFirst = true;
        for (std::string_view rest = *text;; isFirst = false) {
            const size_t comma = rest.find(',');
            std::string_view piece = rest.substr(0, comma);
            if (!isFirst && piece.starts_with(' '))
                piece.remove_prefix(1);
            if (!isBlank(piece) && tidied(piece) != piece)
                return report.add(Field::Keywords, {-1, Part::Whole, 0, 0, quoteOf(piece)});
            if (comma == std::string_view::npos)
                return;
            rest.remove_prefix(comma + 1);
        }
    }

    static void lookAtAuthors(const Record &record, RuleReport &report)
    {
        if (!record.authors)
            return;
        for (size_t i = 0; i < record.authors->size(); ++i) {
            const Author &author = (*record.authors)[i];
            const std::array parts{std::pair(author.name, Part::Name),
                                   std::pair(author.organisation, Part::Organisation),
                                   std::pair(author.role, Part::Role)};
            for (const auto &[text, part] : parts) {
                if (text)
                    lookAt(*text, Field::Authors, int(i), part, report);
            }
        }
    }

    std::vector<Field> m_fields;
};

constexpr std::array unitWords{ParameterSpec{
    .name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Words before the number")}};

class NumberInFront final : public LoneTextCheck
{
public:
    NumberInFront(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, trait::Digit), m_units(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 begins with a number or a code: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override { return foundIn(numberInFrontOf(text.text, m_units)); }

private:
    std::vector<std::string> m_units;
};

constexpr std::array placeholderWords{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Texts that stand for nothing")},
    ParameterSpec{.name = "starts",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Texts that begin so"),
                  .optional = true}};

class Placeholder final : public LoneTextCheck
{
public:
    Placeholder(const std::vector<Field> &fields, const RuleParameters &parameters)
        : LoneTextCheck(fields, 0), m_words(parameters.words("words")), m_starts(parameters.words("starts"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is a placeholder: “%2”."), field, hit);
    }

protected:
    MaybeFound findIn(const ReadText &text) const override
    {
        for (const std::string &each : m_starts) {
            if (startsInAnyCase(text.text, each))
                return Found{0, 0, text.text};
        }
        if (text.text.size() > m_words.longest() + behindWord)
            return std::nullopt;
        // "Test 2", "TBC.", "Untitled (3)" stand for as little as the word alone.
        std::string_view word = withoutPunctuation(text.text);
        while (!word.empty() && word.back() >= '0' && word.back() <= '9')
            word = withoutPunctuation(word.substr(0, word.size() - 1));
        return foundIf(m_words.contains(text.text) || m_words.contains(word), text.text);
    }

private:
    static constexpr size_t behindWord = 8; // bytes that a number and its brackets may take

    WordSet m_words;
    std::vector<std::string> m_starts;
};

// An acronym that neither title, description nor keywords explain.
class UnexplainedAcronym final : public TextCheck
{
public:
    UnexplainedAcronym(const std::vector<Field> &fields, const RuleParameters &parameters)
        : TextCheck(fields, trait::Capital), m_known(parameters.words("words").begin(), parameters.words("words").end())
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 uses “%2”, and nothing says what it stands for."),
                     field, hit);
    }

protected:
    MaybeFound find(const PlacedText &placed, const RecordReading &reading) const override
    {
        const ReadText &text = placed.text;
        for (std::string_view acronym : acronymsOf(text.text)) {
            if (!m_known.contains(std::string(acronym)) && !reading.explains(acronym))
                return Found{0, 0, acronym};
        }
        return std::nullopt;
    }

private:
    std::unordered_set<std::string> m_known;
};

} // namespace

std::span<const RuleKind> titleKinds()
{
    static constexpr std::array kinds{
        RuleKind{"capitals", {}, makeTextCheck<inCapitals>},
        RuleKind{"title-case", {}, makeTextCheck<inTitleCase>},
        RuleKind{"small-first-letter", {}, makeTextCheck<smallFirst>},
        RuleKind{"full-stop", {}, makeTextCheck<fullStop>},
        RuleKind{"question", {}, makeTextCheck<question>},
        RuleKind{"file-name", {}, makeTextCheck<fileName>},
        RuleKind{"version-behind", {}, makeTextCheck<versionBehind>},
        RuleKind{"odd-characters", {}, makeTextCheck<oddCharacters>},
        RuleKind{"html-entities", {}, makeTextCheck<entities>},
        RuleKind{"html-tags", {}, makeTextCheck<tags>},
        RuleKind{"broken-encoding", {}, makeTextCheck<encoding>},
        RuleKind{"white-space", {}, makeCheck<WhiteSpace>},
        RuleKind{"number-in-front", unitWords, makeCheck<NumberInFront>},
        RuleKind{"placeholder", placeholderWords, makeCheck<Placeholder>},
        RuleKind{"unexplained-acronym", knownAcronyms, makeCheck<UnexplainedAcronym>},
    };
    return kinds;
}

} // namespace hubready
