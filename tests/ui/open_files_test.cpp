// Opening in the real window: whole imports go to the grid, broken ones to a page with two ways on, several files into
// one project, projects as they are.
#include "tests/support/window_with_folder.h"
#include "ui/document/file_opener.h"
#include "ui/panels/busy_strip.h"
#include "ui/panels/import_result_page.h"
#include "ui/panels/message_strip.h"
#include "ui/panels/start_page.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>

namespace hubready {
namespace {

const QByteArray record = R"({"Title":"Oxygen","Description":"<p>One</p>"})";

class OpenFiles : public WindowWithFolder
{
protected:
    void drop(const QStringList &paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }

    bool waitForPage(const QString &title)
    {
        auto *page = window->findChild<ImportResultPage *>();
        return waitUntil([&] {
            return page->isVisible()
                   && page->findChild<QLabel *>(QStringLiteral("resultTitle"))->text().contains(title);
        });
    }

    void press(const char *button) { window->findChild<QAbstractButton *>(QLatin1String(button))->click(); }
    bool isOpen() { return waitUntil([&] { return document.isOpen(); }); }
    bool isStart() const { return window->findChild<StartPage *>()->isVisible(); }
};

TEST_F(OpenFiles, aWholeFileGoesStraightToTheGrid)
{
    window->openFiles({write(QStringLiteral("whole.json"), '[' + record + ']')});
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(window->workbench()->isVisible());
    document.close();
    EXPECT_EQ(projects(), QStringList(QStringLiteral("whole.hubready"))) << projects().join(u' ').toStdString();
}

TEST_F(OpenFiles, aFileThatIsNoExportIsExplained)
{
    window->openFiles({write(QStringLiteral("garbage.json"), "this is no JSON")});
    ASSERT_TRUE(waitForPage({}));
    EXPECT_FALSE(window->findChild<QAbstractButton *>(QStringLiteral("goOn"))->isVisible());
    EXPECT_FALSE(document.isOpen());
    press("cancelImport");
    EXPECT_TRUE(isStart());
    EXPECT_TRUE(projects().isEmpty());
}

TEST_F(OpenFiles, aCutOffFileCanBeGoneOnWith)
{
    window->openFiles({write(QStringLiteral("cut.json"), '[' + record + ", {\"Title\": \"Sat")});
    ASSERT_TRUE(waitForPage(QStringLiteral("cut.json")));
    EXPECT_FALSE(document.isOpen());
    press("goOn");
    ASSERT_TRUE(isOpen());
    EXPECT_EQ(document.session().size(), 1U);
    EXPECT_TRUE(window->workbench()->isVisible());
}

TEST_F(OpenFiles, cancelLeavesNoProjectBehind)
{
    window->openFiles({write(QStringLiteral("cut.json"), '[' + record + ", {\"Title\": \"Sat")});
    ASSERT_TRUE(waitForPage(QStringLiteral("cut.json")));
    press("cancelImport");
    EXPECT_TRUE(isStart());
    EXPECT_TRUE(projects().isEmpty()) << projects().join(u' ').toStdString();
    EXPECT_TRUE(settings.recentProjects().isEmpty());
}

TEST_F(OpenFiles, aLongImportCanBeStopped)
{
    // So much that a quick machine is still at it when the strip appears.
    const QByteArray large = R"({"Title":"Oxygen","Description":"<p>)" + QByteArray(2'500, 'o') + R"(</p>"})";
    QByteArray many = "[" + record;
    for (int i = 0; i < 80'000; ++i)
        many += ',' + large;
    window->openFiles({write(QStringLiteral("long.json"), many + ']')});
    auto *strip = window->findChild<BusyStrip *>();
    ASSERT_TRUE(waitUntil([&] { return strip->isVisible() && !strip->countText().isEmpty(); }));
    press("cancelJob");
    ASSERT_TRUE(waitUntil([&] { return !jobs.isBusy(); }));
    EXPECT_FALSE(strip->isVisible());
    EXPECT_TRUE(isStart());
    EXPECT_TRUE(window->findChild<MessageStrip *>()->text().startsWith(QStringLiteral("Stopped")));
    EXPECT_TRUE(projects().isEmpty()) << projects().join(u' ').toStdString();
}

TEST_F(OpenFiles, anotherFileTakesThePlaceOfABrokenOne)
{
    window->openFiles({write(QStringLiteral("cut.json"), '[' + record + ", {\"Title\": \"Sat")});
    ASSERT_TRUE(waitForPage(QStringLiteral("cut.json")));
    press("anotherFile"); // cancelled: the page stays
    EXPECT_TRUE(window->findChild<ImportResultPage *>()->isVisible());
    dialogs.files = {{write(QStringLiteral("whole.json"), '[' + record + ']')}};
    press("anotherFile");
    ASSERT_TRUE(isOpen());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("cut.hubready"))));
}

TEST_F(OpenFiles, allThatIsDroppedGoesIntoOneProject)
{
    drop({write(QStringLiteral("a.json"), '[' + record + ']'),
          write(QStringLiteral("b.json"), '[' + record + ',' + record + ']')});
    ASSERT_TRUE(isOpen());
    EXPECT_EQ(document.session().size(), 3U);
    EXPECT_TRUE(document.session().project().path().endsWith(QStringLiteral("/a.hubready")));
}

TEST_F(OpenFiles, aFolderStandsForTheExportsInIt)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("in")));
    write(QStringLiteral("in/a.json"), '[' + record + ']');
    write(QStringLiteral("in/b.json"), '[' + record + ']');
    write(QStringLiteral("in/notes.md"), "not for us");
    drop({folder.filePath(QStringLiteral("in"))});
    ASSERT_TRUE(isOpen());
    EXPECT_EQ(document.session().size(), 2U);
}

TEST_F(OpenFiles, aDroppedProjectOpens)
{
    const QString project =
        makeProject(folder.path(), write(QStringLiteral("a.json"), '[' + record + ',' + record + ']'));
    ASSERT_FALSE(project.isEmpty());
    drop({project});
    ASSERT_TRUE(isOpen());
    EXPECT_EQ(document.session().size(), 2U);
    const auto recent = settings.recentProjects();
    ASSERT_EQ(recent.size(), 1);
    EXPECT_EQ(recent.first().states[ReviewState::New], 2);
}

TEST_F(OpenFiles, asksWhereThereIsAProjectOfThatName)
{
    const QString source = write(QStringLiteral("sample.json"), '[' + record + ']');
    ASSERT_FALSE(makeProject(folder.path(), source).isEmpty());
    window->openFiles({source}); // no answer: cancelled
    EXPECT_EQ(dialogs.asked.size(), 1);
    EXPECT_FALSE(jobs.isBusy());
    dialogs.choices = {1};
    window->openFiles({source});
    ASSERT_TRUE(isOpen());
    EXPECT_TRUE(document.session().project().path().endsWith(QStringLiteral("/sample 2.hubready")));
}

TEST_F(OpenFiles, theStateOfAProjectIsRememberedWhenItIsClosed)
{
    window->openFiles({write(QStringLiteral("a.json"), '[' + record + ',' + record + ']')});
    ASSERT_TRUE(isOpen());
    ChangeSet changes;
    changes.states = {{0, ReviewState::Ready}};
    ASSERT_TRUE(document.apply(changes));
    window->close();
    const auto recent = settings.recentProjects();
    ASSERT_EQ(recent.size(), 1);
    EXPECT_EQ(recent.first().states[ReviewState::Ready], 1);
    EXPECT_EQ(recent.first().states[ReviewState::New], 1);
    EXPECT_EQ(recent.first().opened, sampleClock().now());
}

} // namespace
} // namespace hubready
