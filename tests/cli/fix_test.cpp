// fix and the plain tables: nothing is lost, nothing changes that has no change.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

TEST_F(Cli, fixKeepsStrayBytesOfATable)
{
    // One byte that is no UTF-8, in a row without a change and in one with.
    write("a.csv", "\xEF\xBB\xBFtitle;keywords\r\n\"caf\xE9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\";soap\r\n  Sepsis  at home ;fi\xE8vre\r\n");
    ASSERT_EQ(cli("fix @a.csv -o @b.csv").status, 0);
    EXPECT_EQ(read(path("b.csv")),
              "\xEF\xBB\xBFtitle;keywords\r\n\"caf\xE9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\";soap\r\nSepsis at home;fi\xE8vre\r\n");
}

TEST_F(Cli, fixRefusesACharacterThatTheEncodingLacks)
{
    // The fix puts a character in place of an entity that Latin-1 has no place for.
    write("a.csv", "title\nAlpha &alpha; study caf\xE9\n");
    const Ran ran = cli("fix @a.csv -o @b.csv --encoding ISO-8859-1");
    EXPECT_EQ(ran.status, 4) << ran.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("b.csv")));
    EXPECT_EQ(cli("fix @a.csv -o @b.json --encoding ISO-8859-1").status, 0);
}

TEST_F(Cli, fixWritesOtherKindsByEnding)
{
    write("a.csv", "title,keywords,authors,author_organisation\nSepsis  care,a|b,Priya Nair|Jo Bloggs,|Riverside\n");
    for (const char *output : {"b.json", "b.csv", "b.xlsx", "b.hubready"}) {
        const QLatin1StringView name(output);
        ASSERT_EQ(cli(QStringLiteral("fix @a.csv -o @") + name).status, 0) << output;
        ASSERT_EQ(cli(QStringLiteral("fix @") + name + QStringLiteral(" -o @back.json")).status, 0) << output;
        const QJsonObject record = QJsonDocument::fromJson(read(path("back.json"))).array()[0].toObject();
        EXPECT_EQ(record[u"Title"].toString(), QStringLiteral("Sepsis care")) << output;
        EXPECT_EQ(record[u"Keywords"].toArray().size(), 2) << output;
        ASSERT_EQ(record[u"Authors"].toArray().size(), 2) << output;
        EXPECT_EQ(record[u"Authors"][1][u"Organisation"].toString(), QStringLiteral("Riverside")) << output;
    }
}

TEST_F(Cli, fixOfAWorkbookKeepsItsSheetsAndColumns)
{
    write("a.csv", "title,keywords,Shelf\nSepsis  care,a|b,12\n");
    ASSERT_EQ(cli("fix @a.csv -o @b.xlsx").status, 0);
    ASSERT_EQ(cli("fix @b.xlsx -o @c.xlsx").status, 0);
    EXPECT_EQ(cli("inspect @c.xlsx --format json").list("columns").size(), cli("inspect @b.xlsx --format json").list("columns").size());
    EXPECT_EQ(cli("check @c.xlsx --format json").list("findings"), cli("check @b.xlsx --format json").list("findings"));
}

TEST_F(Cli, aStagingWorkbookLosesNothing)
{
    const QByteArray first = R"({"ResourceUniqueRef": "1", "Title": "Hand  hygiene", "ResourceType": "File", "ServerFileName": "a.pdf",
 "AuthorName1": "A  B", "ContributorLearningHubUserName": "a.rahman"})";
    QByteArray otherPerson = first;
    otherPerson.replace("a.rahman", "j.bloggs");
    QByteArray otherType = first;
    otherType.replace("\"File\"", "\"Podcast\"");
    write("good.json", "[" + first + "]");
    write("people.json", "[" + first + "," + otherPerson + "]");
    write("types.json", "[" + first + "," + otherType + "]");
    ASSERT_EQ(cli("fix @good.json -o @good.xlsx").status, 0);
    EXPECT_EQ(cli("check @good.xlsx --format json").number("records"), 1);
    ASSERT_EQ(cli("fix @good.xlsx -o @again.xlsx").status, 0);
    EXPECT_EQ(cli("check @again.xlsx --format json").list("findings"), cli("check @good.xlsx --format json").list("findings"));
    for (const char *name : {"people", "types"}) {
        const Ran ran = cli(QStringLiteral("fix @%1.json -o @%1.xlsx").arg(QLatin1StringView(name)));
        EXPECT_EQ(ran.status, 5) << name;
        EXPECT_TRUE(ran.err.contains("Record 2")) << ran.err.toStdString();
        EXPECT_FALSE(QFile::exists(path(name) + QStringLiteral(".xlsx")));
    }
}

// What commit 67a85bb mended.
TEST_F(Cli, fixNeverWritesOverAnotherProject)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @a.hubready").status, 0);
    ASSERT_EQ(cli("import %elearning-repository.json -o @b.hubready").status, 0);
    const QByteArray before = read(path("b.hubready"));
    EXPECT_EQ(cli("fix @a.hubready -o @b.hubready --by Jo").status, 4);
    EXPECT_EQ(cli("fix %regional-platform.csv -o @b.hubready").status, 4);
    EXPECT_EQ(read(path("b.hubready")), before);
    EXPECT_EQ(cli("fix @a.hubready -o @c.hubready --by Jo").status, 0);
    EXPECT_EQ(cli("check @c.hubready --format json").number("records"), 150);
}

TEST_F(Cli, fixOfACopyTakesAlongWhatIsOnlyInTheLog)
{
    ASSERT_EQ(cli("import %regional-platform.csv -o @a.hubready").status, 0);
    ASSERT_EQ(cli("review @a.hubready --ready 1 --by Jo").status, 0);
    ASSERT_EQ(cli("fix @a.hubready -o @c.hubready --by Jo").status, 0);
    const QByteArray history = cli("history @c.hubready").out;
    EXPECT_TRUE(history.contains("Ready")) << history.toStdString();
}

TEST_F(Cli, fixOfOneStagingAuthorColumnLeavesTheOthers)
{
    write("a.csv", "Resource_Title,Author_Name_1,Role_1,Organisation_1,Author_Name_2,Role_2,Article,File_name\n"
                   "Sepsis,  Priya   Nair,Clinical lead,Riverside,Jo  Bloggs,Nurse,,packs/a.zip\n");
    ASSERT_EQ(cli("fix @a.csv -o @b.csv --package staging").status, 0);
    EXPECT_EQ(read(path("b.csv")), "Resource_Title,Author_Name_1,Role_1,Organisation_1,Author_Name_2,Role_2,Article,File_name\n"
                                   "Sepsis,Priya Nair,Clinical lead,Riverside,Jo Bloggs,Nurse,,packs/a.zip\n");
}

TEST_F(Cli, twoRulesThatAreAskedForBothCount)
{
    // Suggestions of --also for different values stand beside each other; one for a value replaces only the safe one.
    write("a.json", R"([{"Title": "HAND HYGIENE", "Version": "1", "Licence Type": "CC BY-NC 4.0", "Resource Type": "Article"}])");
    ASSERT_EQ(cli("fix @a.json -o @b.json").status, 0);
    const QByteArray safe = read(path("b.json"));
    QSet<QString> rules;
    for (const QJsonValue &suggestion : cli("suggest @a.json --format json").list("suggestions"))
        rules.insert(suggestion[u"rule"].toString());
    QString line = QStringLiteral("fix @a.json -o @c.json");
    for (const QString &rule : rules)
        line += QStringLiteral(" --also ") + rule;
    ASSERT_EQ(cli(line).status, 0);
    EXPECT_TRUE(read(path("c.json")).contains("Hand hygiene")) << safe.toStdString();
}

TEST_F(Cli, aPlainTableReadsBackAsTheSameRecords)
{
    const QByteArray records = R"([
 {"Title": "A, \"b\" and\nc", "Keywords": ["one", "two; three", " four|five ", "six||seven"], "Version": "1.0", "HasCost": false,
  "Authors": [{"Author Index": 1, "Author": "Second"}, {"Author Index": 0, "Author": "First", "Organisation": "Trust; West", "Role": "Lead"}],
  "Resource Files": [{"Resource Index": 0, "Resource URL": "a;b.zip"}, {"Resource Index": 1, "Resource URL": "c.zip"}],
  "CreateDate": "2019-03-14T09:30:00", "elfhuserid": "4021"},
 {"Title": "Second", "Keywords": ["alone, with a comma"], "Authors": [{"Author Index": 0, "Organisation": "Only a trust"}]}])";
    const QByteArray staging = R"([{"ResourceUniqueRef": "1", "Title": "T", "ResourceType": "Article", "ArticleContentFilename": "a.html",
  "ArticleFile1": "one.pdf", "ArticleFile3": "three.pdf", "AuthorName1": "A", "AuthorRole2": "only a role", "AuthorOrganisation3": "C|D",
  "Keywords": "a, b;c", "YearAuthored": 2020, "PublishedDate": "2021-02-01"},
 {"ResourceUniqueRef": "2", "Title": "U", "ResourceType": "File", "ServerFileName": "f.pdf"}])";
    for (const auto &[name, content, form] : {std::tuple{"std", records, "standard"}, std::tuple{"stg", staging, "staging"}}) {
        write("in.json", content);
        QFile::remove(path("p.hubready"));
        ASSERT_EQ(cli("import @in.json -o @p.hubready").status, 0);
        const QJsonArray findings = cli("check @p.hubready --format json").list("findings");
        for (const char *kind : {"csv", "xlsx", "json"}) {
            const Ran ran = cli(QStringLiteral("export @p.hubready --as %1 -o @t.%1").arg(QLatin1StringView(kind)));
            ASSERT_EQ(ran.status, 0) << kind << ran.err.toStdString();
            EXPECT_TRUE(ran.err.isEmpty()) << name << ' ' << kind << ' ' << ran.err.toStdString();
            const QJsonArray back = cli(QStringLiteral("check @t.%1 --package %2 --format json").arg(QLatin1StringView(kind), QLatin1StringView(form))).list("findings");
            EXPECT_EQ(back.size(), findings.size()) << name << ' ' << kind;
            for (qsizetype i = 0; i < std::min(back.size(), findings.size()); ++i)
                EXPECT_EQ(back[i][u"rule"], findings[i][u"rule"]) << name << ' ' << kind;
        }
    }
}

TEST_F(Cli, aTableSaysWhatItCannotSay)
{
    write("in.json", R"([{"Title": "T", "YearAuthored": null, "Authors": [null, {"Author": "A"}]}])");
    ASSERT_EQ(cli("import @in.json -o @p.hubready --package standard").status, 0);
    const Ran ran = cli("export @p.hubready --as csv -o @t.csv");
    EXPECT_EQ(ran.status, 0);
    EXPECT_TRUE(ran.err.contains("record 1")) << ran.err.toStdString();
}

TEST_F(Cli, keywordsAreProposedAsIfEachRecordHadNone)
{
    const QString in = write("in.json", R"([
        {"Title": "Hand hygiene", "Description": "<p>Wash your hands on the ward.</p>", "Keywords": ["infection control"]},
        {"Title": "Hand hygiene again", "Description": "Clean hands save lives on every ward, every day, at each of the five moments. Soap, water and gel each have their place.", "Keywords": ["unheard of"]}])");
    const Ran ran = run({QStringLiteral("suggest"), in, QStringLiteral("--field"), QStringLiteral("keywords"),
                         QStringLiteral("--as-if-empty"), QStringLiteral("--format"), QStringLiteral("json")});
    EXPECT_EQ(ran.status, 0);
    QStringList ofSecond;
    for (const QJsonValue &suggestion : ran.json().value(QStringLiteral("suggestions")).toArray()) {
        EXPECT_EQ(suggestion[QStringLiteral("rule")].toString(), QStringLiteral("bp.keywords.propose"));
        EXPECT_EQ(suggestion[QStringLiteral("field")].toString(), QStringLiteral("keywords"));
        EXPECT_TRUE(suggestion[QStringLiteral("item")].isNull());
        EXPECT_TRUE(suggestion[QStringLiteral("before")].isNull());
        EXPECT_FALSE(suggestion[QStringLiteral("safe")].toBool());
        if (suggestion[QStringLiteral("record")].toInt() == 2)
            ofSecond << suggestion[QStringLiteral("after")].toString();
    }
    EXPECT_GE(ofSecond.size(), 10);
    EXPECT_TRUE(ofSecond.contains(QStringLiteral("infection control"))) << "the other record has it";
    EXPECT_FALSE(ofSecond.contains(QStringLiteral("unheard of"))) << "its own keywords do not count";
    EXPECT_EQ(run({QStringLiteral("suggest"), in, QStringLiteral("--as-if-empty")}).status, 2);
}

} // namespace
} // namespace hubready
