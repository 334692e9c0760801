#include "core/import/read_input.h"
#include "tests/support/memory_sink.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace hubready {
namespace {

constexpr int rows = 2000;

void makeDatabase(const QString &path)
{
    const QString name = QStringLiteral("broken-database-test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("CREATE TABLE resources (title TEXT, description TEXT)")));
        ASSERT_TRUE(
            query.exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                      "INSERT INTO resources SELECT 'Hand hygiene ' || i, "
                                      "'How hands are washed before and after each patient' FROM n")
                           .arg(rows)));
    }
    QSqlDatabase::removeDatabase(name);
}

TEST(BrokenDatabase, rowsBeforeTheBreakAreKeptAndTheBreakIsTold)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("platform.db"));
    makeDatabase(path);
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(file.size() / 2 / 4096 * 4096));
        file.write(QByteArray(4096, '\xFF'));
    }
    MemorySink sink;
    const auto report = readInput(path, {}, {}, sink, {});
    ASSERT_TRUE(report) << report.error().what.toStdString();
    EXPECT_GT(report->records, 500U);
    EXPECT_LT(report->records, unsigned(rows));
    ASSERT_EQ(report->rejections.size(), 1U);
    EXPECT_TRUE(report->rejections.front().where.contains(QStringLiteral("row %1").arg(report->records)))
        << report->rejections.front().where.toStdString();
    EXPECT_TRUE(report->rejections.front().cause.contains(QStringLiteral("malformed")))
        << report->rejections.front().cause.toStdString();
}

} // namespace
} // namespace hubready
