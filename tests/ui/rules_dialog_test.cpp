// The window of the rules: list, switch, parameters, try-out, new rules, sets in files, and using them.
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/rules/new_rule_dialog.h"
#include "ui/rules/parameter_form.h"
#include "ui/rules/rule_list_model.h"
#include "ui/rules/rule_page.h"
#include "ui/rules/rule_trial_panel.h"
#include "ui/rules/rules_dialog.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace hubready {
namespace {

constexpr const char *longTitle = "bp.title.too-long";

class RulesDialogTest : public testing::Test
{
protected:
    RulesDialogTest() : theme(qApp), icons(&theme)
    {
        dialog = new RulesDialog(sample.document, dialogs, theme, icons);
        dialog->show();
        (void)QTest::qWaitForWindowExposed(dialog);
    }
    ~RulesDialogTest() override { delete dialog.data(); }

    template <typename T> T *find(const char *name) const { return dialog->findChild<T *>(QString::fromLatin1(name)); }
    QModelIndex lineOf(const char *id) const { return dialog->model()->indexOf(id); }
    qint64 findingsOf(const char *id) const
    {
        const auto rule = sample.session().rules().indexOf(id);
        return rule ? sample.session().findings().counts().byRule[*rule] : -1;
    }
    bool useAndWait()
    {
        find<QPushButton>("useRules")->click();
        return waitUntil([this] { return !sample.jobs.isBusy() && (!dialog || !dialog->isVisible()); });
    }

    ThemeController theme;
    IconSet icons;
    OpenSample sample;
    ScriptedDialogs dialogs;
    QPointer<RulesDialog> dialog;
};

TEST(RuleListModelTest, keepsTheRulesOfModels)
{
    RuleSetFile set;
    set.id = "project";
    set.base = RuleBase::BuiltIn;
    RuleSetDraft draft(set);
    RuleListModel model(draft);
    const ModelWatch watch(&model);
    ASSERT_EQ(model.rowCount(), familyCount);
    int rules = 0;
    for (int family = 0; family < familyCount; ++family)
        rules += model.rowCount(model.index(family, 0));
    EXPECT_EQ(size_t(rules), RuleSet::builtIn()->size());
    const QModelIndex rule = model.indexOf(longTitle);
    ASSERT_TRUE(rule.isValid());
    ASSERT_TRUE(model.setData(rule, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(draft.rule(longTitle)->on);
    draft.setFamily(longTitle, Family::ChangedOrLost);
    model.refreshRule(longTitle);
    EXPECT_EQ(model.indexOf(longTitle).parent().row(), int(Family::ChangedOrLost));
    EXPECT_TRUE(model.indexOf(longTitle).data(RuleListModel::DiffersRole).toBool());
}

TEST_F(RulesDialogTest, aRuleOfTheGateIsLockedAndSaysWhy)
{
    const QModelIndex gate = lineOf("lh.title.max-length");
    ASSERT_TRUE(gate.isValid());
    EXPECT_FALSE(gate.flags() & Qt::ItemIsUserCheckable);
    EXPECT_TRUE(gate.data(Qt::ToolTipRole).toString().contains(QStringLiteral("cannot be switched off")));
    EXPECT_FALSE(dialog->model()->setData(gate, Qt::Unchecked, Qt::CheckStateRole));
    dialog->chooseRule("lh.title.max-length");
    EXPECT_TRUE(find<QLabel>("ruleLocked")->isVisible());
    EXPECT_FALSE(find<QComboBox>("ruleFamily")->isVisible());
    EXPECT_FALSE(find<QPushButton>("tryRule")->isEnabled());
}

TEST_F(RulesDialogTest, findsARule)
{
    find<QLineEdit>("searchRules")->setText(QStringLiteral("bp.title.too-long"));
    QAbstractItemModel *shown = dialog->tree()->model();
    ASSERT_EQ(shown->rowCount(), 1);
    EXPECT_EQ(shown->rowCount(shown->index(0, 0)), 1);
    find<QLineEdit>("searchRules")->setText(QStringLiteral("no such words"));
    EXPECT_EQ(shown->rowCount(), 0);
}

TEST_F(RulesDialogTest, saysWhyARuleIsThere)
{
    dialog->chooseRule(longTitle);
    const RuleSet &rules = sample.session().rules();
    const RuleIndex rule = *rules.indexOf(longTitle);
    EXPECT_EQ(find<QLabel>("ruleTitle")->text(), rules.title(rule));
    EXPECT_EQ(find<QLabel>("ruleWhy")->text(), rules.why(rule));
    EXPECT_FALSE(find<QPushButton>("useRules")->isEnabled()) << "nothing is changed yet";
    EXPECT_FALSE(find<QPushButton>("putBackRule")->isEnabled());
}

TEST_F(RulesDialogTest, aParameterIsTriedAndThenUsed)
{
    const qint64 before = findingsOf(longTitle);
    dialog->chooseRule(longTitle);
    auto *most = find<QSpinBox>("parameter-max");
    ASSERT_NE(most, nullptr);
    most->setValue(10);
    find<QPushButton>("tryRule")->click();
    auto *examples = find<QTreeWidget>("trialExamples");
    ASSERT_TRUE(waitUntil([&] { return examples->topLevelItemCount() > 0; }));
    EXPECT_EQ(examples->topLevelItemCount(), 10);
    EXPECT_TRUE(find<QLabel>("trialAnswer")->text().contains(QStringLiteral("findings in"))) << "how many";
    EXPECT_EQ(findingsOf(longTitle), before) << "a trial keeps nothing";
    const size_t changes = sample.session().history()->size();
    ASSERT_TRUE(useAndWait());
    EXPECT_GT(findingsOf(longTitle), before);
    EXPECT_EQ(sample.session().history()->size(), changes + 1) << "one change";
    EXPECT_EQ(sample.session().history(1)->front().why, QStringLiteral("Rules: 1 rule changed"));
    EXPECT_EQ(sample.session().rulesOfProject().changes.size(), 1U);
}

TEST_F(RulesDialogTest, whatCannotBeUsedSaysWhyAndCannotBeUsed)
{
    Rule rule;
    rule.kind = "pattern";
    rule.fields = {Field::Title};
    rule.parameters.set("pattern", {"a+"});
    rule.title = rule.why = rule.remedy = "Pattern";
    const std::string id = dialog->draft().add(rule).value();
    dialog->model()->refresh();
    dialog->chooseRule(id);
    auto *pattern = find<QLineEdit>("parameter-pattern");
    ASSERT_NE(pattern, nullptr);
    pattern->setText(QStringLiteral("(open"));
    EXPECT_TRUE(find<QLabel>("parameterObstacle")->isVisible());
    EXPECT_FALSE(find<QPushButton>("useRules")->isEnabled());
    EXPECT_FALSE(find<QPushButton>("tryRule")->isEnabled());
    pattern->setText(QStringLiteral("(closed)"));
    EXPECT_FALSE(find<QLabel>("parameterObstacle")->isVisible());
    EXPECT_TRUE(find<QPushButton>("useRules")->isEnabled());
}

TEST_F(RulesDialogTest, aTickAndAFamilyChangeAndGoBack)
{
    dialog->model()->setData(lineOf(longTitle), Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_EQ(dialog->page()->ruleId(), longTitle);
    EXPECT_TRUE(find<QPushButton>("useRules")->isEnabled());
    auto *family = find<QComboBox>("ruleFamily");
    family->setCurrentIndex(family->findData(int(Family::ChangedOrLost)));
    Q_EMIT family->activated(family->currentIndex());
    EXPECT_EQ(lineOf(longTitle).parent().row(), int(Family::ChangedOrLost));
    find<QPushButton>("putBackRule")->click();
    EXPECT_EQ(lineOf(longTitle).parent().row(), int(Family::CouldBeBetter));
    EXPECT_TRUE(dialog->draft().rule(longTitle)->on);
    EXPECT_FALSE(find<QPushButton>("useRules")->isEnabled());
}

TEST_F(RulesDialogTest, aNewRuleFromAForm)
{
    find<QPushButton>("makeRule")->click();
    auto *form = dialog->findChild<NewRuleDialog *>();
    ASSERT_NE(form, nullptr);
    auto *add = form->findChild<QPushButton *>(QStringLiteral("addRule"));
    EXPECT_FALSE(add->isEnabled());
    form->findChild<QLineEdit *>(QStringLiteral("newRuleTitle"))->setText(QStringLiteral("Title has the word module"));
    EXPECT_FALSE(add->isEnabled()) << "no words yet";
    form->findChild<QPlainTextEdit *>(QStringLiteral("parameter-words"))->setPlainText(QStringLiteral("the\n\nmodule\n"));
    EXPECT_TRUE(add->isEnabled());
    add->click();
    EXPECT_EQ(dialog->page()->ruleId(), "own.title-has-the-word-module");
    EXPECT_EQ(dialog->draft().rule(dialog->page()->ruleId())->parameters.words("words"),
              (std::vector<std::string>{"the", "module"}));
    ASSERT_TRUE(useAndWait());
    EXPECT_GE(findingsOf("own.title-has-the-word-module"), 0);
}

TEST_F(RulesDialogTest, everyKindOfTheFormHasItsEditors)
{
    NewRuleDialog form(dialog->draft(), PackageForm::Standard, theme);
    auto *kind = form.findChild<QComboBox *>(QStringLiteral("newRuleKind"));
    form.findChild<QLineEdit *>(QStringLiteral("newRuleTitle"))->setText(QStringLiteral("Something"));
    for (int i = 0; i < kind->count(); ++i) {
        kind->setCurrentIndex(i);
        const auto *note = form.findChild<QLabel *>(QStringLiteral("newRuleNote"));
        EXPECT_FALSE(note->text().isEmpty()) << kind->currentText().toStdString();
    }
}

TEST_F(RulesDialogTest, aSetIsSavedAndLoaded)
{
    dialog->draft().setOn(longTitle, false);
    const QString path = sample.folder.filePath(QStringLiteral("set.xml"));
    dialogs.savePaths = {path};
    find<QPushButton>("saveSet")->click();
    ASSERT_TRUE(QFile::exists(path));
    dialog->draft().setOn(longTitle, true);
    dialogs.files = {{path}};
    find<QPushButton>("loadSet")->click();
    EXPECT_FALSE(dialog->draft().rule(longTitle)->on);
    EXPECT_TRUE(find<QPushButton>("useRules")->isEnabled());

    QFile broken(path);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("<ruleset");
    broken.close();
    dialogs.files = {{path}};
    find<QPushButton>("loadSet")->click();
    EXPECT_TRUE(find<QLabel>("rulesNote")->text().contains(QStringLiteral("cannot be used")));
    EXPECT_FALSE(dialog->draft().rule(longTitle)->on) << "a broken set changes nothing";
}

TEST_F(RulesDialogTest, anEditWhileTheRulesLookIsNotLost)
{
    dialog->chooseRule(longTitle);
    find<QSpinBox>("parameter-max")->setValue(10);
    find<QPushButton>("useRules")->click();
    ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, "\"Short\""}));
    ASSERT_TRUE(waitUntil([this] { return !sample.jobs.isBusy(); }));
    const RuleIndex rule = *sample.session().rules().indexOf(longTitle);
    for (const Finding &finding : sample.session().findings().ofRow(0))
        EXPECT_NE(finding.rule, rule);
}

TEST_F(RulesDialogTest, otherRulesCanBeUndoneAndDoneAgain)
{
    const auto most = [this] {
        const RuleSet &rules = sample.session().rules();
        return rules.rule(*rules.indexOf(longTitle)).parameters.number("max");
    };
    const auto wait = [this] { return waitUntil([this] { return !sample.jobs.isBusy(); }); };
    const qint64 before = most();
    dialog->chooseRule(longTitle);
    find<QSpinBox>("parameter-max")->setValue(10);
    find<QPushButton>("useRules")->click();
    ASSERT_TRUE(wait());
    ASSERT_EQ(most(), 10);
    dialog = new RulesDialog(sample.document, dialogs, theme, icons, nullptr);
    dialog->show();
    sample.document.undo();
    EXPECT_TRUE(sample.session().rulesOfProject().isBuiltIn()) << "on the disk at once";
    ASSERT_TRUE(wait());
    EXPECT_EQ(most(), before);
    EXPECT_FALSE(sample.session().rulesAreDue());
    EXPECT_EQ(dialog->draft().rule(longTitle)->parameters.number("max"), before) << "a window that is open shows it";
    sample.document.redo();
    ASSERT_TRUE(wait());
    EXPECT_EQ(most(), 10);
    sample.document.undo();
    sample.jobs.cancelAll();
    ASSERT_TRUE(wait());
    EXPECT_EQ(most(), 10) << "who stops the check has the rules as they were";
    EXPECT_FALSE(sample.session().rulesAreDue());
    EXPECT_EQ(sample.session().rulesOfProject().changes.size(), 1U);
    delete dialog;
}

TEST_F(RulesDialogTest, closesWithTheProject)
{
    sample.document.close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(dialog.isNull());
}

} // namespace
} // namespace hubready
