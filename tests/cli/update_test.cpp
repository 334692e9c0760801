// import --update: a newer export laid over a project.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

const QByteArray header = "title,description,reference,Views\r\n";

TEST_F(Cli, aNewerExportUpdatesAProject)
{
    write("old.csv", header + "One,First,r1,5\r\nTwo,Second,r2,6\r\nThree,Third,r3,7\r\n");
    write("new.csv", header + "One,First anew,r1,5\r\nTwo,Second,r2,6\r\nFour,Fourth,r4,8\r\n");
    ASSERT_EQ(cli("import @old.csv -o @p.hubready --package staging").status, 0);
    const Ran ran = cli("import @new.csv -o @p.hubready --update --by Jo --format json");
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.number("changed"), 1);
    EXPECT_EQ(ran.number("added"), 1);
    EXPECT_EQ(ran.number("same"), 1);
    EXPECT_EQ(ran.json().value(u"gone").toArray(), QJsonArray{3});
    const QJsonObject difference = ran.list("differences")[0].toObject();
    EXPECT_EQ(difference[u"record"].toInt(), 1);
    EXPECT_EQ(difference[u"before"].toString(), QStringLiteral("First"));
    EXPECT_EQ(difference[u"after"].toString(), QStringLiteral("First anew"));
    EXPECT_TRUE(difference[u"taken"].toBool());
    EXPECT_EQ(cli("check @p.hubready --format json").number("records"), 4);
    ASSERT_EQ(cli("history @p.hubready --undo-to 0 --by Jo").status, 0);
    const Ran table = cli("export @p.hubready -o @t.csv --as csv");
    EXPECT_TRUE(read(path("t.csv")).contains("First,")) << table.err.toStdString();

    EXPECT_EQ(cli("import @new.csv -o @p.hubready --conflicts newer").status, 2);
    EXPECT_EQ(cli("import @new.csv -o @none.hubready --update").status, 3);
    EXPECT_FALSE(QFile::exists(path("none.hubready")));
}

} // namespace
} // namespace hubready
