// Kinds for what the Learning Hub's sanitiser does to HTML (contract, section 4).
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/text_check.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

struct RemovalWords
{
    std::string_view name; // of the choice in rule sets
    Removed what;
    const char *one;
    const char *more; // %3 in all
};
constexpr std::array removalWords{
    RemovalWords{
        "element", Removed::Element,
        QT_TRANSLATE_NOOP("RuleKind", "%1: the element “%2” and all that stands in it will be removed."),
        QT_TRANSLATE_NOOP("RuleKind",
                          "%1: %3 elements and all that stands in them will be removed, first “%2”.")},
    RemovalWords{"class", Removed::StyleClass,
                 QT_TRANSLATE_NOOP("RuleKind", "%1: the “%2” style will be removed."),
                 QT_TRANSLATE_NOOP("RuleKind", "%1: %3 styles will be removed, first “%2”.")},
    RemovalWords{
        "id", Removed::Id,
        QT_TRANSLATE_NOOP("RuleKind", "%1: the mark “%2” will be removed; links to it lead nowhere."),
        QT_TRANSLATE_NOOP("RuleKind",
                          "%1: %3 marks will be removed, first “%2”; links to them lead nowhere.")},
    RemovalWords{"event", Removed::EventHandler,
                 QT_TRANSLATE_NOOP("RuleKind", "%1: the script in “%2” will be removed."),
                 QT_TRANSLATE_NOOP("RuleKind", "%1: %3 scripts will be removed, first the one in “%2”.")},
    RemovalWords{
        "address", Removed::Address,
        QT_TRANSLATE_NOOP("RuleKind", "%1: the address “%2” will be removed; its link or image stays empty."),
        QT_TRANSLATE_NOOP("RuleKind",
                          "%1: %3 addresses will be removed, first “%2”; their links or images stay empty.")},
};

constexpr std::array removalChoice{ParameterSpec{.name = "what",
                                                 .type = ParameterType::Choice,
                                                 .label = QT_TRANSLATE_NOOP("RuleKind", "What is removed"),
                                                 .choices = "element|class|id|event|address"}};

class HtmlRemoved final : public RuleCheck
{
public:
    HtmlRemoved(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields),
          m_words(*std::ranges::find(removalWords, std::string_view(parameters.text("what")), &RemovalWords::name))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const auto &removals = reading.removals(field);
            const auto first = std::ranges::find(removals, m_words.what, &HtmlRemoval::what);
            if (first == removals.end())
                continue;
            report.add(field, {.figure = std::ranges::count(removals, m_words.what, &HtmlRemoval::what),
                               .quote = quoteOf(first->name)});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(hit.figure == 1 ? m_words.one : m_words.more, field, hit);
    }

private:
    std::vector<Field> m_fields;
    RemovalWords m_words;
};

constexpr std::array mostUnits{ParameterSpec{
    .name = "max", .fallback = "1024", .label = QT_TRANSLATE_NOOP("RuleKind", "Most characters"), .least = 1}};

// Short enough for the gate, too long once it is cleaned. The appended line feed is not counted: only it would be lost.
class HtmlGrows final : public RuleCheck
{
public:
    HtmlGrows(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_max(parameters.number("max"))
    {
    }

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const OptionalText source = reading.record().value(field);
            if (!source || mostCleanedLength(*source) <= m_max || utf16Length(*source) > m_max)
                continue;
            if (const qint64 length = cleanedLength(*source); length > m_max)
                report.add(field, {.figure = length, .limit = m_max});
        }
    }

    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP(
                         "RuleKind",
                         "%1 grows to %3 characters when the Learning Hub cleans it; what is beyond %4 will be cut."),
                     field, hit);
    }

private:
    std::vector<Field> m_fields;
    qint64 m_max;
};

} // namespace

std::span<const RuleKind> htmlKinds()
{
    static constexpr std::array kinds{
        RuleKind{"html-removed", removalChoice, makeCheck<HtmlRemoved>},
        RuleKind{"html-grows", mostUnits, makeCheck<HtmlGrows>},
    };
    return kinds;
}

} // namespace hubready
