// A rule set while a person works on it: what is kept is what differs.
#include "core/rules/rule_set_draft.h"

#include "core/record/parsed_record.h"
#include "core/rules/rule_trial.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hubready {
namespace {

RuleSetFile projectSet()
{
    RuleSetFile set;
    set.id = "project";
    set.base = RuleBase::BuiltIn;
    return set;
}

Rule forbiddenWord(const std::string &word)
{
    Rule rule;
    rule.kind = "word-list";
    rule.fields = {Field::Title};
    rule.parameters.set("words", {word});
    rule.title = "Names " + word;
    rule.why = rule.remedy = "Because";
    return rule;
}

// A built-in rule with a whole number as its parameter "max".
constexpr const char *longTitle = "bp.title.too-long";

TEST(RuleSetDraftTest, keepsOnlyWhatDiffers)
{
    RuleSetDraft draft(projectSet());
    ASSERT_TRUE(draft.rule(longTitle));
    const Rule builtIn = *draft.rule(longTitle);
    EXPECT_FALSE(draft.isChanged());
    draft.setOn(longTitle, !builtIn.on);
    draft.setFamily(longTitle, Family::ChangedOrLost);
    EXPECT_TRUE(draft.isChanged());
    EXPECT_TRUE(draft.differs(longTitle));
    EXPECT_EQ(draft.file().changes.size(), 1U);
    draft.setOn(longTitle, builtIn.on);
    draft.setFamily(longTitle, builtIn.family);
    EXPECT_FALSE(draft.isChanged());
    EXPECT_TRUE(draft.file().isBuiltIn());
}

TEST(RuleSetDraftTest, aParameterChangesAndGoesBack)
{
    RuleSetDraft draft(projectSet());
    const Rule builtIn = *draft.rule(longTitle);
    ASSERT_FALSE(builtIn.parameters.all().empty());
    draft.setParameter(longTitle, "max", {"12"});
    EXPECT_EQ(draft.rule(longTitle)->parameters.number("max"), 12);
    EXPECT_TRUE(draft.build());
    draft.setParameter(longTitle, "max", {"twelve"});
    const auto built = draft.build();
    ASSERT_FALSE(built);
    EXPECT_TRUE(built.error().why.contains(QStringLiteral("twelve")));
    draft.putBack(longTitle);
    EXPECT_EQ(draft.rule(longTitle)->parameters, builtIn.parameters);
    EXPECT_FALSE(draft.isChanged());
}

TEST(RuleSetDraftTest, theGateStaysAsItIs)
{
    RuleSetDraft draft(projectSet());
    const std::string gate = RuleSet::gate()->rule(0).id;
    draft.setOn(gate, false);
    draft.setFamily(gate, Family::CouldBeBetter);
    draft.setFamily(longTitle, Family::Refused);
    EXPECT_FALSE(draft.isChanged());
}

TEST(RuleSetDraftTest, ownRulesComeAndGo)
{
    RuleSetDraft draft(projectSet());
    const auto first = draft.add(forbiddenWord("Éire"));
    ASSERT_TRUE(first) << first.error().text().toStdString();
    EXPECT_EQ(first.value(), "own.names-eire");
    EXPECT_EQ(draft.add(forbiddenWord("Éire")).value(), "own.names-eire-2");
    EXPECT_TRUE(draft.isOwn(first.value()));
    EXPECT_EQ(draft.summary(), QStringLiteral("Rules: 2 new"));
    const auto built = draft.build();
    ASSERT_TRUE(built);
    EXPECT_TRUE(built.value()->indexOf(first.value()));
    draft.remove(first.value());
    EXPECT_FALSE(draft.rule(first.value()));
    Rule broken = forbiddenWord("x");
    broken.kind = "no-such-kind";
    EXPECT_FALSE(draft.add(broken));
    EXPECT_EQ(draft.file().rules.size(), 1U);
}

TEST(RuleSetDraftTest, whatIsKeptReadsBackTheSame)
{
    RuleSetDraft draft(projectSet());
    ASSERT_TRUE(draft.add(forbiddenWord("trust")));
    draft.setOn(longTitle, false);
    const RuleSetFile kept = draft.toKeep();
    const auto read = readRuleSet(ruleSetXml(kept), QStringLiteral("set.xml"));
    ASSERT_TRUE(read) << read.error().text().toStdString();
    RuleSetDraft again(read.value());
    EXPECT_FALSE(again.isChanged());
    EXPECT_FALSE(again.rule(longTitle)->on);
    EXPECT_EQ(again.file().version, "1");
    again.setOn(longTitle, true);
    EXPECT_EQ(again.toKeep().version, "2");
}

TEST(RuleSetDraftTest, anEmptyListIsKeptAsAnEmptyList)
{
    RuleSetDraft draft(projectSet());
    const std::string id = draft.add(forbiddenWord("trust")).value();
    draft.setParameter(id, "words", {});
    const auto read = readRuleSet(ruleSetXml(draft.toKeep()), QStringLiteral("set.xml"));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->rules.front().parameters.words("words").empty());
}

TEST(RuleSetDraftTest, aLoadedSetTakesTheWholePlace)
{
    RuleSetDraft draft(projectSet());
    draft.setOn(longTitle, false);
    RuleSetFile other = projectSet();
    other.id = "trust";
    other.title = "Trust rules";
    other.version = "3";
    draft.take(other);
    EXPECT_TRUE(draft.rule(longTitle)->on);
    EXPECT_TRUE(draft.isChanged());
    EXPECT_EQ(draft.summary(), QStringLiteral("Rule set “Trust rules”, version 3"));
    EXPECT_EQ(draft.toKeep().version, "3");
}

TEST(RuleTrialTest, countsAndShowsSome)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    for (int i = 0; i < 30; ++i) {
        const char *text = i % 2 ? R"({"Title": "Trust guide to the trust"})" : R"({"Title": "Guide"})";
        table.append(parser.parse(text));
    }
    Rule rule = forbiddenWord("trust");
    rule.id = "own.trust";
    rule.on = false;
    const auto trial = tryRule(rule, table, CheckContext(), 10, {});
    ASSERT_TRUE(trial) << trial.error().text().toStdString();
    EXPECT_EQ(trial->records, 15);
    EXPECT_EQ(trial->findings, 15);
    ASSERT_EQ(trial->examples.size(), 10U);
    EXPECT_EQ(trial->examples.front().row, 1U);
    EXPECT_EQ(trial->examples.front().title, QStringLiteral("Trust guide to the trust"));
    EXPECT_FALSE(trial->examples.front().message.isEmpty());
}

TEST(RuleTrialTest, everyBuiltInRuleThatCanChangeCanBeTried)
{
    const RecordTable table(PackageForm::Standard);
    const RuleSet &rules = *RuleSet::builtIn();
    for (RuleIndex i = 0; i < rules.size(); ++i) {
        if (rules.isChangeable(i)) {
            const auto trial = tryRule(rules.rule(i), table, CheckContext(), 10, {});
            EXPECT_TRUE(trial) << rules.rule(i).id << ": " << trial.error().text().toStdString();
        }
    }
}

} // namespace
} // namespace hubready
