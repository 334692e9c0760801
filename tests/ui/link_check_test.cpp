// The window of the link check: start, progress, cancel and going on; its place in the status bar and in the menu.
#include "tests/support/loopback_server.h"
#include "tests/support/model_watch.h"
#include "tests/support/outside_window.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/job_piece.h"
#include "ui/panels/status_pieces.h"
#include "ui/support/settings.h"
#include "ui/wizards/outside_actions.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace hubready;
using namespace std::chrono_literals;

namespace {

QByteArray jsonOf(const LoopbackServer &server, int count)
{
    QByteArray json = "[";
    for (int i = 0; i < count; ++i) {
        json += (i ? ",\n" : "") + QByteArray("{\"Title\":\"Record ") + QByteArray::number(i + 1) +
                "\",\"Resource Type\":\"WebLink\",\"WebLink URL\":\"" +
                QByteArray::fromStdString(server.url("/page/" + QByteArray::number(i % 30), 1 + i % 5)) + "\"}";
    }
    return json + ",{\"Title\":\"Old page\",\"Description\":\"<a href='pages/old.html'>x</a>\"}]";
}

int deadLinks(const Session &session)
{
    int count = 0;
    for (const Finding &finding : session.findings().all()) {
        const std::string &id = session.rules().rule(finding.rule).id;
        count += id == "lh.web-link.dead" || id == "lh.html.dead-link" ? 1 : 0;
    }
    return count;
}

} // namespace

TEST(LinkCheckDialogTest, AsksOnlyWhenTold)
{
    LoopbackServer server;
    for (int i = 0; i < 30; ++i)
        server.answer("/page/" + QByteArray::number(i), i % 10 == 3 ? LoopbackAnswer{.status = 404}
                                                        : i % 10 == 4
                                                            ? LoopbackAnswer{.status = 301, .location = "/page/5"}
                                                            : LoopbackAnswer{.after = 10ms});
    OutsideWindow w(jsonOf(server, 60));
    ASSERT_TRUE(w.sample.isOpen());
    const auto dialog = w.openLinks();
    EXPECT_EQ(dialog->model().total(), 31);
    EXPECT_EQ(dialog->model().total(LinkStanding::NotAsked), 31);
    EXPECT_TRUE(server.asked.isEmpty()) << "opening it asks nobody";
    EXPECT_EQ(deadLinks(w.sample.session()), 0);
    keepPicture(*dialog, "links-before");
    QSignalSpy progress(&w.run, &LinkCheckRun::progressed);
    dialog->findChild<QPushButton *>(QStringLiteral("checkLinks"))->click();
    EXPECT_TRUE(w.run.isRunning());
    ASSERT_TRUE(w.finish());
    EXPECT_GT(progress.size(), 0);
    EXPECT_EQ(dialog->model().total(LinkStanding::NotAsked), 0);
    EXPECT_EQ(dialog->model().total(LinkStanding::LeadsNowhere), 4);
    EXPECT_EQ(dialog->model().total(LinkStanding::Moved), 3);
    EXPECT_EQ(deadLinks(w.sample.session()), 3 * 2 + 1) << "each record that has one of the addresses";
    EXPECT_FALSE(w.sample.session().canUndo());
    keepPicture(*dialog, "links-after");
    QSignalSpy shown(dialog.get(), &LinkCheckDialog::recordsRequested);
    dialog->findChild<QPushButton *>(QStringLiteral("showLinkRecords"))->click();
    ASSERT_EQ(shown.size(), 1);
    RecordDecoder decoder(w.sample.session().table());
    const auto suggestions = w.sample.document.suggestions().suggester().suggest(decoder.decode(4), Field::WebLinkUrl);
    ASSERT_EQ(suggestions.size(), 1U) << "the page has moved";
    server.asked.clear();
    dialog->findChild<QPushButton *>(QStringLiteral("checkLinksAgain"))->click();
    ASSERT_TRUE(w.finish());
    EXPECT_GE(server.asked.size(), 30) << "again: all that are shown";
    w.theme.choose(ThemeKind::Dark);
    keepPicture(*dialog, "links-after-dark");
}

TEST(LinkCheckDialogTest, StopsKeepsAndGoesOn)
{
    LoopbackServer server;
    for (int i = 0; i < 30; ++i)
        server.answer("/page/" + QByteArray::number(i), {.after = 100ms});
    OutsideWindow w(jsonOf(server, 30));
    ASSERT_TRUE(w.sample.isOpen());
    const auto dialog = w.openLinks();
    dialog->checkRest();
    ASSERT_TRUE(waitUntil([&] { return server.asked.size() >= 12; }));
    keepPicture(*dialog, "links-running");
    dialog->findChild<QPushButton *>(QStringLiteral("cancelLinkCheck"))->click();
    ASSERT_TRUE(w.finish());
    const int rest = dialog->model().total(LinkStanding::NotAsked);
    EXPECT_GT(rest, 0);
    EXPECT_LT(rest, 31);
    const auto before = server.asked.size();
    dialog->checkRest();
    ASSERT_TRUE(w.finish());
    EXPECT_EQ(dialog->model().total(LinkStanding::NotAsked), 0);
    EXPECT_LE(server.asked.size() - before, rest) << "what was answered is not asked for again";
}

TEST(LinkCheckDialogTest, GoesOnBehindAClosedDialogAndMeetsEdits)
{
    LoopbackServer server;
    for (int i = 0; i < 30; ++i)
        server.answer("/page/" + QByteArray::number(i), {.status = i == 0 ? 404 : 200, .after = 30ms});
    OutsideWindow w(jsonOf(server, 30));
    ASSERT_TRUE(w.sample.isOpen());
    w.openLinks()->checkRest();
    ASSERT_TRUE(w.run.isRunning());
    w.sample.document.editField(7, {Field::WebLinkUrl, -1, "\"" + server.url("/page/0") + "\""});
    ASSERT_TRUE(w.finish());
    EXPECT_EQ(deadLinks(w.sample.session()), 3) << "records 1 and 8, and the old page";
    w.openLinks()->checkRest();
    w.sample.document.close();
    EXPECT_TRUE(waitUntil([&] { return !w.sample.jobs.isBusy(); })) << "closing ends the check";
}

TEST(LinkCheckDialogTest, ModelKeepsTheRules)
{
    LinkResultsModel model(sampleClock());
    const ModelWatch watch(&model);
    std::vector<AddressUse> uses{{"https://b.org/", {0}}, {"https://a.org/", {0, 1, 2, 3, 4}}, {"", {1}}};
    auto results = std::make_shared<LinkResults>();
    results->put("https://b.org/", {LinkOutcome::Status, 404});
    model.setAddresses(uses, results);
    EXPECT_EQ(model.standing(0), LinkStanding::LeadsNowhere) << "what is wrong stands first";
    EXPECT_EQ(model.index(0, LinkResultsModel::AnswerColumn).data().toString(), QStringLiteral("404, not found."));
    EXPECT_EQ(model.index(2, LinkResultsModel::RecordsColumn).data().toString(), QStringLiteral("1, 2, 3 and 2 more"));
    model.setFilter(LinkStanding::NotAsked, QStringLiteral("A.ORG"));
    EXPECT_EQ(model.rowCount(), 1);
    model.setResults(nullptr);
    EXPECT_EQ(model.total(LinkStanding::NotAsked), 3);
}

TEST(LinkCheckDialogTest, WorksByKeysAndHasNames)
{
    LoopbackServer server;
    server.answer("/page/0", {.after = 20ms});
    OutsideWindow w(jsonOf(server, 10));
    ASSERT_TRUE(w.sample.isOpen());
    const auto dialog = w.openLinks();
    expectNames(*dialog);
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("linkTable"));
    table->setFocus();
    QSignalSpy shown(dialog.get(), &LinkCheckDialog::recordsRequested);
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(shown.size(), 1) << "Enter shows the records";
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(w.run.isRunning()) << "Ctrl+Enter checks";
    QTest::keyClick(table, Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible()) << "Esc stops the check first";
    ASSERT_TRUE(w.finish());
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(qobject_cast<QLineEdit *>(dialog->focusWidget()));
    QTest::keyClick(table, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST(StatusPiecesTest, ShowsALinkCheckAndStopsIt)
{
    LoopbackServer server;
    for (int i = 0; i < 30; ++i)
        server.answer("/page/" + QByteArray::number(i), {.after = 50ms});
    OutsideWindow w(jsonOf(server, 30));
    ASSERT_TRUE(w.sample.isOpen());
    StatusPieces pieces(w.sample.document, w.dialogs, w.theme, w.icons);
    pieces.resize(1400, 30);
    pieces.show();
    auto *cancel = pieces.findChild<QToolButton *>(QStringLiteral("cancelPiece"));
    EXPECT_FALSE(cancel->isVisible());
    w.openLinks()->checkRest();
    ASSERT_TRUE(waitUntil([&] { return cancel->isVisible() && server.asked.size() > 4; }));
    EXPECT_TRUE(pieces.findChild<JobPiece *>()->text().startsWith(QStringLiteral("Checking links: ")));
    cancel->click();
    ASSERT_TRUE(w.finish());
    EXPECT_FALSE(cancel->isVisible());
}

TEST(OutsideActionsTest, AreThereWhileAProjectIsOpen)
{
    OutsideWindow w(R"([{"Title":"One"}])");
    ASSERT_TRUE(w.sample.isOpen());
    QWidget window;
    OutsideActions outside(w.sample.document, w.dialogs, w.theme, w.icons, &window);
    const QStringList texts{QStringLiteral("Check links…"), QStringLiteral("Stop checking links"), QStringLiteral("Staged files…")};
    ASSERT_EQ(outside.actions().size(), texts.size());
    for (QAction *action : outside.actions()) {
        EXPECT_TRUE(texts.contains(action->text()));
        EXPECT_FALSE(action->shortcut().isEmpty()) << action->text().toStdString();
        EXPECT_EQ(action->isEnabled(), action->text() != texts[1]);
        action->trigger();
    }
    EXPECT_EQ(window.findChildren<QDialog *>().size(), 2);
    w.sample.document.close();
    for (QAction *action : outside.actions())
        EXPECT_FALSE(action->isEnabled());
}

TEST(OutsideActionsTest, StandInTheWindowsMenuAndLeadToRecords)
{
    LoopbackServer server;
    for (int i = 0; i < 30; ++i)
        server.answer("/page/" + QByteArray::number(i), {.status = i % 7 == 2 ? 404 : 200, .after = 40ms});
    OutsideWindow w(jsonOf(server, 60));
    ASSERT_TRUE(w.sample.isOpen());
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    MainWindow window(w.sample.document, w.dialogs, w.theme, settings);
    window.show();
    w.sample.document.open(w.sample.path);
    ASSERT_TRUE(waitUntil([&] { return w.sample.isOpen(); }));
    auto *outside = window.findChild<OutsideActions *>();
    ASSERT_NE(outside, nullptr);
    outside->linkCheck().setOptions(quickCheck());
    auto *action = window.findChild<QAction *>(QStringLiteral("actionCheckLinks"));
    ASSERT_TRUE(action && action->isEnabled());
    action->trigger();
    auto *dialog = window.findChild<LinkCheckDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitUntil([&] { return dialog->isReady(); }));
    dialog->checkRest();
    ASSERT_TRUE(waitUntil([&] { return server.asked.size() > 8; }));
    window.resize(1280, 800);
    keepPicture(window, "window-checking");
    w.theme.choose(ThemeKind::Dark);
    keepPicture(window, "window-checking-dark");
    ASSERT_TRUE(waitUntil([&] { return !outside->linkCheck().isRunning(); }));
    EXPECT_EQ(dialog->model().total(LinkStanding::LeadsNowhere), 5) << "four pages and one that is no web address";
    Q_EMIT dialog->recordsRequested(dialog->model().use(0).rows);
    EXPECT_EQ(window.grid()->model()->visibleRows().size(), 2U);
    keepPicture(window, "window-after-dark");
    w.sample.document.close();
    EXPECT_FALSE(action->isEnabled());
}
