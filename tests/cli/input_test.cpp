// What the commands take as input: several files, folders, standard input, choices of columns and values.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

const QByteArray stagingRecord = R"({"ResourceUniqueRef": "RIV-1", "Title": "Hand hygiene poster", "Description": "<p>Five moments.</p>",
 "ResourceType": "File", "Keywords": "hand hygiene,infection control", "Licence": "All rights reserved", "PublishedDate": "2021-02-01",
 "AuthorName1": "Aisha Rahman", "ServerFileName": "posters/five.pdf", "ContributorLearningHubUserName": "a.rahman"})";

TEST_F(Cli, oneStagingRecordMakesAllInputsStaging)
{
    write("a.json", "[" + cleanRecord + "]");
    write("b.json", "[" + stagingRecord + "]");
    for (const char *inputs : {"@a.json @b.json", "@b.json @a.json"}) {
        const Ran ran = cli(QStringLiteral("check --format json ") + QLatin1StringView(inputs));
        EXPECT_EQ(ran.json().value(QStringLiteral("package")).toString(), QStringLiteral("staging")) << inputs;
        EXPECT_EQ(ran.number("records"), 2) << inputs;
        ASSERT_EQ(cli(QStringLiteral("import -o @p.hubready ") + QLatin1StringView(inputs)).status, 0);
        EXPECT_EQ(cli("check --format json @p.hubready").list("findings"), ran.list("findings")) << inputs;
        ASSERT_TRUE(QFile::remove(path("p.hubready")));
    }
    EXPECT_EQ(cli("check --format json @a.json @a.json --package standard").number("records"), 2);
}

TEST_F(Cli, aStagingWorkbookIsNeverMixedIntoStandardRecords)
{
    write("a.json", "[" + cleanRecord + "]");
    write("b.json", "[" + stagingRecord + "]");
    ASSERT_EQ(cli("fix @b.json -o @b.xlsx").status, 0);
    ASSERT_EQ(cli("import @a.json -o @p.hubready").status, 0);
    EXPECT_EQ(cli("import @b.xlsx -o @p.hubready").status, 5);
    EXPECT_EQ(cli("check --format json @p.hubready").number("records"), 1);
    EXPECT_EQ(cli("check @a.json @b.xlsx --package standard").status, 5);
    EXPECT_EQ(cli("check --format json @a.json @b.xlsx").number("records"), 2);
}

TEST_F(Cli, standardInputServesEveryCommandThatReads)
{
    const QByteArray csv = "title,keywords\nHand  hygiene,soap|water\n";
    EXPECT_EQ(cli("inspect - --from csv --format json", csv).number("records"), 1);
    EXPECT_EQ(cli("check - --from csv --format json", csv).number("records"), 1);
    EXPECT_EQ(cli("import - --from csv -o @p.hubready", csv).status, 0);
    EXPECT_EQ(cli("check @p.hubready --format json").number("records"), 1);
    EXPECT_EQ(cli("fix - --from csv -o @out.csv", csv).status, 0);
    EXPECT_EQ(read(path("out.csv")), "title,keywords\nHand hygiene,soap|water\n");
    for (const char *line : {"inspect -", "check -", "import - -o @q.hubready", "fix - -o @q.csv"})
        EXPECT_EQ(cli(line, csv).status, 2) << line;
}

TEST_F(Cli, aFolderIsReadInTheOrderOfItsNames)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("in")));
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("none")));
    write("in/b.json", "[" + cleanRecord + "]");
    write("in/a.csv", "title\nFirst\n");
    write("in/notes.txt", "nothing that is a table\n");
    const Ran ran = cli("import @in -o @p.hubready --format json");
    EXPECT_EQ(ran.number("records"), 2);
    EXPECT_TRUE(ran.err.contains("notes.txt")) << ran.err.toStdString();
    EXPECT_EQ(cli("check @none").status, 3);
}

TEST_F(Cli, aColumnThatIsNotThereIsRefusedWithThoseThatAre)
{
    write("a.csv", "Heading,Words\nSepsis,fever\n");
    const Ran ran = cli("check @a.csv --map title=Headline");
    EXPECT_EQ(ran.status, 2);
    EXPECT_TRUE(ran.err.contains("Heading, Words")) << ran.err.toStdString();
    EXPECT_EQ(cli("inspect @a.csv --map title=Heading --map nonsense=Words").status, 2);
    EXPECT_EQ(cli("inspect @a.csv --map title=Heading --map keywords=Words --format json").number("records"), 1);
}

TEST_F(Cli, valuesForAllRecordsFitTheFieldInBothForms)
{
    write("a.csv", "title\nSepsis\n");
    write("a.json", "[{\"Title\": \"Sepsis\"}]");
    write("s.json", "[{\"ResourceUniqueRef\": \"1\", \"Title\": \"Sepsis\"}]");
    const QString choices = QStringLiteral(" --set \"authors=Priya Nair\" --set keywords=sepsis --set files=a.zip --set contributor=12");
    for (const char *line : {"@a.csv", "@a.json", "@s.json", "@a.csv --package staging"}) {
        const Ran ran = cli(QStringLiteral("check --format json ") + QLatin1StringView(line) + choices);
        for (const QJsonValue &finding : ran.list("findings")) {
            const QString rule = finding[u"rule"].toString();
            EXPECT_FALSE(rule == u"lh.record.unreadable" || rule.startsWith(u"lh.author") || rule.startsWith(u"lh.keyword")
                         || rule.startsWith(u"lh.contributor"))
                << line << ' ' << rule.toStdString();
        }
        EXPECT_EQ(ran.number("records"), 1) << line;
    }
}

TEST_F(Cli, inspectTellsOfProjectsAndOfFilesThatCheckRefuses)
{
    ASSERT_EQ(cli("import %elearning-repository.json -o @p.hubready").status, 0);
    const Ran project = cli("inspect @p.hubready --format json");
    EXPECT_EQ(project.json().value(QStringLiteral("format")).toString(), QStringLiteral("hubready"));
    EXPECT_EQ(project.number("records"), 300);
    EXPECT_TRUE(project.json().value(QStringLiteral("encoding")).isNull());
    EXPECT_FALSE(project.list("columns").isEmpty());
    write("bom.json", "\xEF\xBB\xBF[{\"Title\": \"HAND HYGIENE\"}]");
    EXPECT_EQ(cli("inspect @bom.json --format json").list("columns").size(), 1);
    EXPECT_FALSE(cli("suggest @bom.json --format json").list("suggestions").isEmpty());
    EXPECT_EQ(cli("check @bom.json --format json").number("records"), 0);
}

TEST_F(Cli, aFileWithoutAnyRecordIsUnusableAndSaysWhy)
{
    write("object.json", "{\"Title\": \"one\"}");
    write("strange.csv", "Alpha,Beta\n1,2\n");
    for (const char *line : {"inspect @object.json", "suggest @object.json", "import @object.json -o @p.hubready",
                             "fix @object.json -o @o.json", "inspect @strange.csv", "check @strange.csv", "inspect @absent.csv"}) {
        const Ran ran = cli(line);
        EXPECT_EQ(ran.status, 3) << line;
        EXPECT_FALSE(ran.err.isEmpty()) << line;
    }
    EXPECT_TRUE(cli("check @strange.csv").err.contains("Alpha, Beta"));
    EXPECT_EQ(cli("check @object.json").status, 1);
    EXPECT_EQ(cli("inspect @strange.csv --map title=Alpha").status, 0);
}

TEST_F(Cli, wordsAndNumbersOfOptionsAreChecked)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @p.hubready").status, 0);
    for (const char *line : {"review @p.hubready --ready all --by Jo --role boss", "history @p.hubready --undo-to two --by Jo",
                             "history @p.hubready --undo-to -1 --by Jo", "history @p.hubready --undo-to 99 --by Jo",
                             "export @p.hubready -o @d --max-records 0", "export @p.hubready -o @d --source-id x",
                             "export @p.hubready -o @d --as pdf", "check @p.hubready --format xml", "check @p.hubready --package other",
                             "inspect %regional-platform.csv --delimiter ab", "fix @p.hubready -o @p.hubready",
                             "fix %regional-platform.csv -o @o.csv --also bp.no.such", "inspect %regional-platform.csv --encoding klingon"}) {
        const Ran ran = cli(line);
        EXPECT_EQ(ran.status, 2) << line;
        EXPECT_FALSE(ran.err.isEmpty()) << line;
    }
}

TEST_F(Cli, facetsAndClustersGiveTheirFixedShape)
{
    write("a.csv", "title,keywords\nOne,Nursing|nursing\nTwo,Nursing|sepsis\n");
    const Ran facet = cli("facet @a.csv --field keywords --format json");
    EXPECT_EQ(facet.out.trimmed(), R"({"field": "keywords", "distinct": 3, "values": [{"value": "Nursing", "count": 2}, )"
                                   R"({"value": "nursing", "count": 1}, {"value": "sepsis", "count": 1}]})");
    const Ran cluster = cli("cluster @a.csv --field keywords --method ngram-fingerprint --format json");
    EXPECT_EQ(cluster.json().value(QStringLiteral("method")).toString(), QStringLiteral("ngram-fingerprint"));
    ASSERT_EQ(cluster.list("clusters").size(), 1);
    EXPECT_EQ(cluster.list("clusters")[0][u"proposed"].toString(), QStringLiteral("Nursing"));
    EXPECT_EQ(cli("facet @a.csv").status, 2);
    EXPECT_EQ(cli("cluster @a.csv --field keywords --method guess").status, 2);
}

TEST_F(Cli, everyCommandHasItsHelp)
{
    const Ran all = cli("--help");
    EXPECT_EQ(all.status, 0);
    for (const char *command : {"inspect", "check", "suggest", "fix", "import", "export", "verify", "review", "history"}) {
        EXPECT_TRUE(all.out.contains(command));
        const Ran ran = cli(QLatin1StringView(command) + QStringLiteral(" --help"));
        EXPECT_EQ(ran.status, 0);
        EXPECT_EQ(ran.out.contains("--undo-to"), QByteArray(command) == "history") << command;
    }
}

TEST_F(Cli, importKeepsTheStagedFilesOfAFolder)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("staged")));
    write("staged/there.zip", "x");
    write("a.csv", "title,resource_type,files\nOne,scorm,there.zip\nTwo,scorm,gone.zip\n");
    ASSERT_EQ(cli("import @a.csv -o @p.hubready --files @staged").status, 0);
    int missing = 0;
    for (const QJsonValue &finding : cli("check @p.hubready --format json").list("findings"))
        missing += finding[u"rule"].toString() == u"lh.file.missing";
    EXPECT_EQ(missing, 1);
}

TEST_F(Cli, aRecordIsNeverWrittenOverSomethingElse)
{
    write("notes.txt", "mine");
    EXPECT_EQ(cli("import %regional-platform.csv -o @notes.txt").status, 4);
    EXPECT_EQ(read(path("notes.txt")), "mine");
    EXPECT_EQ(cli("import %regional-platform.csv -o @no/such/folder/p.hubready").status, 4);
    if (!QFile::exists(QStringLiteral("/dev/full")))
        GTEST_SKIP() << "no /dev/full here";
    for (const char *line : {"check %regional-platform.csv -o /dev/full", "suggest %regional-platform.csv -o /dev/full",
                             "fix %regional-platform.csv -o /dev/full", "fix %elearning-repository.json -o /dev/full"})
        EXPECT_EQ(cli(line).status, 4) << line;
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(HUBREADY_CLI), {QStringLiteral("--help")});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 4);
}

} // namespace
} // namespace hubready
