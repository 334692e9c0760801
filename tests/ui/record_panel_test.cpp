#include "core/record/field_text.h"
#include "core/rules/finding_text.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/panels/choice_editor.h"
#include "ui/panels/diff_text.h"
#include "ui/panels/field_section.h"
#include "ui/panels/finding_line.h"
#include "ui/panels/fix_card.h"
#include "ui/panels/item_rows_editor.h"
#include "ui/panels/keyword_editor.h"
#include "ui/panels/record_head.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/review_bar.h"
#include "ui/panels/tag.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace hubready {

namespace {

// Two records: the first with a licence and a keyword to settle, the second with nothing refused.
QByteArray twoRecords()
{
    return R"([
{"Title":"RECOGNISING SEPSIS IN ADULTS","Description":"How to see sepsis early.","Status":"Published",
 "Keywords":["sepsis","Sepsis","acute care"],
 "Authors":[{"Author Index":0,"Author":"Jo Marsh","Organisation":"Riverside Trust","Role":"Nurse","Extra":7}],
 "HasCost":false,"Version":"1.0","CreateDate":"2019-02-04T09:52:55","elfhuserid":"8127","WebLink URL":null,
 "Article Body":null,"Licence Type":"CC BY-NC 4.0","Resource Type":"Image",
 "Resource Files":[{"Resource Index":0,"Resource URL":"public://images/sepsis.jpg"}],"LMS Link":null},
{"Title":"Falls prevention for ward teams","Description":"Six steps.","Status":"Published",
 "Keywords":["falls","frailty","older people"],
 "Authors":[{"Author Index":0,"Author":"Jo Marsh","Organisation":"Riverside Trust","Role":"Nurse"}],
 "HasCost":false,"Version":"1.0","CreateDate":"2019-02-04T09:52:55","elfhuserid":"8127","WebLink URL":null,
 "Article Body":null,"Licence Type":"All rights reserved","Resource Type":"Image",
 "Resource Files":[{"Resource Index":0,"Resource URL":"public://images/falls.jpg"}],"LMS Link":null}
])";
}

constexpr const char *goodLicence = "Creative Commons Attribution-Non Commercial 4.0 International";

class RecordPanelTest : public testing::Test
{
protected:
    RecordPanelTest()
        : theme(qApp), icons(&theme), sample(twoRecords()), panel(sample.document, theme, icons, dialogs, nullptr)
    {
        theme.apply();
        panel.resize(392, 900);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
        panel.setCurrent(Row(0));
    }

    const Session &session() const { return sample.session(); }
    QString value(Field field, Row row = 0) const { return fieldEditText(session().table(), row, field); }
    FieldSection &section(Field field) const { return *panel.section(field); }
    template <typename Widget> Widget &input(Field field) const { return *section(field).findChild<Widget *>(); }

    QStringList findings(Field field) const
    {
        QStringList words;
        for (const FindingLine *line : section(field).findChildren<FindingLine *>()) {
            if (!line->isHidden())
                words += line->accessibleName();
        }
        return words;
    }

    void type(QWidget &widget, const QString &text) const
    {
        widget.setFocus();
        QTest::keyClick(&widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&widget, text);
    }

    void type(QComboBox &combo, const QString &text) const
    {
        combo.setFocus();
        combo.lineEdit()->selectAll();
        combo.setEditText(text);
    }

    void leaveFields() { panel.reviewBar()->findChild<QToolButton *>()->setFocus(); }

    // Since the import, which is in the history as well.
    int changes() const { return int(session().history().value().size()) - 1; }

    qint64 refused(Row row) const
    {
        return std::ranges::count_if(session().findings().ofRow(row), [](const Finding &finding) {
            return finding.family == Family::Refused;
        });
    }

    ThemeController theme;
    IconSet icons;
    ScriptedDialogs dialogs;
    OpenSample sample;
    RecordPanel panel;
};

TEST_F(RecordPanelTest, saysThatNothingIsSelected)
{
    panel.setCurrent(std::nullopt);
    QStringList words;
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisible())
            words += label->text();
    }
    EXPECT_TRUE(words.contains(QStringLiteral("No record selected")));
    EXPECT_FALSE(panel.current());
}

TEST_F(RecordPanelTest, showsEveryFieldOfThePackage)
{
    for (const FieldSpec &spec : allFields())
        EXPECT_EQ(panel.section(spec.field) != nullptr, spec.standard) << spec.name;
    EXPECT_EQ(panel.head()->name(), QStringLiteral("Record 1 \u00b7 Image"));
    EXPECT_EQ(input<QPlainTextEdit>(Field::Title).toPlainText(), QStringLiteral("RECOGNISING SEPSIS IN ADULTS"));
    EXPECT_EQ(input<QComboBox>(Field::Licence).currentText(), QStringLiteral("CC BY-NC 4.0"));
    EXPECT_EQ(input<QComboBox>(Field::HasCost).currentText(), QStringLiteral("No"));
}

TEST_F(RecordPanelTest, showsTheFindingsBesideTheirField)
{
    ASSERT_GT(refused(0), 0);
    qsizetype shown = 0;
    for (const Finding &finding : session().findings().ofRow(0)) {
        const QStringList lines = findings(finding.field);
        EXPECT_TRUE(std::ranges::any_of(lines, [&](const QString &l) { return l.contains(findingMessage(session().findings(), finding)); }));
        ++shown;
    }
    EXPECT_GT(shown, 0);
    EXPECT_EQ(panel.head()->counts().value(0), QStringLiteral("%1 refused").arg(refused(0)));
    EXPECT_EQ(input<QComboBox>(Field::Licence).property("family").toString(), QStringLiteral("refused"));
}

TEST_F(RecordPanelTest, theCounterFollowsTheTyping)
{
    EXPECT_EQ(section(Field::Title).counterText(), QStringLiteral("28 of 255"));
    type(input<QPlainTextEdit>(Field::Title), QStringLiteral("Sepsis"));
    EXPECT_EQ(section(Field::Title).counterText(), QStringLiteral("6 of 255"));
    EXPECT_FALSE(section(Field::Title).isOverLimit());
    input<QPlainTextEdit>(Field::Title).setPlainText(QString(256, u'a'));
    EXPECT_EQ(section(Field::Title).counterText(), QStringLiteral("256 of 255"));
    EXPECT_TRUE(section(Field::Title).isOverLimit());
    input<QPlainTextEdit>(Field::Title).setPlainText(QString::fromUtf8("\U0001F600"));
    EXPECT_EQ(section(Field::Title).counterText(), QStringLiteral("2 of 255"));
}

TEST_F(RecordPanelTest, takesAnEditWhenFocusLeavesAndTheFindingGoes)
{
    auto &combo = input<QComboBox>(Field::Licence);
    type(combo, QString::fromLatin1(goodLicence));
    EXPECT_EQ(value(Field::Licence), QStringLiteral("CC BY-NC 4.0"));
    leaveFields();
    EXPECT_EQ(value(Field::Licence), QString::fromLatin1(goodLicence));
    EXPECT_TRUE(findings(Field::Licence).isEmpty());
    EXPECT_FALSE(combo.property("family").isValid());
    EXPECT_EQ(changes(), 1);
}

TEST_F(RecordPanelTest, takesAnEditAtEnterAndGivesBackAtEscape)
{
    auto &line = input<QLineEdit>(Field::Version);
    type(line, QStringLiteral("2.0"));
    QTest::keyClick(&line, Qt::Key_Escape);
    EXPECT_EQ(line.text(), QStringLiteral("1.0"));
    type(line, QStringLiteral("2.0"));
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(value(Field::Version), QStringLiteral("2.0"));

    auto &title = input<QPlainTextEdit>(Field::Title);
    type(title, QStringLiteral("Sepsis"));
    QTest::keyClick(&title, Qt::Key_Return);
    QTest::keyClicks(&title, QStringLiteral("b"));
    QTest::keyClick(&title, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(value(Field::Title), QStringLiteral("Sepsis\nb"));
}

TEST_F(RecordPanelTest, undoBringsBackWhatStoodThere)
{
    type(input<QLineEdit>(Field::Version), QStringLiteral("2.0"));
    leaveFields();
    ASSERT_EQ(value(Field::Version), QStringLiteral("2.0"));
    sample.document.undo();
    EXPECT_EQ(input<QLineEdit>(Field::Version).text(), QStringLiteral("1.0"));
}

TEST_F(RecordPanelTest, leavesATextAloneThatIsBeingTyped)
{
    auto &title = input<QPlainTextEdit>(Field::Title);
    type(title, QStringLiteral("Half a ti"));
    ASSERT_TRUE(sample.document.editField(0, {Field::Version, -1, "\"3.0\""}));
    EXPECT_EQ(title.toPlainText(), QStringLiteral("Half a ti"));
    EXPECT_EQ(input<QLineEdit>(Field::Version).text(), QStringLiteral("3.0"));
    panel.setCurrent(Row(1));
    EXPECT_EQ(value(Field::Title), QStringLiteral("Half a ti"));
    EXPECT_EQ(title.toPlainText(), QStringLiteral("Falls prevention for ward teams"));
}

// Neither a no-break space nor a separator of Unicode is what a box for text gives back by itself.
TEST_F(RecordPanelTest, aTextThatNobodyTouchedStaysAsItIs)
{
    ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, R"("Mental\u00a0capacity\u2028act")"}));
    const QString odd = value(Field::Title);
    ASSERT_TRUE(odd.contains(QChar::Nbsp));
    EXPECT_FALSE(section(Field::Title).editor()->hasUncommitted());
    const int before = changes();
    input<QPlainTextEdit>(Field::Title).setFocus();
    panel.setCurrent(Row(1));
    panel.setCurrent(Row(0));
    leaveFields();
    EXPECT_EQ(changes(), before);
    EXPECT_EQ(value(Field::Title), odd);
    // What is changed elsewhere is shown.
    ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, R"("Consent")"}));
    EXPECT_EQ(input<QPlainTextEdit>(Field::Title).toPlainText(), QStringLiteral("Consent"));
    // And what is typed beside a no-break space leaves it.
    ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, R"("Mental\u00a0capacity")"}));
    input<QPlainTextEdit>(Field::Title).setFocus();
    QTest::keyClick(&input<QPlainTextEdit>(Field::Title), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&input<QPlainTextEdit>(Field::Title), QStringLiteral(" act"));
    leaveFields();
    EXPECT_EQ(value(Field::Title), QStringLiteral("Mental\u00a0capacity act"));
}

TEST_F(RecordPanelTest, useAppliesOneChange)
{
    ASSERT_FALSE(section(Field::Licence).fixes().isEmpty());
    FixCard *card = section(Field::Licence).fixes().first();
    EXPECT_EQ(valueInWords(card->suggestion().after), QString::fromLatin1(goodLicence));
    QTest::mouseClick(card->useButton(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Licence), QString::fromLatin1(goodLicence));
    EXPECT_EQ(changes(), 1);
    EXPECT_EQ(session().history().value().front().kind, QStringLiteral("fix"));
    EXPECT_TRUE(section(Field::Licence).fixes().isEmpty());
}

TEST_F(RecordPanelTest, aKeyUsesTheFixOfTheFieldWithTheCursor)
{
    panel.showField(Field::Keywords);
    ASSERT_FALSE(section(Field::Keywords).fixes().isEmpty());
    panel.useFix(1);
    EXPECT_EQ(value(Field::Keywords), QStringLiteral("sepsis, acute care"));
    EXPECT_EQ(value(Field::Licence), QStringLiteral("CC BY-NC 4.0"));
}

TEST_F(RecordPanelTest, approvesOnlyWhatIsNotRefused)
{
    EXPECT_FALSE(panel.reviewBar()->canApprove());
    EXPECT_TRUE(panel.reviewBar()->note().startsWith(QStringLiteral("Settle %1 refused").arg(refused(0))));
    panel.approve();
    EXPECT_EQ(session().state(0), ReviewState::New);
    ASSERT_TRUE(sample.document.editField(0, {Field::Licence, -1, "\"All rights reserved\""}));
    ASSERT_EQ(refused(0), 0);
    EXPECT_TRUE(panel.reviewBar()->canApprove());
    QTest::mouseClick(panel.reviewBar()->approveButton(), Qt::LeftButton);
    EXPECT_EQ(session().state(0), ReviewState::Approved);
    EXPECT_FALSE(panel.reviewBar()->canApprove());
    EXPECT_EQ(session().history().value().front().kind, QStringLiteral("review"));
}

TEST_F(RecordPanelTest, returnsAndExcludesWithAReason)
{
    panel.returnWithQuestion(); // cancelled
    EXPECT_EQ(session().state(0), ReviewState::New);
    dialogs.texts = {QStringLiteral("Which licence?"), QStringLiteral("Out of date")};
    panel.returnWithQuestion();
    EXPECT_EQ(session().state(0), ReviewState::Returned);
    panel.exclude();
    EXPECT_EQ(session().state(0), ReviewState::Excluded);
    panel.markReady();
    EXPECT_EQ(session().state(0), ReviewState::Ready);
    panel.putBackToNew();
    EXPECT_EQ(session().state(0), ReviewState::New);
}

TEST_F(RecordPanelTest, decidesAboutAllThatAreSelected)
{
    panel.setRows({0, 1});
    EXPECT_EQ(panel.reviewBar()->approveButton()->text(), QStringLiteral("Approve 2 records"));
    EXPECT_FALSE(panel.reviewBar()->canApprove());
    panel.markReady();
    EXPECT_EQ(session().state(0), ReviewState::Ready);
    EXPECT_EQ(session().state(1), ReviewState::Ready);
    EXPECT_EQ(changes(), 1);
}

TEST_F(RecordPanelTest, usesAFixForAllWithTheSameValue)
{
    ASSERT_TRUE(sample.document.editField(1, {Field::Licence, -1, "\"CC BY-NC 4.0\""}));
    ASSERT_FALSE(section(Field::Licence).fixes().isEmpty());
    FixCard *card = section(Field::Licence).fixes().first();
    ASSERT_TRUE(waitUntil([&] { return !card->useForAllButton()->isHidden(); }));
    EXPECT_EQ(card->useForAllButton()->text(), QStringLiteral("Use for all 2"));
    const int before = changes();
    QTest::mouseClick(card->useForAllButton(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Licence, 0), QString::fromLatin1(goodLicence));
    EXPECT_EQ(value(Field::Licence, 1), QString::fromLatin1(goodLicence));
    EXPECT_EQ(changes(), before + 1);
    sample.document.undo();
    EXPECT_EQ(value(Field::Licence, 1), QStringLiteral("CC BY-NC 4.0"));
}

TEST_F(RecordPanelTest, offersNothingForAllWhereNoOtherIsTheSame)
{
    QSignalSpy settled(&sample.jobs, &Jobs::finished);
    panel.setCurrent(Row(1));
    panel.setCurrent(Row(0));
    ASSERT_TRUE(waitUntil([&] { return settled.count() > 0; }));
    QApplication::processEvents();
    for (const FixCard *card : panel.findChildren<FixCard *>())
        EXPECT_TRUE(card->useForAllButton()->isHidden());
}

TEST_F(RecordPanelTest, goesToTheNextFindingAndToTheFixes)
{
    panel.showField(Field::Title);
    panel.showNextFinding();
    EXPECT_TRUE(section(Field::Licence).isAncestorOf(QApplication::focusWidget()));
    panel.focusFixes();
    EXPECT_EQ(QApplication::focusWidget(), section(Field::Licence).fixes().first()->useButton());
}

TEST_F(RecordPanelTest, addsAndRemovesKeywords)
{
    auto &editor = input<KeywordEditor>(Field::Keywords);
    ASSERT_EQ(editor.tags().size(), 3);
    QTest::mouseClick(editor.tags()[1]->removeButton(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Keywords), QStringLiteral("sepsis, acute care"));
    type(*editor.line(), QStringLiteral("shock, wards"));
    QTest::keyClick(editor.line(), Qt::Key_Return);
    EXPECT_EQ(value(Field::Keywords), QStringLiteral("sepsis, acute care, shock, wards"));
    EXPECT_TRUE(editor.line()->text().isEmpty());
    EXPECT_EQ(editor.tags().size(), 4);
    type(*editor.line(), QString(51, u'a'));
    leaveFields();
    ASSERT_EQ(editor.tags().size(), 5);
    EXPECT_EQ(editor.tags()[4]->family(), Family::Refused);
    EXPECT_FALSE(editor.tags()[0]->family());
}

TEST_F(RecordPanelTest, editsAddsAndRemovesAuthors)
{
    auto &editor = input<ItemRowsEditor>(Field::Authors);
    ASSERT_EQ(editor.rowCount(), 1);
    type(*editor.linesOf(0)[1], QStringLiteral("Northmoor"));
    leaveFields();
    EXPECT_EQ(value(Field::Authors), QStringLiteral("Jo Marsh | Northmoor | Nurse"));
    EXPECT_NE(session().currentText(0).value().find("\"Extra\":7"), std::string::npos);

    QTest::mouseClick(editor.findChild<QPushButton *>(), Qt::LeftButton);
    ASSERT_EQ(editor.rowCount(), 2);
    type(*editor.linesOf(1)[0], QStringLiteral("Sam Okoro"));
    QTest::keyClick(editor.linesOf(1)[0], Qt::Key_Return);
    EXPECT_EQ(value(Field::Authors), QStringLiteral("Jo Marsh | Northmoor | Nurse\nSam Okoro"));
    EXPECT_NE(session().currentText(0).value().find("\"Author Index\":1"), std::string::npos);
    EXPECT_EQ(editor.rowCount(), 2);

    QTest::mouseClick(editor.findChild<QToolButton *>(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Authors), QStringLiteral("Sam Okoro"));
}

TEST_F(RecordPanelTest, editsFiles)
{
    auto &editor = input<ItemRowsEditor>(Field::Files);
    type(*editor.linesOf(0)[0], QStringLiteral("public://images/other.jpg"));
    leaveFields();
    EXPECT_EQ(value(Field::Files), QStringLiteral("public://images/other.jpg"));
}

TEST_F(RecordPanelTest, theWheelChoosesNothing)
{
    auto &combo = input<QComboBox>(Field::Licence);
    const QString before = combo.currentText();
    QWheelEvent wheel(QPointF(5, 5), combo.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&combo, &wheel);
    EXPECT_EQ(combo.currentText(), before);
}

TEST_F(RecordPanelTest, marksWhatAFixChanges)
{
    const QString cut = QString(300, u'a') + QStringLiteral(" end");
    const DiffText removed(cut + QStringLiteral(" gone"), cut, theme);
    EXPECT_TRUE(removed.text().endsWith(QStringLiteral("gone")));
    EXPECT_LT(removed.text().size(), 60);
    ASSERT_EQ(removed.pieces().size(), 1);
    EXPECT_EQ(removed.pieces()[0].kind, DiffKind::Removed);
    const DiffText changed(QStringLiteral("CC BY"), QStringLiteral("CC BY 4.0"), theme);
    EXPECT_EQ(changed.text(), QStringLiteral("CC BY 4.0"));
}

TEST_F(RecordPanelTest, everyControlHasAnAccessibleName)
{
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                               || qobject_cast<const QPlainTextEdit *>(widget)
                               || qobject_cast<const QComboBox *>(widget);
        if (isControl && widget->focusPolicy() != Qt::NoFocus) {
            EXPECT_FALSE(widget->accessibleName().isEmpty())
                << widget->metaObject()->className() << " in " << widget->parentWidget()->metaObject()->className();
        }
    }
}

TEST_F(RecordPanelTest, staysWithinItsWidthAtTwiceTheText)
{
    theme.setTextScale(2.0);
    panel.resize(392, 900);
    QApplication::processEvents();
    QApplication::processEvents();
    const auto *scroll = panel.findChild<QScrollArea *>();
    EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width());
    theme.setTextScale(1.0);
}

TEST_F(RecordPanelTest, closesWithTheDocument)
{
    type(input<QLineEdit>(Field::Version), QStringLiteral("2.0"));
    sample.document.close();
    EXPECT_FALSE(panel.current());
    sample.document.open(sample.path);
    ASSERT_TRUE(waitUntil([this] { return sample.document.isOpen(); }));
    EXPECT_EQ(value(Field::Version), QStringLiteral("2.0"));
}

} // namespace

} // namespace hubready
