// How the three areas share the window, the views, and the ways between the areas, in the real window.
#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/models/history_model.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/comments_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/record_dock.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/side_rail.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/panels/why_rule_popup.h"
#include "ui/support/settings.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace hubready {
namespace {

class WorkbenchTest : public testing::Test
{
protected:
    WorkbenchTest()
        : store(sample.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), settings(store),
          theme(qApp)
    {
        theme.apply();
        makeWindow();
    }

    void makeWindow()
    {
        sample.document.close();
        window = std::make_unique<MainWindow>(sample.document, dialogs, theme, settings);
        window->resize(1280, 800);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
        window->openFiles({sample.path});
        waitUntil([&] { return sample.document.isOpen() && bench().isVisible(); });
    }

    Workbench &bench() { return *window->workbench(); }
    QList<int> sizes() { return bench().findChild<QSplitter *>(QStringLiteral("areas"))->sizes(); }
    SideRail &rail() { return *bench().findChild<SideRail *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(window.get(), key, keys); }
    void resize(int width)
    {
        window->resize(width, 700);
        QApplication::processEvents();
    }

    OpenSample sample;
    QSettings store;
    Settings settings;
    ThemeController theme;
    ScriptedDialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

TEST_F(WorkbenchTest, theSidesGrowWithTheWindow)
{
    const QList<int> at1280 = sizes();
    EXPECT_EQ(at1280[0], 232);
    EXPECT_EQ(at1280[2], 352);
    resize(1920);
    EXPECT_EQ(sizes()[0], 280);
    EXPECT_EQ(sizes()[2], 480);
}

TEST_F(WorkbenchTest, widthsThatWereChosenAreThereTheNextTime)
{
    bench().setWidths({300, 420});
    Q_EMIT bench().widthsChanged();
    makeWindow();
    EXPECT_EQ(sizes()[0], 300);
    EXPECT_EQ(sizes()[2], 420);
    bench().setWidths({});
    EXPECT_EQ(sizes()[0], 232) << "put back";
}

TEST_F(WorkbenchTest, columnsThatWereChosenAreThereTheNextTime)
{
    window->grid()->showColumn(Field::Version, false);
    window->close();
    makeWindow();
    EXPECT_FALSE(window->grid()->isColumnShown(Field::Version));
}

TEST_F(WorkbenchTest, aNarrowWindowFoldsTheLeftPanel)
{
    EXPECT_FALSE(bench().isFolded());
    resize(1000);
    EXPECT_TRUE(bench().isFolded());
    EXPECT_FALSE(window->whatToFix()->isVisible());
    EXPECT_TRUE(rail().accessibleDescription().contains(QStringLiteral("refused")));
    rail().click();
    EXPECT_TRUE(window->whatToFix()->isVisible());
    QTest::keyClick(window->whatToFix()->tree(), Qt::Key_Escape);
    EXPECT_FALSE(window->whatToFix()->isVisible());
    rail().click();
    window->grid()->view()->setFocus();
    EXPECT_FALSE(window->whatToFix()->isVisible()) << "it goes when the work goes on elsewhere";
    resize(1280);
    EXPECT_FALSE(bench().isFolded());
    EXPECT_TRUE(window->whatToFix()->isVisible());
    EXPECT_EQ(sizes().size(), 3);
}

TEST_F(WorkbenchTest, aVeryNarrowWindowHasTheRecordAsATab)
{
    resize(700);
    EXPECT_LE(window->width(), 760) << "nothing keeps it wide";
    auto *tabs = bench().findChild<QTabBar *>(QStringLiteral("areaTabs"));
    ASSERT_TRUE(tabs->isVisible());
    EXPECT_TRUE(window->grid()->isVisible());
    EXPECT_FALSE(bench().dock()->isVisible());
    tabs->setCurrentIndex(1);
    EXPECT_FALSE(window->grid()->isVisible());
    EXPECT_TRUE(bench().dock()->isVisible());
    resize(1280);
    EXPECT_TRUE(window->grid()->isVisible());
    EXPECT_TRUE(bench().dock()->isVisible());
}

TEST_F(WorkbenchTest, wordsLeaveTheToolBarOfANarrowWindow)
{
    resize(1000);
    auto *bar = window->findChild<QToolBar *>();
    int words = 0;
    for (const auto *button : bar->findChildren<QToolButton *>())
        words += button->isVisible() && button->property("view").toBool()
                 && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    EXPECT_EQ(words, 1) << "the current view keeps its own";
}

TEST_F(WorkbenchTest, keysChangeTheView)
{
    press(Qt::Key_5, Qt::ControlModifier);
    EXPECT_EQ(bench().view(), Workbench::View::History);
    EXPECT_TRUE(bench().history()->isVisible());
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(bench().view(), Workbench::View::Records);
    EXPECT_TRUE(window->grid()->isVisible());
}

TEST_F(WorkbenchTest, historyUndoesToAPoint)
{
    for (const char *title : {"\"One\"", "\"Two\"", "\"Three\""})
        ASSERT_TRUE(sample.document.editField(0, {Field::Title, -1, title}));
    press(Qt::Key_5, Qt::ControlModifier);
    HistoryPanel &history = *bench().history();
    history.list()->setCurrentIndex(history.model()->index(2, 0));
    ASSERT_TRUE(history.undoButton()->isEnabled());
    QTest::mouseClick(history.undoButton(), Qt::LeftButton);
    const QModelIndex title = window->grid()->model()->index(0, RecordGridModel::TitleColumn);
    EXPECT_EQ(title.data().toString(), QStringLiteral("One"));
}

TEST_F(WorkbenchTest, aChangeShowsItsRecords)
{
    ASSERT_TRUE(sample.document.editField(7, {Field::Title, -1, "\"One\""}));
    press(Qt::Key_5, Qt::ControlModifier);
    HistoryPanel &history = *bench().history();
    history.list()->setCurrentIndex(history.model()->index(0, 0));
    history.showRecords();
    EXPECT_EQ(bench().view(), Workbench::View::Records);
    EXPECT_EQ(window->grid()->model()->visibleRows(), std::vector<Row>{7});
}

TEST_F(WorkbenchTest, commentsAreWrittenInTheirTab)
{
    press(Qt::Key_F2, Qt::ShiftModifier);
    CommentsPanel &comments = *bench().dock()->comments();
    ASSERT_TRUE(comments.isVisible());
    EXPECT_TRUE(comments.writing()->hasFocus());
    QTest::keyClicks(comments.writing(), QStringLiteral("Who owns this?"));
    QTest::keyClick(comments.writing(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(comments.count(), 1);
    EXPECT_EQ(bench().dock()->tabText(1), QStringLiteral("Comments (1)"));
    EXPECT_TRUE(window->grid()->stepRecord(1));
    EXPECT_EQ(bench().dock()->tabText(1), QStringLiteral("Comments"));
}

TEST_F(WorkbenchTest, F6GoesRoundTheAreas)
{
    const std::vector<QWidget *> areas{window->grid(), bench().dock(), window->whatToFix(), window->grid()};
    window->grid()->view()->setFocus();
    for (size_t i = 1; i < areas.size(); ++i) {
        press(Qt::Key_F6);
        EXPECT_TRUE(areas[i]->isAncestorOf(QApplication::focusWidget())) << i;
    }
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(window->whatToFix()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(WorkbenchTest, explainsTheRuleOfTheCell)
{
    ASSERT_TRUE(window->grid()->nextProblem(1, Family::Refused));
    press(Qt::Key_F1, Qt::ShiftModifier);
    auto *popup = window->findChild<WhyRulePopup *>();
    ASSERT_TRUE(popup);
    const auto row = *window->grid()->currentRow();
    bool isOfCell = false;
    for (const Finding &finding : sample.session().findings().ofRow(row)) {
        isOfCell |= finding.field == window->grid()->currentField() && popup->text().contains(sample.session().rules().title(finding.rule));
    }
    EXPECT_TRUE(isOfCell) << popup->text().toStdString();
}

TEST_F(WorkbenchTest, goesFromTheCellToItsFixes)
{
    Row row = 0;
    while (row < sample.session().size() &&
           sample.document.suggestions()
               .suggester()
               .suggest(RecordDecoder(sample.session().table()).decode(row), Field::Title)
               .empty())
        ++row;
    ASSERT_LT(row, sample.session().size());
    ASSERT_TRUE(window->grid()->goTo(row, Field::Title));
    window->grid()->view()->setFocus();
    press(Qt::Key_Period, Qt::ControlModifier);
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    ASSERT_TRUE(button);
    EXPECT_TRUE(window->recordPanel()->isAncestorOf(button));
}

TEST_F(WorkbenchTest, noTwoCommandsHaveTheSameKey)
{
    QMap<QString, QString> taken;
    for (const QAction *action : window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString name = key.toString();
            EXPECT_FALSE(taken.contains(name)) << name.toStdString() << ": " << taken[name].toStdString() << ", "
                                               << action->text().toStdString();
            taken[name] = action->text();
        }
    }
}

} // namespace
} // namespace hubready
