// The record panel over other documents than two records of a repository: the form of a workbook, and a dictionary that
// answers a moment later.
#include "core/language/spelling_dictionary.h"
#include "core/record/field_text.h"
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/panels/field_section.h"
#include "ui/panels/fix_card.h"
#include "ui/panels/item_rows_editor.h"
#include "ui/panels/keyword_editor.h"
#include "ui/panels/record_head.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/tag.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace hubready {

namespace {

TEST(RecordPanelOfAWorkbook, editsTheFieldsOfTheStagingForm)
{
    ThemeController theme(qApp);
    const IconSet icons(&theme);
    ScriptedDialogs dialogs;
    OpenSample sample(R"([{"ResourceUniqueRef":"R-17","Title":"Hand hygiene","Keywords":"hands, soap",
        "AuthorName1":"Jo Marsh","AuthorName2":"Sam Okoro","AuthorRole2":"Nurse","ResourceType":"File",
        "ServerFileName":"hands.pdf","Licence":"All rights reserved"}])");
    ASSERT_TRUE(sample.isOpen());
    ASSERT_EQ(sample.session().form(), PackageForm::Staging);
    RecordPanel panel(sample.document, theme, icons, dialogs, nullptr);
    panel.show();
    panel.setCurrent(Row(0));
    const auto value = [&](Field field) { return fieldEditText(sample.session().table(), 0, field); };
    EXPECT_TRUE(panel.head()->name().startsWith(QStringLiteral("R-17")));

    auto *keywords = panel.section(Field::Keywords)->findChild<KeywordEditor *>();
    ASSERT_EQ(keywords->tags().size(), 2);
    keywords->line()->setText(QStringLiteral("wards"));
    keywords->commit();
    QTest::mouseClick(keywords->tags()[0]->removeButton(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Keywords), QStringLiteral("soap, wards"));

    auto *authors = panel.section(Field::Authors)->findChild<ItemRowsEditor *>();
    ASSERT_EQ(authors->rowCount(), 2);
    authors->linesOf(1)[1]->setText(QStringLiteral("Riverside Trust"));
    authors->commit();
    EXPECT_EQ(value(Field::Authors), QStringLiteral("Jo Marsh\nSam Okoro | Riverside Trust | Nurse"));
    QTest::mouseClick(authors->findChild<QToolButton *>(), Qt::LeftButton);
    EXPECT_EQ(value(Field::Authors), QStringLiteral("Sam Okoro | Riverside Trust | Nurse"));

    auto *files = panel.section(Field::Files)->findChild<ItemRowsEditor *>();
    files->linesOf(0)[0]->setText(QStringLiteral("hygiene.pdf"));
    files->commit();
    EXPECT_EQ(value(Field::Files), QStringLiteral("hygiene.pdf"));
    // There is room for one file only: what was typed stays, and a line says why.
    QTest::mouseClick(files->findChild<QPushButton *>(), Qt::LeftButton);
    files->linesOf(1)[0]->setText(QStringLiteral("second.pdf"));
    files->commit();
    EXPECT_EQ(value(Field::Files), QStringLiteral("hygiene.pdf"));
    EXPECT_EQ(files->linesOf(1)[0]->text(), QStringLiteral("second.pdf"));
    EXPECT_TRUE(files->hasUncommitted());
    files->giveBack();
    EXPECT_FALSE(files->hasUncommitted());
}

// How words are spelt is looked up elsewhere, and comes a moment after the rest.
TEST(RecordPanelWithDictionary, offersTheSpellingAMomentLater)
{
    auto dictionary = SpellingDictionary::open(SpellingDictionary::usualFolders());
    if (!dictionary)
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    OpenSample sample(R"([{"Title":"Recieving patients safely","Licence Type":"CC BY-NC 4.0"},{"Title":"Falls"}])",
                      dictionary);
    ThemeController theme(qApp);
    IconSet icons(&theme);
    ScriptedDialogs dialogs;
    RecordPanel panel(sample.document, theme, icons, dialogs, nullptr);
    panel.show();
    const auto fixes = [&](Field field) { return panel.section(field)->fixes(); };
    panel.setCurrent(Row(0));
    EXPECT_TRUE(fixes(Field::Title).isEmpty());
    EXPECT_FALSE(fixes(Field::Licence).isEmpty()) << "what needs no dictionary is there at once";
    ASSERT_TRUE(waitUntil([&] { return !fixes(Field::Title).isEmpty(); }));
    EXPECT_EQ(fixes(Field::Title).first()->suggestion().after, R"("Receiving patients safely")");
    QTest::mouseClick(fixes(Field::Title).first()->useButton(), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return fixes(Field::Title).isEmpty(); }));
    panel.setCurrent(Row(1)); // an answer about the record before it must not come here
    sample.document.undo();
    panel.setCurrent(Row(0));
    panel.setCurrent(Row(1));
    ASSERT_TRUE(waitUntil([&] { return !sample.jobs.isBusy(); }));
    EXPECT_TRUE(fixes(Field::Title).isEmpty());
}

} // namespace

} // namespace hubready
