// --profile and --save-profile: the same profiles as the window has.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

const QByteArray ownProfile =
    "<profile xmlns=\"urn:hubready:profile:1\" name=\"Ours\">\n"
    "<column name=\"heading\" field=\"title\"/>\n"
    "<column name=\"first\" field=\"authors\" join=\" \"/>\n"
    "<column name=\"last\" field=\"authors\" join=\" \"/>\n"
    "<column name=\"kind\" field=\"resource_type\"><value from=\"film\" to=\"Video\"/></column>\n"
    "<column name=\"gone\" field=\"licence\"/>\n"
    "<default field=\"version\" value=\"1.0\"/>\n</profile>\n";
const QByteArray ownTable = "heading,first,last,Kind,new\nSepsis,Priya,Nair,film,1\nFalls,Anna,,quiz,2\n";

QJsonObject columnNamed(const Ran &ran, const char *name)
{
    for (const QJsonValue &column : ran.list("columns")) {
        if (column[u"name"].toString() == QLatin1StringView(name))
            return column.toObject();
    }
    return {};
}

TEST_F(Cli, aProfileSaysWhatTheColumnsAre)
{
    write("in.csv", ownTable);
    write("ours.xml", ownProfile);
    const Ran ran = cli("inspect @in.csv --profile @ours.xml --format json");
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QJsonObject profile = ran.json()[u"profile"].toObject();
    EXPECT_EQ(profile[u"name"].toString(), QStringLiteral("Ours"));
    EXPECT_TRUE(profile[u"used"].toBool());
    EXPECT_EQ(profile[u"agree"].toInt(), 4);
    EXPECT_EQ(profile[u"columns"].toInt(), 5);
    EXPECT_EQ(profile[u"gone"].toArray(), QJsonArray{QStringLiteral("gone")});
    EXPECT_EQ(profile[u"added"].toArray(), QJsonArray{QStringLiteral("new")});
    EXPECT_EQ(profile[u"renamed"][0][u"file"].toString(), QStringLiteral("Kind"));
    EXPECT_EQ(columnNamed(ran, "last")[u"field"].toString(), QStringLiteral("authors"));
    const QByteArray text = cli("inspect @in.csv --profile @ours.xml").out;
    EXPECT_TRUE(text.contains("Profile: Ours (4 of 5 columns agree)")) << text.toStdString();
    EXPECT_TRUE(text.contains("Not in the file: gone.")) << text.toStdString();
    EXPECT_TRUE(text.contains("kind is now Kind")) << text.toStdString();
}

TEST_F(Cli, aProfileIsTheSameForEveryCommandThatReads)
{
    write("in.csv", ownTable);
    write("ours.xml", ownProfile);
    ASSERT_EQ(cli("import @in.csv --profile @ours.xml -o @p.hubready --quiet").status, 0);
    const QJsonArray ofProject = cli("check @p.hubready --format json").list("findings");
    EXPECT_EQ(cli("check @in.csv --profile @ours.xml --format json").list("findings"), ofProject);
    EXPECT_NE(cli("check @in.csv --format json").list("findings"), ofProject);
    EXPECT_EQ(cli("facet @in.csv --field authors --profile @ours.xml --format json").json()[u"distinct"].toInt(), 2);
}

TEST_F(Cli, aFixWritesJoinedColumnsSoThatTheyReadTheSameAgain)
{
    write("in.csv", "heading,first,last,kind\nSepsis  care,Priya,Nair,film\nFalls, Anna ,Lee  Ward,film\n");
    write("ours.xml", ownProfile);
    ASSERT_EQ(cli("fix @in.csv --profile @ours.xml -o @out.csv").status, 0);
    ASSERT_EQ(cli("fix @in.csv --profile @ours.xml -o @out.json").status, 0);
    ASSERT_EQ(cli("fix @out.csv --profile @ours.xml -o @again.json").status, 0);
    EXPECT_EQ(QJsonDocument::fromJson(read(path("again.json"))), QJsonDocument::fromJson(read(path("out.json"))));
    EXPECT_TRUE(read(path("out.csv")).contains("Sepsis care,Priya,Nair,film")) << read(path("out.csv")).toStdString();
}

TEST_F(Cli, inspectNamesTheProfileThatFits)
{
    const Ran ran = cli("inspect %regional-platform.csv --format json");
    const QJsonObject profile = ran.json()[u"profile"].toObject();
    EXPECT_EQ(profile[u"name"].toString(), QStringLiteral("eWIN"));
    EXPECT_FALSE(profile[u"used"].toBool());
    EXPECT_EQ(profile[u"agree"].toInt(), 13);
    EXPECT_TRUE(cli("inspect %regional-platform.csv").out.contains("--profile \"eWIN\""));
    EXPECT_TRUE(cli("inspect %elearning-repository.json --format json").json()[u"profile"].isNull());
    const Ran used = cli("inspect %regional-platform.csv --profile ewin --format json");
    EXPECT_TRUE(used.json()[u"profile"][u"used"].toBool());
    EXPECT_EQ(used.list("remarks").size(), 0) << "the profile says the order of dates";
}

TEST_F(Cli, inspectTellsWhichValuesAreToSettle)
{
    const Ran ran = cli("inspect %regional-platform.csv --format json");
    QStringList known;
    QStringList open;
    for (const QJsonValue &value : columnNamed(ran, "rights")[u"values"].toArray())
        (value[u"means"].isNull() ? open : known) << value[u"value"].toString();
    EXPECT_TRUE(known.contains(QStringLiteral("CC BY-NC 4.0")));
    EXPECT_TRUE(known.contains(QStringLiteral("All rights reserved")));
    EXPECT_TRUE(open.contains(QStringLiteral("NHS open")));
    EXPECT_EQ(columnNamed(ran, "format")[u"values"].toArray().size(), 12);
    EXPECT_TRUE(cli("inspect %regional-platform.csv").out.contains("to settle: ")) << ran.out.toStdString();
    const Ran json = cli("inspect %elearning-repository.json --format json");
    EXPECT_EQ(columnNamed(json, "Resource Type")[u"values"].toArray().last()[u"means"].toString(),
              QStringLiteral("GenericFile"))
        << "one record has “Document”";
}

TEST_F(Cli, aMappingIsKeptAsAProfileThatReadsTheSame)
{
    write("in.csv", "heading,extra\nSepsis,1\n");
    const Ran ran = cli("inspect @in.csv --map title=heading --set version=1.0 --save-profile @kept.xml");
    ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
    const QByteArray kept = read(path("kept.xml"));
    EXPECT_TRUE(kept.contains("name=\"kept\"")) << kept.toStdString();
    EXPECT_EQ(cli("check @in.csv --profile @kept.xml --format json").list("findings"),
              cli("check @in.csv --map title=heading --set version=1.0 --format json").list("findings"));
    ASSERT_EQ(cli("inspect @in.csv --profile @kept.xml --save-profile @kept.xml").status, 0);
    EXPECT_EQ(read(path("kept.xml")), kept);
    EXPECT_EQ(cli("inspect @in.csv --map title=heading --save-profile @absent/kept.xml").status, 4);
    EXPECT_EQ(cli("inspect %elearning-repository.json --save-profile @no.xml").status, 5);
}

TEST_F(Cli, aProfileThatCannotBeUsedIsWrongUsage)
{
    write("in.csv", ownTable);
    write("broken.xml", QByteArray(ownProfile).replace("resource_type", "resource_tpye"));
    const Ran broken = cli("inspect @in.csv --profile @broken.xml");
    EXPECT_EQ(broken.status, 2);
    for (const char *piece : {"broken.xml", "line 5", "resource_tpye", "Correct the file"})
        EXPECT_TRUE(broken.err.contains(piece)) << piece << " is not in " << broken.err.toStdString();
    const Ran absent = cli("inspect @in.csv --profile nothing");
    EXPECT_EQ(absent.status, 2);
    EXPECT_TRUE(absent.err.contains("eWIN")) << absent.err.toStdString();
    EXPECT_EQ(cli("check @in.csv --profile @in.csv").status, 2);
}

} // namespace
} // namespace hubready
