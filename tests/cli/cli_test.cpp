// hubready-cli as a script sees it: exit status, standard output, JSON.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

TEST_F(Cli, theMainJobRunsThrough)
{
    for (const char *name : {"elearning-repository.json", "regional-platform.csv"}) {
        const QString project = path("p.hubready");
        QFile::remove(project);
        ASSERT_EQ(run({QStringLiteral("import"), sample(name), QStringLiteral("-o"), project}).status, 0);
        const QJsonObject ofSource = check(sample(name)).json();
        const QJsonObject ofProject = check(project).json();
        EXPECT_EQ(ofSource.value(QStringLiteral("findings")), ofProject.value(QStringLiteral("findings")));
        EXPECT_EQ(ofSource.value(QStringLiteral("summary")), ofProject.value(QStringLiteral("summary")));
    }
    const QString project = path("job.hubready");
    const QString package = path("package");
    ASSERT_EQ(run({QStringLiteral("import"), sample("elearning-repository.json"), QStringLiteral("-o"), project}).status, 0);
    EXPECT_EQ(run({QStringLiteral("export"), project, QStringLiteral("-o"), package}).status, 5) << "nothing is approved yet";
    EXPECT_FALSE(QFile::exists(package));
    EXPECT_EQ(run({QStringLiteral("fix"), project, QStringLiteral("-o"), project, QStringLiteral("--by"), QStringLiteral("Jo")}).status, 0);
    EXPECT_EQ(run({QStringLiteral("review"), project, QStringLiteral("--approve"), QStringLiteral("clean"), QStringLiteral("--by"), QStringLiteral("Jo")}).status, 0);
    EXPECT_EQ(run({QStringLiteral("review"), project, QStringLiteral("--approve"), QStringLiteral("all"), QStringLiteral("--by"), QStringLiteral("Jo")}).status, 5);
    EXPECT_EQ(run({QStringLiteral("export"), project, QStringLiteral("-o"), package}).status, 0);
    EXPECT_EQ(run({QStringLiteral("verify"), package}).status, 0);
    EXPECT_EQ(run({QStringLiteral("export"), project, QStringLiteral("-o"), package}).status, 4) << "the folder is not empty";
    QFile metadata(package + QStringLiteral("/metadata.json"));
    ASSERT_TRUE(metadata.open(QIODevice::Append));
    metadata.write(" ");
    metadata.close();
    EXPECT_EQ(run({QStringLiteral("verify"), package}).status, 1);
    EXPECT_EQ(run({QStringLiteral("verify"), m_folder.path()}).status, 3);
    const Ran history = run({QStringLiteral("history"), project, QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_GE(history.json().value(QStringLiteral("history")).toArray().size(), 3);
    EXPECT_EQ(run({QStringLiteral("history"), project, QStringLiteral("--undo-to"), QStringLiteral("1"), QStringLiteral("--by"), QStringLiteral("Jo")}).status, 0);
    EXPECT_EQ(check(project).json().value(QStringLiteral("findings")), check(sample("elearning-repository.json")).json().value(QStringLiteral("findings")));
}

TEST_F(Cli, fixKeepsWhatHasNoChangeAndRunsOnce)
{
    const QByteArray untouched = cleanRecord;
    QByteArray broken = cleanRecord;
    broken.replace("Recognising sepsis", "  Recognising  sepsis");
    const QString in = write("in.json", "[\r\n" + untouched + " ,\n\n" + broken + "]  \n");
    ASSERT_EQ(run({QStringLiteral("fix"), in, QStringLiteral("-o"), path("out.json")}).status, 0);
    EXPECT_EQ(read(path("out.json")), "[\r\n" + untouched + " ,\n\n" + untouched + "]  \n");
    for (const char *name : {"elearning-repository.json", "regional-platform.csv"}) {
        const QString ending = QString::fromLatin1(name).section(u'.', -1);
        const QString once = path("once.") + ending;
        const QString twice = path("twice.") + ending;
        ASSERT_EQ(run({QStringLiteral("fix"), sample(name), QStringLiteral("-o"), once}).status, 0);
        ASSERT_EQ(run({QStringLiteral("fix"), once, QStringLiteral("-o"), twice}).status, 0);
        EXPECT_EQ(read(once), read(twice)) << name;
        EXPECT_NE(read(once), read(sample(name))) << name;
    }
}

TEST_F(Cli, badInputIsSaidAndTheGoodPartKept)
{
    EXPECT_EQ(check(path("absent.json")).status, 3);
    for (const QByteArray &content : {QByteArray("\xEF\xBB\xBF[" + cleanRecord + "]"), QByteArray("{\"Title\": 1}"), QByteArray(""),
                                      QByteArray("[" + cleanRecord + "," + cleanRecord.left(60)), QByteArray("no json at all")}) {
        const Ran ran = check(write("bad.json", content));
        EXPECT_EQ(ran.status, 1);
        const QJsonArray findings = ran.json().value(QStringLiteral("findings")).toArray();
        ASSERT_EQ(findings.size(), 1) << content.toStdString();
        EXPECT_EQ(findings[0][QStringLiteral("rule")].toString(), QStringLiteral("lh.package.array"));
        EXPECT_EQ(ran.json().value(QStringLiteral("records")).toInt(-1), 0);
    }
    EXPECT_EQ(check(write("staging.json", "{\"ResourceUniqueRef\": \"a\"}"), {QStringLiteral("--package"), QStringLiteral("staging")}).status, 3);
    QByteArray many = "[";
    for (int i = 0; i < 1000; ++i)
        many += (i ? ",\n" : "") + (i == 500 ? QByteArray("{\"Title\": tru}") : cleanRecord);
    const Ran ran = run({QStringLiteral("import"), write("many.json", many + "]"), QStringLiteral("-o"), path("many.hubready"), QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_EQ(ran.status, 1) << ran.err.toStdString();
    EXPECT_EQ(ran.json().value(QStringLiteral("records")).toInt(), 999);
    EXPECT_EQ(ran.json().value(QStringLiteral("rejections")).toArray().size(), 1);
    EXPECT_EQ(run({QStringLiteral("import"), write("none.json", "rubbish"), QStringLiteral("-o"), path("none.hubready")}).status, 3);
    EXPECT_FALSE(QFile::exists(path("none.hubready")));
    EXPECT_FALSE(QFile::exists(path("none.hubready.part")));
}

TEST_F(Cli, standardInputAndUsage)
{
    EXPECT_EQ(run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--from"), QStringLiteral("json"), QStringLiteral("--format"), QStringLiteral("json")}, "[" + cleanRecord + "]").status, 0);
    EXPECT_EQ(run({QStringLiteral("check"), QStringLiteral("-")}, "[]").status, 2);
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({QStringLiteral("report"), sample("elearning-repository.json")}).status, 2);
    EXPECT_EQ(run({QStringLiteral("nonsense")}).status, 2);
    EXPECT_EQ(run({QStringLiteral("--help")}).status, 0);
}

TEST_F(Cli, stagingPackagesGoThereAndBack)
{
    const QByteArray record = R"([{"ResourceUniqueRef": "RIV-0042", "Title": "Hand hygiene poster", "Description": "<p>Five moments.</p>",
 "ResourceType": "File", "Keywords": "hand hygiene,infection control", "Licence": "All rights reserved", "PublishedDate": "2021-02-01",
 "AuthorName1": "Aisha Rahman", "ServerFileName": "posters/five.pdf", "YearAuthored": 2020, "ContributorLearningHubUserName": "a.rahman"}])";
    const QString in = write("staging.json", record);
    EXPECT_EQ(check(in).json().value(QStringLiteral("package")).toString(), QStringLiteral("staging"));
    EXPECT_EQ(check(in).status, 0);
    ASSERT_EQ(run({QStringLiteral("import"), in, QStringLiteral("-o"), path("s.hubready")}).status, 0);
    const Ran exported = run({QStringLiteral("export"), path("s.hubready"), QStringLiteral("-o"), path("s"), QStringLiteral("--all-without-errors")});
    ASSERT_EQ(exported.status, 0) << exported.err.toStdString();
    EXPECT_EQ(check(path("s/metadata.xlsx")).status, 0);
    EXPECT_EQ(run({QStringLiteral("verify"), path("s")}).status, 0);
}

} // namespace
} // namespace hubready
