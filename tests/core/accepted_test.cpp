// Findings accepted as they are: with a reason and a name, in the journal, until the value changes; never a refusal.
#include "core/review/accept.h"
#include "core/session/import_project.h"
#include "tests/support/person_and_clock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace hubready {
namespace {

class AcceptedTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(m_folder.filePath(QStringLiteral("in.json")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"([{"Title": "Short", "Resource Type": "scorm"}, {"Title": "Other", "Resource Type": "scorm"}])");
        file.close();
        ImportRequest request;
        request.inputs = {file.fileName()};
        request.project = m_folder.filePath(QStringLiteral("p.hubready"));
        request.person = jo;
        ASSERT_TRUE(importProject(request, testClock, {}));
        open();
    }

    void open()
    {
        m_session.reset();
        auto opened = Session::open(m_folder.filePath(QStringLiteral("p.hubready")), ProjectFile::Mode::Write, jo, testClock, {});
        ASSERT_TRUE(opened) << opened.error().text().toStdString();
        m_session = std::move(opened.value());
    }

    // Of lh.lms-link.missing, a warning, in the first record.
    bool isAccepted() const
    {
        const auto rule = m_session->rules().indexOf("lh.lms-link.missing");
        return std::ranges::any_of(m_session->findings().ofRow(0),
                                   [&](const Finding &finding) { return finding.rule == rule && finding.accepted; });
    }
    qint64 accepted() const { return m_session->findings().counts().accepted; }
    qint64 warnings() const { return m_session->findings().counts().of(Family::ChangedOrLost); }

    Result<std::optional<ChangeId>> accept(const char *rule, const QString &reason)
    {
        return m_session->apply(acceptFindings(*m_session, *m_session->rules().indexOf(rule), {0}, reason));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(AcceptedTest, staysVisibleAndCountsByItself)
{
    const qint64 before = warnings();
    ASSERT_TRUE(accept("lh.lms-link.missing", QStringLiteral("Not used from elsewhere")));
    EXPECT_TRUE(isAccepted());
    EXPECT_EQ(accepted(), 1);
    EXPECT_EQ(warnings(), before - 1);
    const Acceptance &acceptance = m_session->acceptances().at(0).begin()->second;
    EXPECT_EQ(acceptance.reason, QStringLiteral("Not used from elsewhere"));
    EXPECT_EQ(acceptance.who, jo.name);
    EXPECT_EQ(m_session->history(1)->front().kind, QStringLiteral("accept"));
    open();
    EXPECT_TRUE(isAccepted());
    EXPECT_EQ(accepted(), 1);
}

TEST_F(AcceptedTest, canBeUndoneAndRedone)
{
    ASSERT_TRUE(accept("lh.lms-link.missing", QStringLiteral("Fine")));
    ASSERT_TRUE(m_session->undo());
    EXPECT_FALSE(isAccepted());
    EXPECT_TRUE(m_session->acceptances().empty());
    ASSERT_TRUE(m_session->redo());
    EXPECT_TRUE(isAccepted());
    EXPECT_EQ(m_session->acceptances().at(0).begin()->second.reason, QStringLiteral("Fine"));
    const Findings findings = m_session->findings().ofRow(0);
    const auto finding = std::ranges::find(findings, true, &Finding::accepted);
    ASSERT_TRUE(m_session->apply(takeBackAcceptance(*m_session, *finding)));
    EXPECT_FALSE(isAccepted());
    open();
    EXPECT_FALSE(isAccepted());
}

TEST_F(AcceptedTest, endsWithTheValue)
{
    ASSERT_TRUE(accept("lh.lms-link.missing", QStringLiteral("Fine")));
    ChangeSet change;
    change.fields = {{0, {Field::LmsLink, -1, "\"\""}}};
    ASSERT_TRUE(m_session->apply(change));
    EXPECT_FALSE(isAccepted());
    ASSERT_TRUE(m_session->undo());
    EXPECT_TRUE(isAccepted());
}

TEST_F(AcceptedTest, isNeverOfARefusal)
{
    const auto refused = accept("lh.description.required", QStringLiteral("Fine"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    const auto silent = accept("lh.lms-link.missing", QStringLiteral(" "));
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().code, ErrorCode::Usage);
    EXPECT_EQ(accepted(), 0);
}

TEST_F(AcceptedTest, rulesOfAProjectAreKeptAndCheckedAnew)
{
    RuleSetFile set = m_session->rulesOfProject();
    EXPECT_TRUE(set.isBuiltIn());
    Rule rule;
    rule.id = "own.title.words";
    rule.kind = "length";
    rule.fields = {Field::Title};
    rule.family = Family::ChangedOrLost;
    rule.parameters.set("min", {"3"});
    rule.parameters.set("unit", {"words"});
    rule.title = rule.why = rule.remedy = "Three words";
    set.rules.push_back(rule);
    bool told = false;
    m_session->onChange([&](const SessionEvent &event) { told = event.rules; });
    ASSERT_TRUE(m_session->setRules(set, QStringLiteral("New rule: Three words"), {}));
    EXPECT_TRUE(told);
    const auto index = m_session->rules().indexOf("own.title.words");
    ASSERT_TRUE(index);
    EXPECT_EQ(m_session->findings().counts().byRule[*index], 2);
    EXPECT_EQ(m_session->history(1)->front().why, QStringLiteral("New rule: Three words"));
    open();
    EXPECT_TRUE(m_session->rules().indexOf("own.title.words"));
    EXPECT_EQ(m_session->rulesOfProject().rules.size(), 1U);
    set.rules.front().kind = "no-such-kind";
    EXPECT_FALSE(m_session->setRules(set, {}, {}));
    EXPECT_TRUE(m_session->rules().indexOf("own.title.words"));
}

TEST_F(AcceptedTest, aChangeOfTheRulesIsUndoneAtOnceAndCheckedWhenSomebodyHasTheTime)
{
    RuleSetFile set = m_session->rulesOfProject();
    set.changes = {{.rule = "lh.lms-link.missing", .on = false}};
    ASSERT_FALSE(m_session->setRules(set, {}, {})) << "a rule of the gate";
    const RuleIndex known = *m_session->rules().indexOf("bp.title.repeated");
    set.changes = {{.rule = "bp.title.repeated", .on = false}};
    ASSERT_TRUE(m_session->setRules(set, QStringLiteral("1 rule changed"), {}));
    EXPECT_FALSE(m_session->rulesAreDue());
    EXPECT_EQ(m_session->history(1)->front().items, 0) << "of no record";
    bool told = false;
    m_session->onChange([&](const SessionEvent &event) { told = event.rulesDue; });
    ASSERT_TRUE(m_session->undo());
    EXPECT_TRUE(told);
    EXPECT_TRUE(m_session->rulesOfProject().isBuiltIn());
    ASSERT_TRUE(m_session->rulesAreDue());
    EXPECT_FALSE(m_session->rules().rule(known).on) << "the findings go by the other rules still";
    OtherChecks other;
    other.rules = m_session->rulesOfProject();
    auto checked =
        checkWith(other, m_session->findings().sharedRules(), m_session->context(), m_session->table(), {}, {});
    ASSERT_TRUE(checked);
    const size_t entries = m_session->history()->size();
    ASSERT_TRUE(m_session->takeChecks(other, std::move(checked.value()), {}));
    EXPECT_TRUE(m_session->rules().rule(known).on);
    EXPECT_FALSE(m_session->rulesAreDue());
    EXPECT_EQ(m_session->history()->size(), entries) << "the same rules are no change";
    ASSERT_TRUE(m_session->redo());
    EXPECT_EQ(m_session->rulesOfProject().changes.size(), 1U);
    ASSERT_TRUE(m_session->keepRulesInForce(QStringLiteral("As before")));
    EXPECT_TRUE(m_session->rulesOfProject().isBuiltIn());
    EXPECT_FALSE(m_session->rulesAreDue());
    open();
    ASSERT_TRUE(m_session->undo()) << "also after a restart";
    EXPECT_EQ(m_session->rulesOfProject().changes.size(), 1U);
}

TEST_F(AcceptedTest, rulesOfANewerProgramStayWithTheProject)
{
    RuleSetFile newer = m_session->rulesOfProject();
    newer.changes = {{.rule = "bp.of.tomorrow", .on = false}, {.rule = "bp.title.question", .on = false}};
    Rule rule;
    rule.id = "own.tomorrow";
    rule.kind = "kind-of-tomorrow";
    rule.title = rule.why = rule.remedy = "Tomorrow";
    newer.rules = {rule};
    ASSERT_TRUE(m_session->project().setSetting(QStringLiteral("rules"), QString::fromUtf8(ruleSetXml(newer))));
    open();
    RuleSetFile known = m_session->rulesOfProject();
    ASSERT_EQ(known.changes.size(), 1U);
    ASSERT_TRUE(known.rules.empty());
    EXPECT_EQ(m_session->unknownRules(),
              (QStringList{QStringLiteral("bp.of.tomorrow"), QStringLiteral("own.tomorrow")}));
    known.changes.clear(); // what this program knows can go
    ASSERT_TRUE(m_session->setRules(known, QStringLiteral("As before"), {}));
    const auto kept = readRuleSet(m_session->setting(QStringLiteral("rules")).toUtf8(), QStringLiteral("kept"));
    ASSERT_TRUE(kept) << kept.error().text().toStdString();
    ASSERT_EQ(kept->changes.size(), 1U);
    EXPECT_EQ(kept->changes.front().rule, "bp.of.tomorrow");
    ASSERT_EQ(kept->rules.size(), 1U);
    EXPECT_EQ(kept->rules.front().id, "own.tomorrow");
}

} // namespace
} // namespace hubready
