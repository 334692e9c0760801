// Link results in a project: kept with their date, used until others come, on the right records, and no change to undo.
#include "core/links/link_store.h"
#include "core/rules/finding_text.h"
#include "core/session/import_project.h"
#include "core/session/session.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <numeric>

namespace hubready {
namespace {

class LinkSession : public testing::Test
{
protected:
    LinkSession() : clock(QDateTime({2026, 11, 24}, {9, 30, 15}, Qt::UTC)) {}

    void SetUp() override
    {
        write(R"([{"Title":"A","WebLink URL":"https://a.org/#x"},{"Title":"B","WebLink URL":"https://b.org/"},)"
              R"({"Title":"C","WebLink URL":"relative"}])");
    }
    void write(const QByteArray &json) // into a project of its own
    {
        QFile::remove(path());
        QFile file(folder.filePath(QStringLiteral("in.json")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        ImportRequest request;
        request.inputs = {file.fileName()};
        request.project = path();
        ASSERT_TRUE(importProject(request, clock, {}));
    }
    QString path() const { return folder.filePath(QStringLiteral("p.hubready")); }
    std::unique_ptr<Session> open(ProjectFile::Mode mode = ProjectFile::Mode::Write)
    {
        auto session = Session::open(path(), mode, {QStringLiteral("Jo"), {}}, clock, {});
        EXPECT_TRUE(session) << session.error().text().toStdString();
        return std::move(session.value());
    }
    LinkResults dead(const char *address) const
    {
        LinkResults results;
        results.put(address, {LinkOutcome::Status, 404, {}, false, clock.now()});
        return results;
    }
    static int deadLinks(const Session &session, Row row)
    {
        int count = 0;
        for (const Finding &finding : session.findings().ofRow(row)) {
            count += finding.rule == session.rules().indexOf("lh.web-link.dead") ? 1 : 0;
            EXPECT_FALSE(findingMessage(session.findings(), finding).isEmpty());
        }
        return count;
    }

    QTemporaryDir folder;
    FixedClock clock;
};

TEST_F(LinkSession, answersAreKeptAndUsed)
{
    {
        auto session = open();
        EXPECT_EQ(session->context().links, nullptr);
        EXPECT_EQ(deadLinks(*session, 0) + deadLinks(*session, 2), 0) << "no check was made";
        std::vector<SessionEvent> events;
        session->onChange([&](const SessionEvent &event) { events.push_back(event); });
        const auto history = session->history().value().size();
        ASSERT_TRUE(session->addLinkResults(dead("https://a.org/"), {0}));
        EXPECT_EQ(deadLinks(*session, 0), 1);
        EXPECT_EQ(deadLinks(*session, 1), 0);
        ASSERT_EQ(events.size(), 1U);
        EXPECT_EQ(events[0].rechecked, std::vector<Row>{0});
        EXPECT_TRUE(events[0].changed.empty());
        EXPECT_FALSE(session->canUndo());
        EXPECT_EQ(session->history().value().size(), history);
    }
    auto session = open();
    ASSERT_NE(session->context().links, nullptr);
    EXPECT_EQ(session->context().links->find("https://a.org/#other")->checkedAt, clock.now());
    EXPECT_EQ(deadLinks(*session, 0), 1);
    EXPECT_EQ(deadLinks(*session, 2), 1) << "a relative address is dead once links were checked at all";
    ChangeSet change;
    change.fields = {{1, {Field::WebLinkUrl, -1, "\"https://a.org/#y\""}}};
    ASSERT_TRUE(session->apply(change));
    EXPECT_EQ(deadLinks(*session, 1), 1) << "an edit meets what is known";
    LinkResults alive;
    alive.put("https://a.org/", {LinkOutcome::Answered, 200, {}, false, clock.now()});
    ASSERT_TRUE(session->addLinkResults(alive, {0, 1}));
    EXPECT_EQ(deadLinks(*session, 0) + deadLinks(*session, 1), 0);
    OtherChecks other;
    other.context.emplace().source = "{}";
    auto checked = checkWith(other, session->findings().sharedRules(), session->context(), session->table(), {}, {});
    ASSERT_TRUE(checked);
    ASSERT_TRUE(session->addLinkResults(dead("https://a.org/"), {})) << "while other lists are looked at";
    ASSERT_TRUE(session->takeChecks(other, std::move(checked.value()), {1}));
    EXPECT_EQ(session->setting(QStringLiteral("context")), QStringLiteral("{}"));
    EXPECT_NE(session->context().links, nullptr) << "other lists leave the answers";
    EXPECT_EQ(deadLinks(*session, 2), 1);
    EXPECT_EQ(deadLinks(*session, 1), 1) << "what came meanwhile counts";
    EXPECT_EQ(deadLinks(*session, 0), 0) << "nobody said that it was to be looked at again";
}

TEST_F(LinkSession, anAddressOfVeryManyRecordsIsLookedAtInSteps)
{
    constexpr Row many = 5000;
    write([&] {
        QByteArray json = "[";
        for (Row row = 0; row < many; ++row)
            json += QByteArray(row ? "," : "") + R"({"Title":"A","WebLink URL":"https://a.org/logo"})";
        return json + "]";
    }());
    auto session = open();
    std::vector<Row> rows(many);
    std::iota(rows.begin(), rows.end(), Row(0));
    ASSERT_TRUE(session->addLinkResults(dead("https://a.org/logo"), rows));
    EXPECT_EQ(deadLinks(*session, 0), 1);
    EXPECT_EQ(deadLinks(*session, many - 1), 0);
    ASSERT_TRUE(session->hasLater());
    // Other rules come in between: what is left is still left.
    OtherChecks other;
    other.rules = session->rulesOfProject();
    auto checked = checkWith(other, session->findings().sharedRules(), {}, session->table(), {}, {});
    ASSERT_TRUE(checked);
    ASSERT_TRUE(session->takeChecks(other, std::move(checked.value()), {}));
    ASSERT_TRUE(session->hasLater());
    while (session->checkLater(1000)) {
    }
    EXPECT_EQ(deadLinks(*session, many - 1), 1);
}

TEST_F(LinkSession, everyAnswerComesBackAsItWas)
{
    LinkResults results;
    int i = 0;
    for (int outcome = 0; outcome <= int(LinkOutcome::OtherFailure); ++outcome) {
        const std::string address = "https://a.org/" + std::to_string(i++);
        results.put(address, {LinkOutcome(outcome),
                              outcome == 1 ? 503 : 0,
                              {{301, "https://b.org/ä?x='"}, {302, "c"}},
                              outcome % 2 == 0,
                              clock.now()});
    }
    results.put("", {LinkOutcome::NoWebAddress});
    auto session = open();
    ASSERT_TRUE(keepLinkResults(session->project().connection(), results));
    ASSERT_TRUE(keepLinkResults(session->project().connection(), results)) << "again: in their place";
    const auto read = readLinkResults(session->project().connection());
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().size(), results.size());
    results.forEach([&](const std::string &address, const LinkResult &result) {
        const LinkResult *kept = read.value().ofAsked(address);
        EXPECT_TRUE(kept && (address.empty() || *kept == result)) << address;
    });
}

TEST(LinkResults, aCopyKeepsWhatItHadWhenTheOriginalChanges)
{
    LinkResults results;
    for (int i = 0; i < 5000; ++i)
        results.put("https://a.org/" + std::to_string(i), {LinkOutcome::Answered, 200});
    const LinkResults before = results;
    LinkResults newer;
    newer.put("https://a.org/7", {LinkOutcome::Status, 404});
    newer.put("https://b.org/", {LinkOutcome::Answered, 200});
    results.merge(newer);
    EXPECT_EQ(results.size(), 5001U);
    EXPECT_EQ(before.size(), 5000U);
    EXPECT_EQ(results.ofAsked("https://a.org/7")->status, 404);
    EXPECT_EQ(before.ofAsked("https://a.org/7")->status, 200);
    EXPECT_EQ(before.ofAsked("https://b.org/"), nullptr);
    EXPECT_EQ(before.ofAsked("https://a.org/8"), results.ofAsked("https://a.org/8")) << "shared";
    size_t seen = 0;
    before.forEach([&](const std::string &address, const LinkResult &result) {
        seen += result.status == 200 && address.starts_with("https://a.org/");
    });
    EXPECT_EQ(seen, 5000U);
}

TEST_F(LinkSession, anOlderProjectIsBroughtUp)
{
    {
        const auto project = ProjectFile::open(path(), ProjectFile::Mode::Write, {QStringLiteral("Jo"), {}}, clock);
        ASSERT_TRUE(project);
        const Connection &connection = project.value()->connection();
        ASSERT_TRUE(connection.run(QStringLiteral("DROP TABLE link_result")));
        ASSERT_TRUE(connection.run(QStringLiteral("PRAGMA user_version = 2")));
    }
    {
        const auto session = open(ProjectFile::Mode::Read);
        EXPECT_EQ(session->size(), 3U) << "to look at it, it stays as it is";
        EXPECT_EQ(session->context().links, nullptr);
    }
    {
        auto session = open();
        EXPECT_EQ(session->size(), 3U);
        ASSERT_TRUE(session->addLinkResults(dead("https://b.org/"), {1}));
        EXPECT_EQ(deadLinks(*session, 1), 1);
    }
    EXPECT_EQ(deadLinks(*open(), 1), 1);
}

TEST_F(LinkSession, aProjectThatIsOnlyReadTakesThemForNow)
{
    auto session = open(ProjectFile::Mode::Read);
    ASSERT_TRUE(session->addLinkResults(dead("https://b.org/"), {1}));
    EXPECT_EQ(deadLinks(*session, 1), 1);
    EXPECT_EQ(open()->context().links, nullptr);
}

} // namespace
} // namespace hubready
