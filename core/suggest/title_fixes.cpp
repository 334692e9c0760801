// The title: what is safe as one suggestion, then everything that is likely as one, each part of that alone, and what
// may be added or cut.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/suggest/title_cleaning.h"
#include "core/suggest/title_length.h"
#include "core/suggest/title_steps.h"
#include "core/suggest/title_surroundings.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr double cutTitle = 0.3;
constexpr double codeAsReference = 0.6;

// A title on its way, with all that was done to it.
struct ChangedTitle
{
    std::string text;
    FixRuleIds rules;
    double confidence = 1;
    QStringList reasons; // of the steps that have one of their own
    FixRuleIds told;     // their rules: no more need be said of them

    void take(const TitleStep &step)
    {
        text = step.text;
        noteRule(rules, step.rule);
        confidence = std::min(confidence, step.confidence);
        if (step.reason.isEmpty())
            return;
        reasons << step.reason;
        noteRule(told, step.rule);
    }
};

QString reasonOf(const ChangedTitle &title)
{
    QStringList sentences = title.reasons;
    FixRuleIds others = inOrderOfWeight(title.rules);
    std::erase_if(others,
                  [&](std::string_view rule) { return std::ranges::find(title.told, rule) != title.told.end(); });
    return (sentences << reasonsOf(others)).join(u' ').simplified();
}

// All that no person would object to. Until nothing changes: without its full stop a title may be one in capitals.
ChangedTitle safely(std::string_view title, const Record &record, const FixTools &tools)
{
    CleanedTitle clean = cleanedTitle(title);
    ChangedTitle safe{std::move(clean.text), std::move(clean.rules), 1, {}, {}};
    constexpr std::array<MakeStep, 3> steps{capitalsStep, smallLetterStep, fullStopStep};
    for (std::string before; before != safe.text;) {
        before = safe.text;
        for (const MakeStep make : steps) {
            const MaybeStep step = make(safe.text, record, tools);
            // In small letters the name of an entity may be one ("&ALPHA;"): a person looks.
            if (step && step->isSafe && cleanedTitle(step->text).text == step->text)
                safe.take(*step);
        }
    }
    return safe;
}

// Everything likely, one step after the other.
ChangedTitle likelyTitle(ChangedTitle title, const Record &record, const FixTools &tools)
{
    for (const MakeStep make : titleSteps()) {
        if (const MaybeStep step = make(title.text, record, tools); step && step->confidence > likelyConfidence)
            title.take(*step);
    }
    return title;
}

class TitleProposals
{
public:
    TitleProposals(const Record &record, const ChangedTitle &safe, Suggestions &out) : m_record(record), m_out(out) { m_texts.push_back(safe.text); }

    void add(const ChangedTitle &title, bool isSafe)
    {
        if (!isSafe && std::ranges::find(m_texts, title.text) != m_texts.end())
            return;
        m_texts.push_back(title.text);
        propose(m_out, m_record, Field::Title, -1, {title.rules, quoteJson(title.text), title.confidence, isSafe, reasonOf(title)});
    }

private:
    const Record &m_record;
    Suggestions &m_out;
    std::vector<std::string> m_texts; // that are proposed, or need not be
};

void proposeOthers(const Record &record, const FixTools &tools, const ChangedTitle &safe, TitleProposals &proposals)
{
    const ChangedTitle whole = likelyTitle(safe, record, tools);
    proposals.add(whole, false);
    for (const MakeStep make : titleSteps()) {
        if (const MaybeStep step = make(safe.text, record, tools)) {
            ChangedTitle part = safe;
            part.take(*step);
            // A part is no surer than the whole, where it leaves to do what the whole does.
            if (step->confidence > likelyConfidence)
                part.confidence = std::min(part.confidence, whole.confidence);
            proposals.add(part, false);
        }
    }
    for (const MakeStep make : {acronymStep, apartStep}) {
        if (const MaybeStep step = make(whole.text, record, tools)) {
            ChangedTitle more = whole;
            more.take(*step);
            proposals.add(more, false);
        }
    }
    if (utf16Length(whole.text) > fieldSpec(Field::Title).maxLength) {
        ChangedTitle cut = whole;
        cut.text = cutToLength(whole.text, fieldSpec(Field::Title).maxLength);
        noteRule(cut.rules, "lh.title.max-length");
        cut.confidence = cutTitle;
        cut.reasons.clear();
        proposals.add(cut, false);
    }
}

} // namespace

void fixTitle(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::All)
        fixTitleFromPackage(record, tools, out);
    const OptionalText title = record.value(Field::Title);
    if (!title || showsNothing(*title))
        return;
    const ChangedTitle safe = safely(*title, record, tools);
    TitleProposals proposals(record, safe, out);
    if (!safe.rules.empty())
        proposals.add(safe, true);
    if (wanted == Wanted::All)
        proposeOthers(record, tools, safe, proposals);
}

// Where the title goes on beyond what the gate takes: a person may want it in the description.
std::string restOfTitle(const Record &record, const FixTools &tools)
{
    const OptionalText title = record.value(Field::Title);
    const int limit = fieldSpec(Field::Title).maxLength;
    if (!title || showsNothing(*title) || utf16Length(*title) <= limit)
        return {};
    const ChangedTitle whole = likelyTitle(safely(*title, record, tools), record, tools);
    if (utf16Length(whole.text) <= limit)
        return {};
    const std::string_view rest = std::string_view(whole.text).substr(cutToLength(whole.text, limit).size());
    const size_t start = rest.find_first_not_of(" .,;:-");
    return start == std::string_view::npos ? std::string{} : std::string(rest.substr(start));
}

// The code in front of a title is what its platform calls it by.
void fixReference(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText title = record.value(Field::Title);
    const OptionalText reference = record.value(Field::Reference);
    if (wanted == Wanted::SafeOnly || !title || (reference && !isBlank(*reference)))
        return;
    const std::string text = safely(*title, record, tools).text;
    const auto numbered = withoutNumberInFront(text);
    if (!numbered || numbered->kind == InFront::Unit)
        return;
    propose(out, record, Field::Reference, -1,
            {{"bp.title.number-in-front"}, quoteJson(numbered->number), codeAsReference, false,
             QCoreApplication::translate("TitleFix", "The title begins with it; the reference is empty.")});
}

} // namespace hubready
