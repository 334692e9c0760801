// The start page: what it asks for when something is dropped, chosen or looked for; and what is remembered for it.
#include "ui/panels/start_page.h"

#include "tests/support/model_watch.h"
#include "ui/models/recent_projects_model.h"
#include "ui/panels/drop_area.h"
#include "ui/support/icons.h"
#include "ui/support/settings.h"
#include "ui/support/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

using namespace hubready;

namespace {

const QDateTime now({2026, 11, 24}, {14, 40});

struct StartWindow
{
    StartWindow() : theme(qApp), icons(&theme), page(theme, icons)
    {
        page.resize(1280, 800);
        page.show();
    }

    QString file(const QString &name) const
    {
        QFile made(folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        return made.fileName();
    }

    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &event);
    }

    template <typename T> T *find(const char *name) const { return page.findChild<T *>(QLatin1String(name)); }

    ThemeController theme;
    IconSet icons;
    QTemporaryDir folder;
    StartPage page;
};

} // namespace

TEST(StartPageTest, EveryControlHasAName)
{
    const StartWindow w;
    for (const auto *button : w.page.findChildren<QAbstractButton *>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty() && button->isVisible())
            << button->objectName().toStdString();
    }
    EXPECT_FALSE(w.find<QListView>("recentProjects")->accessibleName().isEmpty());
    EXPECT_FALSE(w.find<QLineEdit>("findProject")->accessibleName().isEmpty());
    EXPECT_FALSE(w.find<QFrame>("dropArea")->accessibleName().isEmpty());
}

TEST(StartPageTest, AsksForWhatTheButtonsSay)
{
    const StartWindow w;
    QSignalSpy exports(&w.page, &StartPage::exportRequested);
    QSignalSpy projects(&w.page, &StartPage::projectRequested);
    QSignalSpy samples(&w.page, &StartPage::sampleRequested);
    w.find<QAbstractButton>("openExport")->click();
    w.find<QAbstractButton>("openProject")->click();
    w.find<QAbstractButton>("sample-regional-platform.csv")->click();
    ASSERT_EQ(exports.size(), 1);
    EXPECT_TRUE(exports[0][0].toStringList().isEmpty());
    ASSERT_EQ(projects.size(), 1);
    EXPECT_TRUE(projects[0][0].toString().isEmpty());
    ASSERT_EQ(samples.size(), 1);
    EXPECT_EQ(samples[0][0].toString(), QStringLiteral("regional-platform.csv"));
}

TEST(StartPageTest, TakesFilesThatAreDropped)
{
    StartWindow w;
    QSignalSpy exports(&w.page, &StartPage::exportRequested);
    QSignalSpy projects(&w.page, &StartPage::projectRequested);
    const QString csv = w.file(QStringLiteral("b.csv"));
    w.drop({csv});
    ASSERT_EQ(exports.size(), 1);
    EXPECT_EQ(exports[0][0].toStringList(), QStringList{csv});
    EXPECT_FALSE(w.find<QFrame>("dropArea")->property("over").toBool());

    const QString json = w.file(QStringLiteral("a.json"));
    w.file(QStringLiteral("picture.png"));
    w.drop({w.folder.path()}); // the exports in a folder, by name
    ASSERT_EQ(exports.size(), 2);
    EXPECT_EQ(exports[1][0].toStringList(), (QStringList{json, csv}));

    const QString project = w.file(QStringLiteral("round 3.hubready"));
    w.drop({project});
    EXPECT_EQ(exports.size(), 2);
    ASSERT_EQ(projects.size(), 1);
    EXPECT_EQ(projects[0][0].toString(), project);
}

TEST(StartPageTest, LeavesWhatIsNoFile)
{
    StartWindow w;
    QSignalSpy exports(&w.page, &StartPage::exportRequested);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.json"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&w.page, &enter);
    EXPECT_FALSE(enter.isAccepted());
    EXPECT_TRUE(exports.isEmpty());
}

TEST(StartPageTest, SaysWhatStandsThereWhenNothingDoes)
{
    StartWindow w;
    EXPECT_TRUE(w.find<QFrame>("noProjects")->isVisible());
    EXPECT_FALSE(w.find<QListView>("recentProjects")->isVisible());
    EXPECT_FALSE(w.find<QLineEdit>("findProject")->isVisible());
}

TEST(StartPageTest, OpensAProjectAndAsksForAMissingOne)
{
    StartWindow w;
    const QString there = w.file(QStringLiteral("eLR – round 3.hubready"));
    const QString gone = w.folder.filePath(QStringLiteral("Northmoor.hubready"));
    w.page.setRecent({{there, 2416, 1402}, {gone, 441, 0}}, now);
    auto *list = w.find<QListView>("recentProjects");
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->model()->rowCount(), 2);
    const auto textOf = [&](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    EXPECT_TRUE(textOf(0).contains(QStringLiteral("58% approved"))) << textOf(0).toStdString();
    EXPECT_TRUE(textOf(1).contains(QStringLiteral("cannot be found"))) << textOf(1).toStdString();
    QSignalSpy projects(&w.page, &StartPage::projectRequested);
    QSignalSpy missing(&w.page, &StartPage::missingRequested);
    Q_EMIT list->activated(list->model()->index(0, 0));
    Q_EMIT list->activated(list->model()->index(1, 0));
    ASSERT_EQ(projects.size(), 1);
    EXPECT_EQ(projects[0][0].toString(), there);
    ASSERT_EQ(missing.size(), 1);
    EXPECT_EQ(missing[0][0].toString(), gone);

    w.find<QLineEdit>("findProject")->setText(QStringLiteral("ROUND"));
    EXPECT_EQ(list->model()->rowCount(), 1);
    w.find<QLineEdit>("findProject")->setText(QStringLiteral("nowhere"));
    EXPECT_FALSE(list->isVisible());
    EXPECT_TRUE(w.find<QFrame>("noProjects")->isVisible());
}

TEST(StartPageTest, RecentProjectsHaveAMenuByMouseAndKey)
{
    StartWindow w;
    const QString there = w.file(QStringLiteral("eLR.hubready"));
    const QString gone = w.folder.filePath(QStringLiteral("Northmoor.hubready"));
    w.page.setRecent({{there, 10, 1}, {gone, 20, 0}}, now);
    auto *list = w.find<QListView>("recentProjects");
    QSignalSpy projects(&w.page, &StartPage::projectRequested);
    QSignalSpy missing(&w.page, &StartPage::missingRequested);
    QSignalSpy folders(&w.page, &StartPage::folderRequested);
    QSignalSpy forgotten(&w.page, &StartPage::forgetRequested);
    const auto choose = [&](int row, bool byKey, int action) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const QPoint at = list->visualRect(list->currentIndex()).center();
        QContextMenuEvent event(byKey ? QContextMenuEvent::Keyboard : QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list, &event);
        auto *menu = w.find<QMenu>("recentMenu");
        ASSERT_TRUE(menu);
        menu->actions().at(action)->trigger();
        delete menu;
    };
    choose(0, true, 0);
    choose(0, false, 1);
    choose(0, true, 3);
    choose(1, false, 0);
    EXPECT_EQ(projects.value(0).value(0).toString(), there);
    EXPECT_EQ(folders.value(0).value(0).toString(), there);
    EXPECT_EQ(forgotten.value(0).value(0).toString(), there);
    EXPECT_EQ(missing.value(0).value(0).toString(), gone);

    QObject::connect(&w.page, &StartPage::forgetRequested, &w.page, [&](const QString &path) {
        EXPECT_EQ(path, gone);
        w.page.setRecent({{there, 10, 1}}, now);
    });
    w.page.activateWindow();
    list->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&w.page));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(forgotten.size(), 2);
    EXPECT_EQ(list->currentIndex().row(), 0);
}

TEST(RecentProjectsModelTest, HoldsToTheRulesOfModels)
{
    for (const int rows : {10, 2000}) {
        RecentProjectsModel model;
        ModelWatch watch(&model);
        QList<RecentProject> projects;
        for (int i = 0; i < rows; ++i)
            projects.append({QStringLiteral("/nowhere/project %1.hubready").arg(i), 10, i % 10});
        model.setProjects(projects, now);
        model.setSearch(QStringLiteral("project 1"));
        model.setSearch(QStringLiteral("project 1 "));
        model.setSearch({});
        EXPECT_EQ(watch.resets, 3);
        EXPECT_EQ(model.rowCount(), rows);
    }
}

TEST(RecentProjectsModelTest, SaysWhen)
{
    RecentProjectsModel model;
    const auto at = [](QDate date, QTime time) { return QDateTime(date, time).toUTC(); };
    model.setProjects({{QStringLiteral("/a"), StateCounts(), at({2026, 11, 24}, {9, 5})},
                       {QStringLiteral("/b"), StateCounts(), at({2026, 11, 23}, {9, 5})},
                       {QStringLiteral("/c"), StateCounts(), at({2026, 11, 2}, {9, 5})},
                       {QStringLiteral("/d"), StateCounts(), at({2025, 1, 2}, {9, 5})}},
                      now);
    const auto when = [&](int row) { return model.index(row).data(RecentProjectsModel::WhenRole).toString(); };
    EXPECT_TRUE(when(0).startsWith(QStringLiteral("Today, 9:05")) || when(0).startsWith(QStringLiteral("Today, 09:05")));
    EXPECT_EQ(when(1), QStringLiteral("Yesterday"));
    EXPECT_EQ(when(2), QStringLiteral("2 November"));
    EXPECT_EQ(when(3), QStringLiteral("2 January 2025"));
}

TEST(SettingsTest, KeepsRecentProjectsNewestFirst)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_TRUE(settings.recentProjects().isEmpty());
    for (int i = 0; i < 15; ++i)
        settings.rememberProject({QStringLiteral("/p%1").arg(i), 10, 3});
    StateCounts counts;
    counts[ReviewState::Ready] = 7;
    settings.rememberProject({QStringLiteral("/p9"), counts, now.toUTC()});
    const QList<RecentProject> projects = settings.recentProjects();
    ASSERT_EQ(projects.size(), 12);
    EXPECT_EQ(projects[0].path, QStringLiteral("/p9"));
    EXPECT_EQ(projects[0].states[ReviewState::Ready], 7);
    EXPECT_EQ(projects[0].opened, now.toUTC());
    EXPECT_EQ(projects[1].path, QStringLiteral("/p14"));
    EXPECT_EQ(projects[1].states[ReviewState::Approved], 3);
    settings.forgetProject(QStringLiteral("/p9"));
    EXPECT_EQ(settings.recentProjects().size(), 11);
}

TEST(SettingsTest, GivesTheStandardAndKeepsWithinBounds)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_EQ(settings.value(preference::theme), -1);
    EXPECT_EQ(settings.value(preference::personRole), QStringLiteral("analyst"));
    settings.setValue(preference::textScale, 7.0);
    EXPECT_EQ(settings.value(preference::textScale), 2.0);
    settings.setValue(preference::personName, QStringLiteral("Sam"));
    EXPECT_EQ(settings.value(preference::personName), QStringLiteral("Sam"));
    EXPECT_TRUE(settings.value(preference::geometry).isEmpty());
}
