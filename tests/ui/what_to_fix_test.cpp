#include "tests/support/sample_project.h"
#include "ui/models/rule_tree_model.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/panels/why_rule_popup.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace hubready {
namespace {

class WhatToFixTest : public testing::Test
{
protected:
    WhatToFixTest() : theme(qApp), icons(&theme), panel(sample.document, theme, icons)
    {
        panel.resize(262, 700);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
        QObject::connect(&panel, &WhatToFixPanel::familyRequested, &panel, [this](Family family, bool add) {
            asked += QStringLiteral("family %1 %2").arg(int(family)).arg(int(add));
        });
        QObject::connect(&panel, &WhatToFixPanel::ruleRequested, &panel, [this](RuleIndex rule, bool add) {
            asked += QStringLiteral("rule %1 %2").arg(rule).arg(int(add));
        });
    }

    QTreeView &tree() { return *panel.tree(); }
    QModelIndex family(int row) { return tree().model()->index(row, 0); }
    QModelIndex rule(int row) { return tree().model()->index(row, 0, family(0)); }
    void click(const QModelIndex &index, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, keys, tree().visualRect(index).center());
    }
    WhyRulePopup *popup() const { return panel.findChild<WhyRulePopup *>(); }

    ThemeController theme;
    IconSet icons;
    OpenSample sample;
    WhatToFixPanel panel;
    QStringList asked;
};

TEST_F(WhatToFixTest, asksForAFamilyOrARule)
{
    ASSERT_TRUE(tree().isExpanded(family(0))) << "open already where the project came first";
    click(family(0));
    tree().setFocus();
    tree().setCurrentIndex(rule(0));
    QTest::keyClick(&tree(), Qt::Key_Return);
    QTest::keyClick(&tree(), Qt::Key_Return, Qt::ControlModifier);
    const int first = rule(0).data(RuleTreeModel::RuleRole).toInt();
    EXPECT_EQ(asked, (QStringList{QStringLiteral("family 0 0"), QStringLiteral("rule %1 0").arg(first),
                                  QStringLiteral("rule %1 1").arg(first)}));
}

TEST_F(WhatToFixTest, theMostComesFirst)
{
    for (int row = 1; row < tree().model()->rowCount(family(0)); ++row)
        EXPECT_GE(rule(row - 1).data(RuleTreeModel::CountRole).toInt(),
                  rule(row).data(RuleTreeModel::CountRole).toInt());
}

TEST_F(WhatToFixTest, findsARule)
{
    auto *search = panel.findChild<QLineEdit *>(QStringLiteral("findRule"));
    search->setText(QStringLiteral("licence"));
    ASSERT_EQ(tree().model()->rowCount(), 1);
    for (int row = 0; row < tree().model()->rowCount(family(0)); ++row)
        EXPECT_TRUE(rule(row).data().toString().contains(QStringLiteral("licence"), Qt::CaseInsensitive));
    search->setText(QStringLiteral("no such rule"));
    EXPECT_EQ(tree().model()->rowCount(), 0);
    const auto labels = panel.findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *l) {
        return l->isVisible() && l->text() == QStringLiteral("No rule of that name has findings.");
    }));
}

TEST_F(WhatToFixTest, explainsARule)
{
    tree().setCurrentIndex(rule(0));
    const auto index = RuleIndex(rule(0).data(RuleTreeModel::RuleRole).toInt());
    const RuleSet &rules = sample.session().rules();
    panel.showWhy();
    ASSERT_NE(popup(), nullptr);
    EXPECT_TRUE(popup()->isVisible());
    EXPECT_TRUE(popup()->text().contains(rules.title(index)));
    EXPECT_TRUE(popup()->text().contains(rules.why(index)));
    EXPECT_TRUE(popup()->text().contains(rules.remedy(index)));
    EXPECT_TRUE(popup()->text().contains(rules.id(index)));
    auto *show = popup()->findChild<QPushButton *>(QStringLiteral("showRecordsOfRule"));
    ASSERT_NE(show, nullptr);
    show->click();
    EXPECT_EQ(asked, QStringList(QStringLiteral("rule %1 0").arg(index)));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(popup(), nullptr);
}

TEST_F(WhatToFixTest, explainsTheFamiliesWithoutARule)
{
    tree().setCurrentIndex({});
    panel.findChild<QPushButton *>(QStringLiteral("whyThisRule"))->click();
    ASSERT_NE(popup(), nullptr);
    for (const Family family : {Family::Refused, Family::ChangedOrLost, Family::CouldBeBetter})
        EXPECT_TRUE(popup()->text().contains(familyLabel(family)));
    EXPECT_EQ(popup()->findChild<QPushButton *>(QStringLiteral("showRecordsOfRule")), nullptr);
}

TEST(WhatToFix, saysWhenNothingWouldBeRefused)
{
    ThemeController theme(qApp);
    const IconSet icons(&theme);
    OpenSample sample(R"([{"Title":"Falls","Description":"Six steps.","Status":"Published",
"Keywords":["falls","wards","frailty"],
"Authors":[{"Author Index":0,"Author":"Jo Marsh","Organisation":"Riverside Trust","Role":"Nurse"}],"HasCost":false,
"Version":"1.0","CreateDate":"2019-02-04T09:52:55","elfhuserid":"8127","WebLink URL":null,"Article Body":null,
"Licence Type":"All rights reserved","Resource Type":"Image",
"Resource Files":[{"Resource Index":0,"Resource URL":"public://images/falls.jpg"}],"LMS Link":null}])");
    ASSERT_TRUE(sample.isOpen());
    ASSERT_EQ(sample.session().findings().counts().of(Family::Refused), 0);
    WhatToFixPanel panel(sample.document, theme, icons);
    panel.show();
    const auto *done = panel.findChild<QLabel *>(QStringLiteral("nothingRefused"));
    EXPECT_TRUE(done->isVisible());
    ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, "null"}));
    EXPECT_FALSE(done->isVisible());
    sample.document.undo();
    EXPECT_TRUE(done->isVisible());
}

} // namespace
} // namespace hubready
