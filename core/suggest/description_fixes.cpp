// The description: what the Learning Hub would take out anyway, and ways to come under its limit that take markup away
// before they take words. Nothing in it is safe but white space around it and characters read in a wrong encoding.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/rules/kinds/slow_start_rule.h"
#include "core/rules/rule_set.h"
#include "core/suggest/front_loading.h"
#include "core/suggest/html_rewriting.h"
#include "core/text/encoding_repair.h"
#include "core/text/html_cleaning.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready {

namespace {

constexpr double sanitised = 0.9;
constexpr double lessMarkup = 0.85;
constexpr double onlyStructure = 0.75;
constexpr double onlyParagraphs = 0.65;
constexpr double cutText = 0.3;
constexpr double restOfTheTitle = 0.4;
constexpr double emptyStartGone = 0.6;
constexpr double startPutBehind = 0.4;
constexpr std::string_view lengthRule = "lh.description.max-length";
constexpr std::string_view slowStartRule = "bp.description.slow-start";

std::string_view ruleOf(Removed what)
{
    switch (what) {
    case Removed::Element:
        return "hub.html.elements";
    case Removed::StyleClass:
        return "hub.html.classes";
    case Removed::Id:
        return "hub.html.ids";
    case Removed::EventHandler:
        return "hub.html.events";
    case Removed::Address:
        break;
    }
    return "hub.html.addresses";
}

SafeText safely(std::string_view html, std::string_view encodingRule, std::string_view whiteSpaceRule)
{
    SafeText safe{std::string(html), {}};
    for (std::string before; before != safe.text;) {
        before = safe.text;
        if (mayBeBrokenEncoding(safe.text)) {
            if (std::string repaired = withRepairedEncoding(safe.text); repaired != safe.text) {
                safe.text = std::move(repaired);
                noteRule(safe.rules, encodingRule);
            }
        }
        if (std::string tidy = tidiedHtml(safe.text); tidy != safe.text) {
            safe.text = std::move(tidy);
            noteRule(safe.rules, whiteSpaceRule);
        }
    }
    return safe;
}

void proposeSanitised(const Record &record, Field field, const SafeText &safe, Suggestions &out)
{
    if (safe.text.find('<') == std::string::npos)
        return;
    const std::vector<HtmlRemoval> removals = removalsFrom(safe.text);
    if (removals.empty())
        return;
    std::string after = asSanitised(safe.text);
    if (showsNothing(after))
        return;
    FixRuleIds rules = safe.rules;
    for (const HtmlRemoval &removal : removals)
        noteRule(rules, ruleOf(removal.what));
    propose(out, record, field, -1, {rules, quoteJson(after), sanitised});
}

// The first way that is enough.
void proposeShorter(const Record &record, const SafeText &safe, Suggestions &out)
{
    const int limit = fieldSpec(Field::Description).maxLength;
    if (utf16Length(safe.text) <= limit)
        return;
    FixRuleIds rules = safe.rules;
    rules.push_back(lengthRule);
    const struct
    {
        MarkupLeft left;
        double confidence;
        const char *reason;
    } ways[]{
        {MarkupLeft::Plain, lessMarkup, QT_TRANSLATE_NOOP("DescriptionFix", "Styles and empty paragraphs removed; every word stays.")},
        {MarkupLeft::Structure, onlyStructure, QT_TRANSLATE_NOOP("DescriptionFix", "Only paragraphs, lists and links kept; every word stays.")},
        {MarkupLeft::Paragraphs, onlyParagraphs, QT_TRANSLATE_NOOP("DescriptionFix", "Only paragraphs kept; every word stays.")},
    };
    for (const auto &way : ways) {
        const std::string shorter = withLessMarkup(safe.text, way.left);
        if (utf16Length(shorter) <= limit && !showsNothing(shorter)) {
            propose(out, record, Field::Description, -1,
                    {rules, quoteJson(shorter), way.confidence, false, QCoreApplication::translate("DescriptionFix", way.reason)});
            return;
        }
    }
    const std::string cut = cutAsParagraphs(safe.text, limit);
    if (!cut.empty())
        propose(out, record, Field::Description, -1,
                {rules, quoteJson(cut), cutText, false, QCoreApplication::translate("DescriptionFix", "Cut behind a sentence; read it again.")});
}

// As the rule has it in the built-in set: what a project makes of it changes what is told, not what is better.
const SlowStart &slowStart()
{
    static const SlowStart built = [] {
        const RuleSet &rules = *RuleSet::builtIn();
        return slowStartOf(rules.rule(*rules.indexOf(slowStartRule)).parameters);
    }();
    return built;
}

void proposeFrontLoaded(const Record &record, const SafeText &safe, Suggestions &out)
{
    const auto better = frontLoaded(safe.text, slowStart());
    if (!better)
        return;
    FixRuleIds rules = safe.rules;
    rules.push_back(slowStartRule);
    if (better->losesWords)
        return propose(out, record, Field::Description, -1, {rules, quoteJson(better->html), emptyStartGone});
    propose(out, record, Field::Description, -1,
            {rules, quoteJson(better->html), startPutBehind, false,
             QCoreApplication::translate("DescriptionFix",
                                         "What says little of the subject stands at the end now; read it again.")});
}

void proposeRestOfTitle(const Record &record, const FixTools &tools, const SafeText &safe, Suggestions &out)
{
    const std::string rest = restOfTitle(record, tools);
    if (rest.empty())
        return;
    const std::string whole = "<p>" + escapedForHtml(rest) + "</p>" + safe.text;
    if (utf16Length(whole) > fieldSpec(Field::Description).maxLength)
        return;
    FixRuleIds rules = safe.rules;
    rules.push_back("lh.title.max-length");
    propose(out, record, Field::Description, -1,
            {rules, quoteJson(whole), restOfTheTitle, false, QCoreApplication::translate("DescriptionFix", "What is cut from the title, in front.")});
}

} // namespace

void fixDescription(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText text = record.value(Field::Description);
    if (!text || isBlank(*text))
        return;
    const SafeText safe = safely(*text, "bp.description.encoding", "bp.description.white-space");
    if (!safe.rules.empty())
        propose(out, record, Field::Description, -1, {safe.rules, quoteJson(safe.text), 1, true});
    if (wanted == Wanted::SafeOnly)
        return;
    proposeShorter(record, safe, out);
    proposeSanitised(record, Field::Description, safe, out);
    proposeRestOfTitle(record, tools, safe, out);
    proposeFrontLoaded(record, safe, out);
    fixAnsweredAddressesInHtml(record, tools, Field::Description, safe, out);
}

void fixArticleBody(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText text = record.value(Field::ArticleBody);
    if (wanted == Wanted::SafeOnly || !text || isBlank(*text))
        return;
    const SafeText asItIs{std::string(*text), {}};
    proposeSanitised(record, Field::ArticleBody, asItIs, out);
    fixAnsweredAddressesInHtml(record, tools, Field::ArticleBody, asItIs, out);
    if (const std::string repaired = withRepairedEncoding(*text); repaired != *text)
        propose(out, record, Field::ArticleBody, -1, {{"bp.description.encoding"}, quoteJson(repaired), sanitised});
}

} // namespace hubready
