// Commands on a project: review, history, export, verify.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

TEST_F(Cli, reviewDoesAllOrNothing)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @p.hubready").status, 0);
    EXPECT_EQ(cli("review @p.hubready --ready 1-5 --exclude 999 --by Jo").status, 2);
    EXPECT_EQ(cli("history @p.hubready --format json").list("history").size(), 1);
    ASSERT_EQ(cli("review @p.hubready --ready all --exclude 1-5 --by Jo --role analyst").status, 0);
    const QJsonArray history = cli("history @p.hubready --format json").list("history");
    ASSERT_EQ(history.size(), 2) << "one change";
    EXPECT_EQ(history[0][u"role"].toString(), QStringLiteral("analyst"));
    const QJsonArray records = cli("review @p.hubready --format json").list("records");
    EXPECT_EQ(records[4][u"state"].toString(), QStringLiteral("excluded"));
    EXPECT_EQ(records[5][u"state"].toString(), QStringLiteral("ready"));
}

TEST_F(Cli, reviewAlwaysTellsWhatItRefused)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @p.hubready").status, 0);
    const Ran ran = cli("review @p.hubready --approve all --by Jo --quiet");
    EXPECT_EQ(ran.status, 5);
    EXPECT_TRUE(ran.err.contains("was not approved")) << ran.err.toStdString();
    EXPECT_EQ(cli("review @p.hubready --approve 1").status, 2) << "nobody decides";
}

TEST_F(Cli, aPackageIsOneZipWithTheSameBytesEachTime)
{
    ASSERT_EQ(cli("import %elearning-repository.json -o @p.hubready").status, 0);
    ASSERT_EQ(cli("export @p.hubready -o @a.zip --zip --all-without-errors").status, 0);
    ASSERT_EQ(cli("export @p.hubready -o @b --zip --all-without-errors").status, 0);
    EXPECT_EQ(read(path("a.zip")), read(path("b.zip")));
    EXPECT_EQ(cli("verify @a.zip").status, 0);
    EXPECT_EQ(cli("export @p.hubready -o @a.zip --zip --all-without-errors").status, 4) << "it is there already";
    EXPECT_EQ(cli("export @p.hubready -o @c.zip --zip").status, 5) << "nothing is approved";
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 3);
    write("no.zip", "no zip");
    EXPECT_EQ(cli("verify @no.zip").status, 3);
}

TEST_F(Cli, verifySeesEveryChange)
{
    ASSERT_EQ(cli("import %elearning-repository.json -o @p.hubready").status, 0);
    ASSERT_EQ(cli("export @p.hubready -o @d --all-without-errors").status, 0);
    const QByteArray manifest = read(path("d/manifest.json"));
    ASSERT_EQ(cli("verify @d --format json").json().value(QStringLiteral("as_written")).toBool(), true);
    QByteArray signedOff = manifest;
    signedOff.replace("\"sign_off\": null", "\"sign_off\": {\"name\": \"Mallory\"}");
    QByteArray recounted = manifest;
    recounted.replace("\"source_id\": 1", "\"source_id\": 2");
    for (const QByteArray &changed : {signedOff, recounted, QByteArray(manifest + "\n")}) {
        ASSERT_NE(changed, manifest);
        write("d/manifest.json", changed);
        EXPECT_EQ(cli("verify @d").status, 1);
    }
    write("d/manifest.json", manifest);
    write("d/more.txt", "x");
    EXPECT_EQ(cli("verify @d").status, 1);
    EXPECT_EQ(cli("verify @nowhere").status, 3);
}

TEST_F(Cli, importTakesTheTargetPackageThatIsAskedFor)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @p.hubready --package staging").status, 0);
    EXPECT_EQ(cli("check @p.hubready --format json").json().value(QStringLiteral("package")).toString(), QStringLiteral("staging"));
    EXPECT_EQ(cli("check @p.hubready --format json").list("findings"),
              cli("check %regional-platform.csv --package staging --format json").list("findings"));
}

} // namespace
} // namespace hubready
