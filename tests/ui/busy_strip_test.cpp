// The strip of long jobs and the pieces of the status bar.
#include "ui/panels/busy_strip.h"

#include "tests/support/sample_project.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/panels/status_pieces.h"
#include "ui/support/icons.h"
#include "ui/support/state_bar.h"
#include "ui/support/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>

using namespace hubready;

namespace {

struct Strip
{
    Strip() : theme(qApp), icons(&theme), strip(jobs, icons, &window, std::chrono::milliseconds(30))
    {
        strip.watch(QStringLiteral("import"), BusyStrip::Unit::Records);
        window.show();
    }

    void start(const QString &kind)
    {
        jobs.start<bool>(
            kind, QStringLiteral("Reading a.csv"),
            [this](const Progress &progress) {
                while (!ended && progress.step(40, 100))
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                return progress.cancelled();
            },
            [this](bool stopped) { cancelled = stopped; });
    }

    std::atomic<bool> ended = false;
    bool cancelled = false;
    ThemeController theme;
    IconSet icons;
    QWidget window;
    Jobs jobs;
    BusyStrip strip;
};

} // namespace

TEST(BusyStripTest, ShowsALongJobAndGoesWithIt)
{
    Strip s;
    s.start(QStringLiteral("import"));
    EXPECT_FALSE(s.strip.isVisible());
    ASSERT_TRUE(waitUntil([&] { return s.strip.isVisible() && !s.strip.countText().isEmpty(); }));
    EXPECT_EQ(s.strip.countText(), QStringLiteral("40 of 100 records"));
    s.ended = true;
    ASSERT_TRUE(waitUntil([&] { return !s.strip.isVisible(); }));
    EXPECT_FALSE(s.cancelled);
}

TEST(BusyStripTest, CancelStopsTheJob)
{
    Strip s;
    s.start(QStringLiteral("import"));
    ASSERT_TRUE(waitUntil([&] { return s.strip.isVisible(); }));
    s.strip.findChild<QAbstractButton *>(QStringLiteral("cancelJob"))->click();
    ASSERT_TRUE(waitUntil([&] { return !s.jobs.isBusy(); }));
    EXPECT_TRUE(s.cancelled);
    EXPECT_FALSE(s.strip.isVisible());
}

TEST(BusyStripTest, EscapeStopsTheJob)
{
    Strip s;
    s.start(QStringLiteral("import"));
    ASSERT_TRUE(waitUntil([&] { return s.strip.isVisible(); }));
    s.window.activateWindow();
    QTest::keyClick(&s.window, Qt::Key_Escape);
    ASSERT_TRUE(waitUntil([&] { return !s.jobs.isBusy(); }, 3000));
    EXPECT_TRUE(s.cancelled);
}

TEST(BusyStripTest, ShortJobsAndOthersNeverShow)
{
    Strip s;
    s.start(QStringLiteral("count"));
    QElapsedTimer watch;
    watch.start();
    waitUntil([&] { return watch.elapsed() > 100; });
    EXPECT_FALSE(s.strip.isVisible());
    s.ended = true;
    s.start(QStringLiteral("import"));
    ASSERT_TRUE(waitUntil([&] { return !s.jobs.isBusy(); }));
    watch.restart();
    waitUntil([&] { return watch.elapsed() > 100; });
    EXPECT_FALSE(s.strip.isVisible());
}

TEST(BusyStripTest, SaysHowLongStill)
{
    EXPECT_TRUE(timeLeftInWords(500, 50, 100).isEmpty());
    EXPECT_TRUE(timeLeftInWords(5000, 0, 100).isEmpty());
    EXPECT_TRUE(timeLeftInWords(5000, 5, 0).isEmpty());
    EXPECT_EQ(timeLeftInWords(2000, 50, 100), QStringLiteral("about 2 seconds left"));
    EXPECT_EQ(timeLeftInWords(60000, 50, 100), QStringLiteral("about 1 minute left"));
    EXPECT_EQ(timeLeftInWords(60000, 10, 100), QStringLiteral("about 9 minutes left"));
    EXPECT_EQ(timeLeftInWords(2000, 99, 100), QStringLiteral("nearly done"));
}

TEST(StatusPiecesTest, FollowsTheProject)
{
    OpenSample sample;
    ASSERT_TRUE(sample.isOpen());
    ThemeController theme(qApp);
    const IconSet icons(&theme);
    ScriptedDialogs dialogs;
    StatusPieces pieces(sample.document, dialogs, theme, icons);
    pieces.show();
    const auto approved = [&] { return pieces.findChild<QLabel *>(QStringLiteral("approved"))->text(); };
    EXPECT_TRUE(approved().contains(QStringLiteral("0 of 300"))) << approved().toStdString();
    EXPECT_TRUE(pieces.savedText().startsWith(QStringLiteral("All changes saved, ")));

    ChangeSet change;
    change.kind = QStringLiteral("review");
    for (Row row = 0; row < sample.session().size() && change.states.size() < 3; ++row) {
        if (!sample.session().findings().isRefused(row))
            change.states.push_back({row, ReviewState::Approved});
    }
    ASSERT_TRUE(bool(sample.document.apply(change)));
    EXPECT_TRUE(approved().contains(QStringLiteral("3 of 300"))) << approved().toStdString();

    Q_EMIT sample.document.failed({ErrorCode::InputUnusable, QStringLiteral("no"), {}, {}, {}});
    EXPECT_TRUE(pieces.savedText().startsWith(QStringLiteral("All changes saved, ")));
    Q_EMIT sample.document.failed({ErrorCode::CannotWrite, QStringLiteral("the disk is full"), {}, {}, {}});
    EXPECT_EQ(pieces.savedText(), QStringLiteral("Not saved: the disk is full"));
    sample.document.undo();
    EXPECT_TRUE(pieces.savedText().startsWith(QStringLiteral("All changes saved, ")));
}

TEST(StatusPiecesTest, ChangesThePerson)
{
    OpenSample sample;
    ThemeController theme(qApp);
    const IconSet icons(&theme);
    ScriptedDialogs dialogs;
    StatusPieces pieces(sample.document, dialogs, theme, icons);
    QSignalSpy changed(&pieces, &StatusPieces::personChanged);
    auto *person = pieces.findChild<QAbstractButton *>(QStringLiteral("person"));
    EXPECT_EQ(person->text(), QStringLiteral("Sam Okoro, analyst"));
    person->click(); // cancelled
    EXPECT_EQ(changed.size(), 0);
    dialogs.texts = {QStringLiteral("Jo Marsh")};
    dialogs.choices = {0};
    person->click();
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(sample.document.person().name, QStringLiteral("Jo Marsh"));
    EXPECT_EQ(sample.document.person().role, QStringLiteral("owner"));
    EXPECT_EQ(person->text(), QStringLiteral("Jo Marsh, owner"));
}

TEST(StatusPiecesTest, ShortensWhatDoesNotFit)
{
    OpenSample sample;
    ThemeController theme(qApp);
    const IconSet icons(&theme);
    ScriptedDialogs dialogs;
    StatusPieces pieces(sample.document, dialogs, theme, icons);
    pieces.resize(1280, 28);
    pieces.show();
    auto *bar = pieces.findChild<StateBar *>();
    auto *saved = pieces.findChild<QAbstractButton *>(QStringLiteral("saved"));
    EXPECT_TRUE(waitUntil([&] { return bar->isVisible(); }));
    pieces.resize(420, 28);
    EXPECT_TRUE(waitUntil([&] { return !bar->isVisible(); }));
    EXPECT_TRUE(saved->isVisible());
    EXPECT_TRUE(pieces.toolTip().contains(QStringLiteral("Standard package")));
}
