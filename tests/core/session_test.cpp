#include "core/session/import_project.h"
#include "core/session/session.h"
#include "tests/support/person_and_clock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace hubready {
namespace {

class SessionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(m_folder.filePath(QStringLiteral("in.json")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"([{"Title": "  First ", "Version": 1.0, "Extra": [1]},
 {"Title": null, "Keywords": ["a", "b"]}, {"Version": "1.0"}])");
        file.close();
        ImportRequest request;
        request.inputs = {file.fileName()};
        request.project = m_folder.filePath(QStringLiteral("p.hubready"));
        request.person = jo;
        const auto imported = importProject(request, testClock, {});
        ASSERT_TRUE(imported) << imported.error().text().toStdString();
        open();
    }

    void open()
    {
        m_session.reset();
        auto opened = Session::open(m_folder.filePath(QStringLiteral("p.hubready")), ProjectFile::Mode::Write, jo, testClock, {});
        ASSERT_TRUE(opened) << opened.error().text().toStdString();
        m_session = std::move(opened.value());
    }

    bool edit(Row row, Field field, const std::string &json, int item = -1)
    {
        ChangeSet changes;
        changes.why = QStringLiteral("test");
        changes.fields = {{row, {field, item, json}}};
        const auto done = m_session->apply(changes);
        EXPECT_TRUE(done) << done.error().text().toStdString();
        return done && done.value().has_value();
    }

    std::string text(Row row) { return m_session->currentText(row).value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(SessionTest, aDamagedRecordIsToldAndNotRead)
{
    m_session.reset();
    const QString path = m_folder.filePath(QStringLiteral("p.hubready"));
    for (const char *damage : {"said = '{\"Title\":[1,2'", "said = ''", "extra = '{\"a\":\"b'"}) {
        const QString copy = m_folder.filePath(QStringLiteral("damaged.hubready"));
        QFile::remove(copy);
        ASSERT_TRUE(QFile::copy(path, copy));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
            database.setDatabaseName(copy);
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(QStringLiteral("UPDATE record SET %1 WHERE number = 2").arg(QLatin1String(damage))));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
        const auto opened = Session::open(copy, ProjectFile::Mode::Write, jo, testClock, {});
        ASSERT_FALSE(opened) << damage;
        EXPECT_TRUE(opened.error().where.contains(QStringLiteral("record 2"))) << opened.error().text().toStdString();
    }
}

TEST_F(SessionTest, anEditReplacesItsOwnPropertyOnly)
{
    EXPECT_TRUE(edit(0, Field::Title, "\"Second\""));
    EXPECT_EQ(text(0), R"({"Title": "Second", "Version": 1.0, "Extra": [1]})");
    EXPECT_TRUE(m_session->isEdited(0, Field::Title));
    EXPECT_FALSE(m_session->isEdited(0, Field::Version));
    EXPECT_EQ(m_session->state(0), ReviewState::InProgress);
}

TEST_F(SessionTest, anItemIsEditedInItsPlace)
{
    EXPECT_TRUE(edit(1, Field::Keywords, "\"c\"", 1));
    EXPECT_EQ(text(1), R"({"Title": null, "Keywords": ["a","c"]})");
}

TEST_F(SessionTest, twoItemsOfOneListInOneChange)
{
    ChangeSet changes;
    changes.fields = {{1, {Field::Keywords, 0, "\"x\""}}, {1, {Field::Keywords, 1, "\"y\""}}};
    ASSERT_TRUE(m_session->apply(changes));
    EXPECT_EQ(text(1), R"({"Title": null, "Keywords": ["x","y"]})");
    ASSERT_TRUE(m_session->undo());
    EXPECT_EQ(text(1), R"({"Title": null, "Keywords": ["a", "b"]})");
}

TEST_F(SessionTest, whatWasNotThereIsAddedAndTakenAwayAgain)
{
    EXPECT_TRUE(edit(2, Field::Title, "\"New\""));
    EXPECT_EQ(text(2), R"({"Version": "1.0", "Title": "New"})");
    ASSERT_TRUE(m_session->undo());
    EXPECT_EQ(text(2), R"({"Version": "1.0"})");
    EXPECT_EQ(m_session->state(2), ReviewState::New);
    ASSERT_TRUE(m_session->redo());
    EXPECT_EQ(text(2), R"({"Version": "1.0", "Title": "New"})");
}

TEST_F(SessionTest, theSameValueIsNoChange)
{
    EXPECT_FALSE(edit(0, Field::Title, "\"  First \""));
    EXPECT_FALSE(m_session->canUndo());
}

TEST_F(SessionTest, theHistoryIsThereAfterReopening)
{
    EXPECT_TRUE(edit(0, Field::Title, "\"One\""));
    EXPECT_TRUE(edit(0, Field::Title, "\"Two\""));
    open();
    EXPECT_EQ(text(0), R"({"Title": "Two", "Version": 1.0, "Extra": [1]})");
    ASSERT_TRUE(m_session->undo());
    EXPECT_EQ(text(0), R"({"Title": "One", "Version": 1.0, "Extra": [1]})");
    open();
    ASSERT_TRUE(m_session->redo());
    EXPECT_EQ(text(0), R"({"Title": "Two", "Version": 1.0, "Extra": [1]})");
}

TEST_F(SessionTest, anApprovedRecordThatIsChangedLosesItsApproval)
{
    ChangeSet approve;
    approve.kind = QStringLiteral("review");
    approve.states = {{0, ReviewState::Approved}};
    ASSERT_TRUE(m_session->apply(approve));
    EXPECT_TRUE(edit(0, Field::Title, "\"Changed\""));
    EXPECT_EQ(m_session->state(0), ReviewState::ApprovalTakenBack);
    ASSERT_TRUE(m_session->undo());
    EXPECT_EQ(m_session->state(0), ReviewState::Approved);
}

TEST_F(SessionTest, findingsFollowAnEdit)
{
    const auto before = m_session->findings().counts().of(Family::Refused);
    EXPECT_TRUE(edit(1, Field::Title, "\"Now it has one\""));
    EXPECT_EQ(m_session->findings().counts().of(Family::Refused), before - 1);
}

TEST_F(SessionTest, aSecondWriterIsToldWhoHasIt)
{
    const auto second = Session::open(m_folder.filePath(QStringLiteral("p.hubready")), ProjectFile::Mode::Write,
                                      {QStringLiteral("Sam"), {}}, testClock, {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Locked);
    EXPECT_TRUE(second.error().where.contains(QStringLiteral("Jo Marsh"))) << second.error().text().toStdString();
    const auto reader = Session::open(m_folder.filePath(QStringLiteral("p.hubready")), ProjectFile::Mode::Read, {}, testClock, {});
    ASSERT_TRUE(reader) << reader.error().text().toStdString();
    EXPECT_EQ(reader.value()->size(), 3U);
    ChangeSet changes;
    changes.fields = {{0, {Field::Title, -1, "\"x\""}}};
    EXPECT_FALSE(reader.value()->apply(changes));
}

} // namespace
} // namespace hubready
