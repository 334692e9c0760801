// Rules on the command line: which are run, sets from files, and what is accepted as it is.
#include "tests/cli/cli_fixture.h"

namespace hubready {
namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList rulesOf(const QJsonObject &checked)
{
    QStringList rules;
    for (const QJsonValue &finding : checked.value(q("findings")).toArray())
        rules << finding.toObject().value(q("rule")).toString();
    return rules;
}

const QByteArray ownSet = "<ruleset xmlns=\"urn:hubready:rules:1\" id=\"trust\" version=\"3\" title=\"Ours\">\n"
                          "<rule id=\"own.title.short\" severity=\"advice\" kind=\"length\" fields=\"title\">\n"
                          "<parameter name=\"max\">3</parameter>\n"
                          "<title>Too long for us</title><why>W.</why><remedy>R.</remedy></rule></ruleset>\n";

TEST_F(Cli, theGateAloneSaysNothingElse)
{
    const QStringList all = rulesOf(check(sample("elearning-repository.json")).json());
    const QStringList gate = rulesOf(check(sample("elearning-repository.json"), {q("--rules"), q("gate")}).json());
    QStringList ofGate;
    for (const QString &rule : all) {
        if (rule.startsWith(q("lh.")))
            ofGate << rule;
    }
    EXPECT_EQ(gate, ofGate);
    EXPECT_GT(all.size(), gate.size());
}

TEST_F(Cli, aRuleSetFromAFileStandsBesideTheGate)
{
    const QString in = write("in.json", "[" + cleanRecord + "]");
    const QString set = write("set.xml", ownSet);
    EXPECT_EQ(rulesOf(check(in, {q("--rules"), set}).json()), QStringList{q("own.title.short")});
    const QString broken = write("broken.xml", QByteArray(ownSet).replace("length", "lenght"));
    const Ran ran = check(in, {q("--rules"), broken});
    EXPECT_EQ(ran.status, 3);
    EXPECT_TRUE(ran.err.contains("line 2")) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains("lenght")) << ran.err.toStdString();
    EXPECT_EQ(check(in, {q("--rules"), path("absent.xml")}).status, 3);
    const QString project = path("p.hubready");
    ASSERT_EQ(run({q("import"), in, q("-o"), project, q("--rules"), set}).status, 0);
    EXPECT_EQ(rulesOf(check(project).json()), QStringList{q("own.title.short")}) << "a project keeps its rules";
    ASSERT_EQ(run({q("export"), project, q("-o"), path("package"), q("--all-without-errors")}).status, 0);
    const QJsonObject manifest = QJsonDocument::fromJson(read(path("package/manifest.json"))).object();
    const QJsonObject rules = manifest.value(q("rule_set")).toObject();
    EXPECT_TRUE(rules.value(q("version")).toString().contains(q("trust 3")));
    EXPECT_EQ(rules.value(q("changes_sha256")).toString().size(), 64);
}

TEST_F(Cli, whatIsAcceptedIsNoLongerCounted)
{
    const QString in = write("in.json", "[" + cleanRecord + "]");
    const QString project = path("p.hubready");
    ASSERT_EQ(run({q("import"), in, q("-o"), project, q("--rules"), write("set.xml", ownSet)}).status, 0);
    const QStringList accept{q("review"), project, q("--accept"), q("own.title.short"), q("--records"), q("all")};
    EXPECT_EQ(run(accept + QStringList{q("--comment"), q("It is its name")}).status, 2) << "nobody says it";
    EXPECT_EQ(run(accept + QStringList{q("--by"), q("Jo")}).status, 2) << "no reason";
    EXPECT_EQ(run({q("review"), project, q("--accept"), q("lh.title.required"), q("--records"), q("all"), q("--by"), q("Jo"),
                   q("--comment"), q("No")}).status, 5) << "the gate accepts nothing";
    ASSERT_EQ(run(accept + QStringList{q("--by"), q("Jo"), q("--comment"), q("It is its name")}).status, 0);
    const QJsonObject checked = check(project).json();
    const QJsonObject finding = checked.value(q("findings")).toArray().at(0).toObject();
    EXPECT_EQ(finding.value(q("accepted")).toObject().value(q("by")).toString(), q("Jo"));
    EXPECT_EQ(finding.value(q("accepted")).toObject().value(q("reason")).toString(), q("It is its name"));
    EXPECT_EQ(checked.value(q("summary")).toObject().value(q("advice")).toInt(-1), 0);
    EXPECT_EQ(checked.value(q("summary")).toObject().value(q("accepted")).toInt(), 1);
    ASSERT_EQ(run({q("export"), project, q("-o"), path("package"), q("--all-without-errors")}).status, 0);
    EXPECT_TRUE(read(path("package/evidence/accepted.csv")).contains("It is its name"));
}

} // namespace
} // namespace hubready
