// Accepting a finding as it is, in the form and in the list of what to fix.
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/models/rule_tree_model.h"
#include "ui/panels/field_section.h"
#include "ui/panels/finding_line.h"
#include "ui/panels/record_panel.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace hubready {
namespace {

// The licence is refused, the title in capitals could be better.
constexpr const char *oneRecord = R"([{"Title":"RECOGNISING SEPSIS IN ADULTS","Description":"How to see sepsis early.",
"Status":"Published","Keywords":["sepsis","wards","frailty"],
"Authors":[{"Author Index":0,"Author":"Jo Marsh","Organisation":"Riverside Trust","Role":"Nurse"}],"HasCost":false,
"Version":"1.0","CreateDate":"2019-02-04T09:52:55","elfhuserid":"8127","WebLink URL":null,"Article Body":null,
"Licence Type":"CC BY-NC 4.0","Resource Type":"Image",
"Resource Files":[{"Resource Index":0,"Resource URL":"public://images/falls.jpg"}],"LMS Link":null}])";

class AcceptAsIsTest : public testing::Test
{
protected:
    AcceptAsIsTest() : theme(qApp), icons(&theme), sample(oneRecord), panel(sample.document, theme, icons, dialogs, nullptr)
    {
        panel.resize(392, 900);
        panel.show();
        panel.setCurrent(Row(0));
    }

    const FindingCounts &counts() const { return sample.session().findings().counts(); }
    const Finding *inCapitals() const
    {
        const auto rule = sample.session().rules().indexOf("bp.title.all-caps");
        const Findings &findings = sample.session().findings().ofRow(0);
        const auto found = std::ranges::find(findings, *rule, &Finding::rule);
        return found == findings.end() ? nullptr : &*found;
    }
    QToolButton *button(Field field, const char *name) const
    {
        for (const FindingLine *line : panel.section(field)->lines()) {
            if (auto *found = line->findChild<QToolButton *>(QString::fromLatin1(name)))
                return found;
        }
        return nullptr;
    }
    bool shows(const QString &text) const
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *l) { return l->isVisible() && l->text().contains(text); });
    }

    ThemeController theme;
    IconSet icons;
    ScriptedDialogs dialogs;
    OpenSample sample;
    RecordPanel panel;
};

TEST_F(AcceptAsIsTest, aButtonAcceptsWithAReasonAndShowsIt)
{
    ASSERT_NE(inCapitals(), nullptr);
    const qint64 before = counts().of(Family::CouldBeBetter);
    dialogs.texts = {QStringLiteral("It is the name of a campaign")};
    QToolButton *accept = button(Field::Title, "acceptAsIs");
    ASSERT_NE(accept, nullptr);
    accept->click();
    EXPECT_EQ(counts().accepted, 1);
    EXPECT_EQ(counts().of(Family::CouldBeBetter), before - 1);
    EXPECT_TRUE(waitUntil([this] { return shows(QStringLiteral("Accepted as is by Sam Okoro: It is the name of a campaign")); }));
    QToolButton *again = button(Field::Title, "countAgain");
    ASSERT_NE(again, nullptr);
    again->click();
    EXPECT_EQ(counts().accepted, 0);
    EXPECT_EQ(counts().of(Family::CouldBeBetter), before);
    sample.document.undo();
    EXPECT_EQ(counts().accepted, 1);
}

TEST_F(AcceptAsIsTest, withoutAReasonNothingIsAccepted)
{
    button(Field::Title, "acceptAsIs")->click();
    EXPECT_EQ(dialogs.asked, QStringList(QStringLiteral("Accept as is")));
    EXPECT_EQ(counts().accepted, 0);
}

TEST_F(AcceptAsIsTest, whatWouldBeRefusedIsNeverOffered)
{
    EXPECT_EQ(button(Field::Licence, "acceptAsIs"), nullptr);
    QSignalSpy notTaken(&panel, &RecordPanel::notTaken);
    panel.showField(Field::Licence);
    panel.acceptAsIs();
    ASSERT_EQ(notTaken.count(), 1);
    EXPECT_TRUE(notTaken.front().front().toString().startsWith(QStringLiteral("What would be refused")));
    EXPECT_TRUE(dialogs.asked.isEmpty());
}

TEST_F(AcceptAsIsTest, aPersonWithoutANameIsAskedForIt)
{
    sample.document.setPerson({});
    dialogs.texts = {QStringLiteral("Jo Marsh"), QStringLiteral("Fine")};
    panel.showField(Field::Title);
    panel.acceptAsIs();
    EXPECT_EQ(sample.session().acceptances().at(0).begin()->second.who, QStringLiteral("Jo Marsh"));
}

TEST_F(AcceptAsIsTest, theListCountsThemApart)
{
    RuleTreeModel model(sample.document);
    const ModelWatch watch(&model);
    EXPECT_EQ(model.rowCount(), familyCount);
    dialogs.texts = {QStringLiteral("Fine")};
    button(Field::Title, "acceptAsIs")->click();
    ASSERT_EQ(model.rowCount(), familyCount + 1);
    const QModelIndex accepted = model.index(RuleTreeModel::acceptedGroup, 0);
    EXPECT_EQ(accepted.data().toString(), QStringLiteral("Accepted as is"));
    EXPECT_EQ(accepted.data(RuleTreeModel::CountRole).toInt(), 1);
    EXPECT_EQ(model.rowCount(accepted), 1);
    sample.document.undo();
    EXPECT_EQ(model.rowCount(), familyCount);
}

TEST_F(AcceptAsIsTest, otherRulesLeaveTheRestAsItWas)
{
    dialogs.texts = {QStringLiteral("Fine")};
    button(Field::Title, "acceptAsIs")->click();
    RuleTreeModel model(sample.document);
    const ModelWatch watch(&model);
    RuleSetFile set = sample.session().rulesOfProject();
    RuleChange off;
    off.on = false;
    const RuleSet &rules = sample.session().rules();
    for (RuleIndex rule = 0; rule < rules.size(); ++rule) {
        if (rules.isChangeable(rule) && rules.id(rule) != QStringLiteral("bp.title.all-caps")) {
            off.rule = rules.rule(rule).id;
            set.changes.push_back(off);
        }
    }
    set.version = "1";
    set.title = "Few";
    sample.document.setRules(set, QStringLiteral("Few rules"));
    ASSERT_TRUE(waitUntil([this] { return !sample.jobs.isBusy(); }));
    EXPECT_EQ(sample.failure, QString());
    EXPECT_EQ(counts().accepted, 1);
    EXPECT_EQ(model.index(RuleTreeModel::acceptedGroup, 0).data(RuleTreeModel::CountRole).toInt(), 1);
    EXPECT_TRUE(waitUntil([this] { return shows(QStringLiteral("Accepted as is by")); }));
}

} // namespace
} // namespace hubready
