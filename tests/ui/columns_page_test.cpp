// Columns and fields before an import, in the real window: the page comes where columns leave a question open, what is
// chosen is in the preview and in the project, profiles are used, saved and offered, and Cancel leaves nothing behind.
#include "tests/support/columns_page_window.h"
#include "ui/panels/import_result_page.h"
#include "ui/panels/start_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QtTest>

namespace hubready {
namespace {

TEST_F(ColumnsPageTest, comesWhereColumnsLeaveAQuestionOpen)
{
    ASSERT_TRUE(openTable());
    EXPECT_FALSE(document.isOpen());
    EXPECT_TRUE(projects().isEmpty());
    EXPECT_EQ(label("foundTitle"), QStringLiteral("12 columns, 3 records"));
    EXPECT_TRUE(label("foundFacts").contains(QStringLiteral("comma")));
    EXPECT_TRUE(find<QLabel>("toSettle")->isVisible());
    EXPECT_EQ(find<QPushButton>("readColumns")->text(), QStringLiteral("Read 3 records"));
    EXPECT_EQ(columns()->model()->rowCount(), 12);
    EXPECT_EQ(preview()->model()->rowCount(), 3);
    EXPECT_EQ(fieldOf("heading_title"), fieldLabel(Field::Title));
    EXPECT_EQ(cell(0, Field::Keywords), QStringLiteral("sepsis, acute care, NEWS2"));
    keepPicture(*window, "columns-page");
}

TEST_F(ColumnsPageTest, whatIsSureIsReadAtOnce)
{
    window->openFiles({write(QStringLiteral("plain.csv"), "title,description,keywords\n"
                                                          "Hand washing,<p>How to wash</p>,hygiene; wards\n"
                                                          "Sepsis,<p>Its signs</p>,sepsis\n")});
    ASSERT_TRUE(waitUntil([this] { return document.isOpen(); }));
    EXPECT_FALSE(page()->isVisible());
}

TEST_F(ColumnsPageTest, aColumnTakesAnotherFieldAndThePreviewFollows)
{
    ASSERT_TRUE(openTable());
    chooseField("internal_notes", fieldLabel(Field::Title));
    EXPECT_EQ(fieldOf("internal_notes"), fieldLabel(Field::Title));
    EXPECT_EQ(fieldOf("heading_title"), QStringLiteral("Keep as extra column")); // gave way
    EXPECT_EQ(cell(0, Field::Title), QStringLiteral("moved 2017, ask AR"));
    chooseField("heading_title", fieldLabel(Field::Title));
    EXPECT_EQ(cell(0, Field::Title), QStringLiteral("Recognising sepsis in adults"));
    ASSERT_TRUE(readAll());
    EXPECT_EQ(document.session().size(), 3U);
    EXPECT_EQ(value(1, Field::Title), QStringLiteral("Hand hygiene and PPE"));
}

TEST_F(ColumnsPageTest, theFieldIsChosenByKeysInTheTable)
{
    ASSERT_TRUE(openTable());
    EXPECT_TRUE(columns()->hasFocus());
    select("view_count");
    QTest::keyClick(columns(), Qt::Key_F2); // any cell of the row will do
    auto *combo = columns()->viewport()->findChild<QComboBox *>();
    ASSERT_TRUE(combo);
    EXPECT_TRUE(combo->accessibleName().contains(QStringLiteral("view_count")));
    const int place = combo->findText(fieldLabel(Field::Version));
    combo->setCurrentIndex(place);
    Q_EMIT combo->activated(place);
    EXPECT_EQ(fieldOf("view_count"), fieldLabel(Field::Version));
}

TEST_F(ColumnsPageTest, datesSeparatorsValuesAndJoinsAreChosen)
{
    ASSERT_TRUE(openTable());
    select("created");
    EXPECT_FALSE(find<QRadioButton>("dayFirst")->isChecked());
    find<QRadioButton>("dayFirst")->click();
    EXPECT_EQ(cell(0, Field::CreatedDate), QStringLiteral("2019-04-03"));

    select("tags");
    auto *separator = find<QComboBox>("separator");
    EXPECT_EQ(separator->currentText(), QStringLiteral("“;”"));
    find<QCheckBox>("alsoSplit")->click();
    EXPECT_EQ(cell(2, Field::Keywords), QStringLiteral("falls, frailty, older people"));

    // First name and surname are joined by themselves, and apart where that is chosen.
    const auto author = [&] { return cell(0, Field::Authors); };
    EXPECT_TRUE(author().contains(QStringLiteral("Priya Nair"))) << author().toStdString();
    chooseField("first_name", QStringLiteral("Authors › name"));
    EXPECT_TRUE(author().contains(QStringLiteral("Priya Nair"))) << author().toStdString();
    find<QCheckBox>("joinColumns")->click();
    EXPECT_FALSE(author().contains(QStringLiteral("Priya Nair"))) << author().toStdString();
    find<QCheckBox>("joinColumns")->click();
    EXPECT_TRUE(author().contains(QStringLiteral("Priya Nair"))) << author().toStdString();

    select("rights");
    QComboBox *open = nullptr;
    for (QComboBox *combo : page()->findChildren<QComboBox *>()) {
        if (combo->accessibleName().contains(QStringLiteral("NHS open")))
            open = combo;
    }
    ASSERT_TRUE(open);
    const int place = open->findText(QStringLiteral("All rights reserved"));
    ASSERT_GT(place, 0);
    open->setCurrentIndex(place);
    Q_EMIT open->activated(place);
    EXPECT_EQ(cell(2, Field::Licence), QStringLiteral("All rights reserved"));
    keepPicture(*window, "columns-values");
    // What is left as it is stays so, whatever else is chosen.
    for (QComboBox *combo : page()->findChildren<QComboBox *>()) {
        if (combo->accessibleName().contains(QStringLiteral("CC BY-NC"))) {
            combo->setCurrentIndex(0);
            Q_EMIT combo->activated(0);
        }
    }
    EXPECT_EQ(cell(0, Field::Licence), QStringLiteral("CC BY-NC 4.0"));
    chooseField("view_count", fieldLabel(Field::Version));
    EXPECT_EQ(cell(0, Field::Licence), QStringLiteral("CC BY-NC 4.0"));

    ASSERT_TRUE(readAll());
    EXPECT_EQ(value(0, Field::CreatedDate), QStringLiteral("2019-04-03"));
    EXPECT_EQ(value(2, Field::Licence), QStringLiteral("All rights reserved"));
    EXPECT_TRUE(value(1, Field::Authors).contains(QStringLiteral("Jo Marsh")));
}

TEST_F(ColumnsPageTest, fieldsWithoutAColumnAreSetForAll)
{
    ASSERT_TRUE(openTable());
    ASSERT_TRUE(find<QPushButton>("missing-version"));
    shown<QPushButton>("missing-version")->click();
    auto *version = shown<QLineEdit>("default-version");
    ASSERT_TRUE(version);
    QTest::keyClicks(version, QStringLiteral("2"));
    EXPECT_EQ(cell(1, Field::Version), QStringLiteral("2"));
    keepPicture(*window, "columns-defaults");
    press("closeDefaults");
    ASSERT_TRUE(readAll());
    EXPECT_EQ(value(2, Field::Version), QStringLiteral("2"));
}

TEST_F(ColumnsPageTest, cancelLeavesNothingBehind)
{
    ASSERT_TRUE(openTable());
    press("cancelColumns");
    EXPECT_TRUE(window->findChild<StartPage *>()->isVisible());
    EXPECT_TRUE(projects().isEmpty()) << projects().join(u' ').toStdString();
    EXPECT_FALSE(QFileInfo::exists(profiles()));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Hubready"));
}

TEST_F(ColumnsPageTest, backChoosesAnotherFile)
{
    ASSERT_TRUE(openTable());
    press("backToFile"); // nothing chosen: the page stays
    EXPECT_TRUE(page()->isVisible());
    dialogs.files = {{write(QStringLiteral("whole.json"), R"([{"Title":"Oxygen","Description":"<p>One</p>"}])")}};
    press("backToFile");
    ASSERT_TRUE(waitUntil([this] { return document.isOpen(); }));
    EXPECT_EQ(document.session().size(), 1U);
}

TEST_F(ColumnsPageTest, whatIsChosenHoldsForAllFilesThatAreOpenedTogether)
{
    const QString first = write(QStringLiteral("a.csv"), oddTable);
    const QString second = write(QStringLiteral("b.csv"), oddTable);
    window->openFiles({first, second});
    ASSERT_TRUE(waitUntil([this] { return page()->isVisible(); }));
    EXPECT_EQ(find<QPushButton>("readColumns")->text(), QStringLiteral("Read 2 files"));
    chooseField("view_count", fieldLabel(Field::Version));
    ASSERT_TRUE(readAll());
    ASSERT_EQ(document.session().size(), 6U);
    EXPECT_EQ(value(4, Field::Version), QStringLiteral("88"));
}

TEST_F(ColumnsPageTest, aStoppedImportLeavesTheColumnsAsTheyWere)
{
    QByteArray many = oddTable;
    const QByteArray row = oddTable.mid(oddTable.indexOf('\n') + 1);
    while (many.size() < 60'000'000)
        many += row;
    ASSERT_TRUE(openTable(many));
    EXPECT_EQ(find<QPushButton>("readColumns")->text(), QStringLiteral("Read all records"));
    EXPECT_EQ(preview()->model()->rowCount(), 200);
    chooseField("view_count", fieldLabel(Field::Version));
    press("readColumns");
    EXPECT_FALSE(page()->isEnabled());
    jobs.cancelAll();
    ASSERT_TRUE(waitUntil([this] { return !jobs.isBusy(); }));
    EXPECT_TRUE(page()->isVisible());
    EXPECT_TRUE(page()->isEnabled());
    EXPECT_EQ(fieldOf("view_count"), fieldLabel(Field::Version));
    EXPECT_TRUE(projects().isEmpty()) << projects().join(u' ').toStdString();
}

TEST_F(ColumnsPageTest, fromWhatWasReadOneGoesBackToTheColumns)
{
    ASSERT_TRUE(openTable(oddTable + "\"never closed,a,b\n"));
    press("readColumns");
    auto *result = window->findChild<ImportResultPage *>();
    ASSERT_TRUE(waitUntil([&] { return result->isVisible(); }));
    press("backToColumns");
    EXPECT_TRUE(page()->isVisible());
    EXPECT_TRUE(projects().isEmpty()) << projects().join(u' ').toStdString();
    press("readColumns");
    ASSERT_TRUE(waitUntil([&] { return result->isVisible(); }));
    press("goOn");
    ASSERT_TRUE(waitUntil([this] { return document.isOpen(); }));
    EXPECT_EQ(document.session().size(), 3U);
}

TEST_F(ColumnsPageTest, aProfileIsSavedAndReadsTheNextFileAtOnce)
{
    ASSERT_TRUE(openTable());
    chooseField("trust", QStringLiteral("Keep as extra column"));
    select("created");
    find<QRadioButton>("dayFirst")->click();
    dialogs.texts = {QStringLiteral("Trust list")};
    press("saveProfile");
    EXPECT_TRUE(QFileInfo::exists(profiles() + QStringLiteral("/trust-list.xml")));
    EXPECT_TRUE(find<QComboBox>("profile")->currentText().startsWith(QStringLiteral("Trust list (12 of 12")));
    press("cancelColumns");

    window->openFiles({write(QStringLiteral("next.csv"), oddTable)});
    ASSERT_TRUE(waitUntil([this] { return document.isOpen(); }));
    EXPECT_EQ(value(0, Field::CreatedDate), QStringLiteral("2019-04-03"));
    document.close();

    // Columns that have changed are told, and the profile is still offered.
    QByteArray changed = oddTable;
    changed.replace("internal_notes", "remarks");
    ASSERT_TRUE(openTable(changed, QStringLiteral("changed.csv")));
    EXPECT_TRUE(find<QComboBox>("profile")->currentText().startsWith(QStringLiteral("Trust list (11 of 12")));
    EXPECT_TRUE(find<QWidget>("profileNote")->isVisible());
    EXPECT_TRUE(label("profileText").contains(QStringLiteral("remarks")));
    auto *profile = find<QComboBox>("profile");
    profile->setCurrentIndex(0);
    Q_EMIT profile->activated(0);
    EXPECT_FALSE(find<QWidget>("profileNote")->isVisible());
    EXPECT_EQ(cell(0, Field::CreatedDate), QStringLiteral("03/04/2019")); // as proposed: nothing decides
    EXPECT_FALSE(dialogs.asked.contains(QStringLiteral("Use another profile?"))); // nothing was chosen by hand

    // What was is given up only when the person says so.
    chooseField("trust", fieldLabel(Field::Version));
    dialogs.choices = {1};
    profile->setCurrentIndex(1);
    Q_EMIT profile->activated(1);
    EXPECT_TRUE(dialogs.asked.contains(QStringLiteral("Use another profile?")));
    EXPECT_EQ(profile->currentIndex(), 0);
    EXPECT_EQ(cell(0, Field::CreatedDate), QStringLiteral("03/04/2019"));
    dialogs.choices = {0};
    profile->setCurrentIndex(1);
    Q_EMIT profile->activated(1);
    EXPECT_EQ(profile->currentIndex(), 1);
    EXPECT_EQ(cell(0, Field::CreatedDate), QStringLiteral("2019-04-03"));
}

TEST_F(ColumnsPageTest, howTheFileIsReadIsChangedAndRead)
{
    ASSERT_TRUE(openTable("title,shelf\nCaf\xC3\xA9 safety;wards,5\nSepsis;care,6\n"));
    press("changeFound");
    auto *delimiter = shown<QComboBox>("foundDelimiter");
    ASSERT_TRUE(delimiter && delimiter->isVisible());
    EXPECT_EQ(delimiter->currentText(), QStringLiteral("Comma"));
    keepPicture(*window, "columns-found");
    chooseField("shelf", fieldLabel(Field::Version));
    press("changeFound");
    auto *encoding = shown<QComboBox>("foundEncoding");
    const int place = encoding->findText(QStringLiteral("windows-1252"));
    encoding->setCurrentIndex(place);
    Q_EMIT encoding->activated(place);
    ASSERT_TRUE(waitUntil([this] { return label("foundFacts").contains(QStringLiteral("1252")); }));
    EXPECT_EQ(cell(0, Field::Title), QString::fromUtf8("Caf\xC3\x83\xC2\xA9 safety;wards"));
    EXPECT_EQ(fieldOf("shelf"), fieldLabel(Field::Version)); // the columns are the same
    auto *header = shown<QSpinBox>("foundHeader");
    ASSERT_TRUE(header);
    header->setValue(0); // now they are others
    ASSERT_TRUE(waitUntil([this] { return label("foundTitle") == QStringLiteral("2 columns, 3 records"); }));
    header = shown<QSpinBox>("foundHeader");
    header->setValue(-1);
    ASSERT_TRUE(waitUntil([this] { return rowOf("shelf") == 1; }));
    ASSERT_TRUE(readAll());
    EXPECT_EQ(value(0, Field::Title), QString::fromUtf8("Caf\xC3\x83\xC2\xA9 safety;wards"));
}

TEST_F(ColumnsPageTest, theCommandShowsTheColumnsOfAnyTable)
{
    dialogs.files = {{write(QStringLiteral("plain.csv"), "title,description\nHand washing,<p>How</p>\n")}};
    window->opener()->askForColumns();
    ASSERT_TRUE(waitUntil([this] { return page()->isVisible(); }));
    EXPECT_EQ(dialogs.asked, QStringList(QStringLiteral("Import with columns")));
    ASSERT_TRUE(readAll());
    EXPECT_EQ(document.session().size(), 1U);
}

TEST_F(ColumnsPageTest, aTableThatFillsNothingWaitsForAField)
{
    ASSERT_TRUE(openTable("alpha,beta\nxyz 1,2\nabc 3,4\n"));
    EXPECT_FALSE(find<QPushButton>("readColumns")->isEnabled());
    EXPECT_FALSE(preview()->isVisible());
    EXPECT_EQ(label("toSettle"), QStringLiteral("No field is filled"));
    chooseField("alpha", fieldLabel(Field::Title));
    EXPECT_EQ(label("toSettle"), QStringLiteral("Nothing to settle"));
    EXPECT_TRUE(find<QPushButton>("readColumns")->isEnabled());
    EXPECT_TRUE(preview()->isVisible());
    ASSERT_TRUE(readAll());
    EXPECT_EQ(value(0, Field::Title), QStringLiteral("xyz 1"));
}

} // namespace
} // namespace hubready
