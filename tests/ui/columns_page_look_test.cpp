// How the page for columns looks and is walked through: pictures in every theme and size, names, the order of Tab.
#include "tests/support/columns_page_window.h"

#include <gtest/gtest.h>

#include <QtTest>

namespace hubready {
namespace {

TEST_F(ColumnsPageTest, theSampleAsThePictureHasIt)
{
    window->resize(1440, 900);
    const QString sample = folder.filePath(QStringLiteral("regional-platform.csv"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/regional-platform.csv"), sample));
    dialogs.files = {{sample}};
    window->opener()->askForColumns();
    ASSERT_TRUE(waitUntil([this] { return page()->isVisible(); }));
    select("tags");
    EXPECT_TRUE(find<QComboBox>("profile")->currentText().startsWith(QStringLiteral("eWIN (13 of 13")));
    EXPECT_EQ(find<QPushButton>("readColumns")->text(), QStringLiteral("Read 150 records"));
    EXPECT_EQ(fieldOf("node_id"), fieldLabel(Field::Reference)); // of the other package: kept beside
    EXPECT_EQ(qobject_cast<PreviewModel *>(preview()->model())->columnOf(Field::Reference), -1);
    keepPicture(*window, "columns-sample");
    press("showTrouble");
    EXPECT_EQ(preview()->currentIndex().row(), 26); // "cancer" twice
    press("showTrouble");
    EXPECT_EQ(preview()->currentIndex().row(), 52);
    press("cancelColumns");
    window->openFiles({sample}); // every column is one of the profile's
    ASSERT_TRUE(waitUntil([this] { return document.isOpen(); }));
    EXPECT_FALSE(page()->isVisible());
}

TEST_F(ColumnsPageTest, tabLeadsFromTheProfileToTheTableTheOptionsAndTheButtons)
{
    ASSERT_TRUE(openTable());
    select("rights");
    QApplication::processEvents(); // what is new is shown then
    const std::vector<QString> stations{QStringLiteral("saveProfile"),
                                        QStringLiteral("changeFound"),
                                        QStringLiteral("columns"),
                                        QStringLiteral("missing-contributor"),
                                        QStringLiteral("missing-version"),
                                        QStringLiteral("missing-has_cost"),
                                        QStringLiteral("setForAll"),
                                        QStringLiteral("preview"),
                                        QStringLiteral("How the column is read"),
                                        QStringLiteral("columnField"),
                                        QStringLiteral("What “NHS open” becomes")};
    find<QComboBox>("profile")->setFocus();
    for (const QString &station : stations) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        EXPECT_TRUE(now->objectName() == station || now->accessibleName() == station)
            << station.toStdString() << ": " << now->objectName().toStdString();
    }
    QString last;
    for (int i = 0; i < 8 && last != QStringLiteral("readColumns"); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        last = QApplication::focusWidget()->objectName();
    }
    EXPECT_EQ(last, QStringLiteral("readColumns"));
}

TEST_F(ColumnsPageTest, everythingHasANameAndFitsInEveryThemeAndSize)
{
    ASSERT_TRUE(openTable());
    select("rights");
    expectNames(*page());
    theme.choose(ThemeKind::Dark);
    keepPicture(*window, "columns-dark");
    theme.choose(ThemeKind::HighContrast);
    keepPicture(*window, "columns-contrast");
    theme.choose(ThemeKind::Light);
    theme.setTextScale(2.0);
    QApplication::processEvents();
    keepPicture(*window, "columns-200");
    EXPECT_LE(page()->minimumSizeHint().width(), 1280);
    theme.setTextScale(1.0);
    QApplication::processEvents();
}

} // namespace
} // namespace hubready
