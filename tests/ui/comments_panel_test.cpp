#include "tests/support/sample_project.h"
#include "ui/panels/comments_panel.h"
#include "ui/support/who_and_when.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace hubready {
namespace {

class CommentsPanelTest : public testing::Test
{
protected:
    CommentsPanelTest() : panel(sample.document)
    {
        panel.resize(352, 500);
        panel.show();
    }

    bool shows(const QString &text) const
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text && !label->isHidden(); });
    }

    OpenSample sample;
    CommentsPanel panel;
};

TEST_F(CommentsPanelTest, saysWhatWouldStandHere)
{
    EXPECT_TRUE(shows(QStringLiteral("No record selected")));
    panel.setCurrent(Row(0));
    EXPECT_TRUE(shows(QStringLiteral("Nobody has said anything about this record yet.")));
    EXPECT_FALSE(panel.addButton()->isEnabled());
    EXPECT_FALSE(panel.addButton()->toolTip().isEmpty());
}

TEST_F(CommentsPanelTest, addsACommentAndKeepsItInTheProject)
{
    panel.setCurrent(Row(4));
    QSignalSpy counted(&panel, &CommentsPanel::countChanged);
    panel.writing()->setPlainText(QStringLiteral("  Does the description still fit?\n"));
    QTest::keyClick(panel.writing(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(panel.count(), 1);
    EXPECT_EQ(counted.last().first().toInt(), 1);
    EXPECT_TRUE(shows(QStringLiteral("Does the description still fit?")));
    EXPECT_TRUE(panel.writing()->toPlainText().isEmpty());
    sample.document.close();
    EXPECT_EQ(panel.count(), 0);
    sample.document.open(sample.path);
    ASSERT_TRUE(waitUntil([this] { return sample.isOpen(); }));
    const auto kept = Comments(sample.session().project()).of(4);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->size(), 1U);
    EXPECT_EQ(kept->front().text, QStringLiteral("Does the description still fit?"));
    EXPECT_EQ(kept->front().person.name, QStringLiteral("Sam Okoro"));
    EXPECT_EQ(kept->front().at, sampleClock().now());
}

TEST_F(CommentsPanelTest, showsTheQuestionOfAReturn)
{
    panel.setCurrent(Row(2));
    ChangeSet changes;
    changes.kind = QStringLiteral("review");
    changes.comment = QStringLiteral("Which licence?");
    changes.states = {{2, ReviewState::Returned}};
    ASSERT_TRUE(sample.document.apply(changes));
    EXPECT_TRUE(shows(QStringLiteral("Which licence?")));
}

TEST_F(CommentsPanelTest, whatIsNotAddedStaysWithItsRecord)
{
    panel.setCurrent(Row(0));
    panel.writing()->setPlainText(QStringLiteral("Half a"));
    panel.setCurrent(Row(1));
    EXPECT_TRUE(panel.writing()->toPlainText().isEmpty());
    panel.setCurrent(Row(0));
    EXPECT_EQ(panel.writing()->toPlainText(), QStringLiteral("Half a"));
}

TEST_F(CommentsPanelTest, takesMarkUpAsText)
{
    panel.setCurrent(Row(0));
    panel.writing()->setPlainText(QStringLiteral("<b>bold</b>"));
    panel.add();
    EXPECT_TRUE(shows(QStringLiteral("<b>bold</b>")));
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(u'<')) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        }
    }
}

TEST(WhoAndWhen, saysThemInWords)
{
    EXPECT_EQ(personInWords({QStringLiteral("Jo Marsh"), QStringLiteral("owner")}), QStringLiteral("Jo Marsh, owner"));
    EXPECT_EQ(personInWords({QStringLiteral("Jo Marsh"), {}}), QStringLiteral("Jo Marsh"));
    EXPECT_EQ(initialsOf(QStringLiteral("Jo van Marsh")), QStringLiteral("JM"));
    EXPECT_EQ(initialsOf(QStringLiteral("jo")), QStringLiteral("J"));
    EXPECT_EQ(initialsOf({}), QStringLiteral("?"));
    const QDateTime now(QDate(2026, 11, 24), QTime(14, 32));
    EXPECT_EQ(momentInWords(now.addSecs(-60), now), QStringLiteral("Today, 14:31"));
    EXPECT_EQ(momentInWords(now.addDays(-1), now), QStringLiteral("Yesterday, 14:32"));
    EXPECT_TRUE(momentInWords(now.addDays(-4), now).startsWith(QStringLiteral("20 ")));
    EXPECT_TRUE(momentInWords({}, now).isEmpty());
}

} // namespace
} // namespace hubready
