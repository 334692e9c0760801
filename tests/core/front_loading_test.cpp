// Descriptions whose start says little: what says nothing goes, what says little stands behind.
#include "core/rules/kinds/slow_start_rule.h"
#include "core/rules/rule_set.h"
#include "core/suggest/front_loading.h"
#include "core/suggest/suggester.h"
#include "core/text/html_text.h"
#include "tests/support/one_record.h"
#include "tests/support/sound_records.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hubready {
namespace {

const SlowStart &builtIn()
{
    static const SlowStart built = [] {
        const RuleSet &rules = *RuleSet::builtIn();
        return slowStartOf(rules.rule(*rules.indexOf("bp.description.slow-start")).parameters);
    }();
    return built;
}

struct FrontLoadingCase
{
    const char *name;
    std::string before;
    std::string after; // empty: nothing is proposed
    bool losesWords = true;
};

const std::string welcome = "Welcome to this e-learning module. ";
const std::string window = "The course will open in a new window, and you can read or download the material there. ";
const std::string please = "Please click on the link below to access the following learning resource online. ";
const std::string team = "This programme was produced by Calder Valley with some help. ";
const std::string subject =
    "Recognising sepsis in adults: early signs, first treatment, escalation and safe handover between wards.";

TEST(FrontLoading, BringsTheSubjectToTheFront)
{
    const std::vector<FrontLoadingCase> cases{
        {"plain text", welcome + window + please + subject, subject},
        {"one paragraph", "<p>" + welcome + window + please + subject + "</p>", "<p>" + subject + "</p>"},
        {"paragraphs of their own", "<p>" + welcome + "</p><p>" + window + please + "</p><p>" + subject + "</p>",
         "<p>" + subject + "</p>"},
        {"line breaks", welcome + "<br>" + window + "<br/>" + please + "<br />" + subject, subject},
        {"a sentence with a name stands behind", "<p>" + team + window + subject + "</p>",
         "<p>" + subject + " " + team + window.substr(0, window.size() - 1) + "</p>", false},
        {"behind a list", "<p>" + team + window + subject + "</p><ul><li>Signs</li></ul>",
         "<p>" + subject + "</p><ul><li>Signs</li></ul><p>" + team + window.substr(0, window.size() - 1) + "</p>",
         false},
        {"the start is good", subject + " " + welcome + window + please, ""},
        {"short as a whole", welcome, ""},
        {"nothing else is there", welcome + window + please + welcome + window + please, ""},
        {"markup inside the sentence", "<p>" + welcome + "<b>" + window + "</b>" + please + subject + "</p>", ""},
        {"another language",
         "Bienvenue dans ce module d'apprentissage en ligne destin\u00E9 \u00E0 tous. " + window + please + subject,
         ""},
        {"an abbreviation ends no sentence that short", "No. " + welcome + window + please + subject, subject},
    };
    for (const FrontLoadingCase &row : cases) {
        const auto better = frontLoaded(row.before, builtIn());
        EXPECT_EQ(better ? better->html : "", row.after) << row.name;
        EXPECT_EQ(better ? better->losesWords : row.losesWords, row.losesWords) << row.name;
    }
}

TEST(FrontLoading, IsProposedAndNeverSafe)
{
    OneRecord one = soundRecord(PackageForm::Standard);
    one.setProperty("Description", "\"<p>" + welcome + window + please + subject + "</p>\"");
    const Suggester suggester(SuggestionKnowledge{});
    const Suggestions all = suggester.suggest(one.record(), Field::Description);
    const auto found = std::ranges::find_if(
        all, [](const Suggestion &fix) { return fix.rules.front() == "bp.description.slow-start"; });
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->after, "\"<p>" + subject + "</p>\"");
    EXPECT_FALSE(found->safe);
    EXPECT_TRUE(suggester.safeFixes(one.record()).empty());
}

// Whatever stands there: what is proposed is better by the rule, and made of what was there.
RC_GTEST_PROP(FrontLoading, OnlyTakesSentencesAway, ())
{
    std::string html;
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::elementOf(std::vector<std::string>{welcome, window, please, team, subject, "<p>", "</p>", "<br>",
                                                    "<b>", "</b>", "<", ">", "&amp;", ". ", "\n", "<p", "</div>"}));
    for (const std::string &piece : pieces)
        html += piece;
    const auto better = frontLoaded(html, builtIn());
    if (!better)
        return;
    const std::string shown = shownText(better->html);
    RC_ASSERT(!builtIn().find(readText(shown)));
    RC_ASSERT(shown.size() <= shownText(html).size() + 1);
}

} // namespace
} // namespace hubready
