// What may be added to a title: the words of an acronym, and what tells apart records of the same title.
#include "core/suggest/title_steps.h"

#include "core/language/word_lists.h"
#include "core/suggest/acronym_definitions.h"
#include "core/suggest/data_set_usage.h"
#include "core/text/acronyms.h"
#include "core/text/ascii.h"
#include "core/text/html_text.h"
#include "core/text/wtf8.h"

#include <QtGlobal>

namespace hubready {

namespace {

// Below what a person takes without thinking: well-known acronyms stay as they are.
constexpr double explainedInRecord = 0.5;
constexpr double explainedInDataSet = 0.48;
constexpr double explainedInList = 0.45;
constexpr double toldApart = 0.5;

struct Expansion
{
    std::string words;
    double confidence = 0;
    QString reason;
};

Expansion expansionOf(std::string_view acronym, std::string_view description, const FixTools &tools)
{
    Expansion found;
    forEachDefinition(description, [&](const AcronymDefinition &definition) {
        if (definition.acronym == acronym && found.words.empty())
            found = {std::string(definition.words), explainedInRecord,
                     titleReason(QT_TRANSLATE_NOOP("TitleFix", "The description says what “%1” stands for."))};
    });
    if (found.words.empty() && tools.usage) {
        if (const std::string_view words = tools.usage->expansionOf(acronym); !words.empty())
            found = {std::string(words), explainedInDataSet,
                     titleReason(QT_TRANSLATE_NOOP("TitleFix", "Another record says what “%1” stands for."))};
    }
    if (found.words.empty()) {
        if (const QString words = tools.words.expansion(toQString(acronym)); !words.isEmpty())
            found = {toWtf8(words), explainedInList,
                     titleReason(QT_TRANSLATE_NOOP("TitleFix", "“%1” most often stands for this."))};
    }
    return found;
}

bool startsSentence(std::string_view text, size_t at)
{
    const std::string_view before = trimmed(text.substr(0, at));
    return before.empty() || before.ends_with('.') || before.ends_with('?') || before.ends_with('!');
}

// As a word of its own, not "AKI-related"; npos without one.
size_t placeOf(std::string_view acronym, std::string_view title)
{
    for (size_t at = title.find(acronym); at != std::string_view::npos; at = title.find(acronym, at + 1)) {
        const size_t end = at + acronym.size();
        const bool begins = at == 0 || title[at - 1] == ' ';
        const bool ends = end == title.size() || (!isAsciiLetter(title[end]) && title[end] != '-' && title[end] != '/');
        if (begins && ends)
            return at;
    }
    return std::string_view::npos;
}

} // namespace

// The first acronym that neither the title nor the description explains in the title's own words.
MaybeStep acronymStep(const std::string &title, const Record &record, const FixTools &tools)
{
    std::string description;
    if (const OptionalText html = record.value(Field::Description))
        description = shownText(*html);
    for (std::string_view acronym : acronymsOf(title)) {
        const size_t at = placeOf(acronym, title);
        if (at == std::string::npos || isExplained(acronym, title))
            continue;
        Expansion expansion = expansionOf(acronym, description, tools);
        if (expansion.words.empty())
            continue;
        std::string words = expansion.words;
        if (startsSentence(title, at) && words[0] >= 'a' && words[0] <= 'z')
            words[0] = char(words[0] - 32);
        TitleStep step{title, "bp.title.acronym", expansion.confidence, false, expansion.reason.arg(toQString(acronym))};
        step.text.replace(at, acronym.size(), words + " (" + std::string(acronym) + ")");
        if (utf16Length(step.text) <= fieldSpec(Field::Title).maxLength)
            return step;
    }
    return std::nullopt;
}

MaybeStep apartStep(const std::string &title, const Record &record, const FixTools &tools)
{
    const OptionalText now = record.value(Field::Title);
    if (!tools.usage || !now || !tools.usage->isTitleShared(*now))
        return std::nullopt;
    const auto field = tools.usage->whatTellsApart(*now);
    const std::string value = field ? DataSetUsage::apartValue(record, *field) : std::string{};
    if (value.empty())
        return std::nullopt;
    TitleStep step{title + " (" + value + ")", "bp.title.repeated", toldApart, false, {}};
    return utf16Length(step.text) <= fieldSpec(Field::Title).maxLength ? MaybeStep(step) : std::nullopt;
}

} // namespace hubready
