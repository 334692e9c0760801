// --links and --files of hubready-cli: the network is reached with --links and never without it; what it found stays in
// the project.
#include "tests/support/loopback_server.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace {

using hubready::LoopbackServer;

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonArray list(const char *name) const
    {
        return QJsonDocument::fromJson(out).object().value(QLatin1String(name)).toArray();
    }
    int count(const char *rule) const
    {
        int found = 0;
        for (const QJsonValue &finding : list("findings"))
            found += finding[QStringLiteral("rule")].toString() == QLatin1String(rule) ? 1 : 0;
        return found;
    }
};

class CliLinks : public testing::Test
{
protected:
    CliLinks()
    {
        server.answer("/ok", {});
        server.answer("/moved", {.status = 301, .location = "/ok"});
    }

    // The server answers from this thread, so the wait is an event loop.
    Ran run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            environment.remove(QLatin1String(name));
        process.setProcessEnvironment(environment);
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        process.start(QStringLiteral(HUBREADY_CLI), arguments);
        process.closeWriteChannel();
        loop.exec();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ran json(QStringList arguments) { return run(arguments << QStringLiteral("--format") << QStringLiteral("json")); }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QByteArray record(const QByteArray &address, const QByteArray &more = {}) const
    {
        return R"({"Title": "Recognising sepsis in adults", "Description": "<p>A guide for ward staff.</p>", "Keywords": ["sepsis"],)"
               R"( "Authors": [{"Author Index": 0, "Author": "Priya Nair"}], "HasCost": false, "Version": "1.0", "CreateDate": "2019-03-14",)"
               R"( "elfhuserid": "4021", "Resource Type": "WebLink", "WebLink URL": ")" +
               address + "\"" + more + "}";
    }
    QByteArray url(const char *address) const { return QByteArray::fromStdString(server.url(address)); }
    QString records()
    {
        return write("in.json",
                     "[" + record(url("/ok")) + "," + record(url("/gone")) + "," + record(url("/moved")) + "]");
    }

    LoopbackServer server;
    QTemporaryDir folder;
};

TEST_F(CliLinks, onlyWithTheOption)
{
    const QString in = records();
    EXPECT_EQ(json({QStringLiteral("check"), in}).count("lh.web-link.dead"), 0);
    EXPECT_EQ(json({QStringLiteral("suggest"), in}).status, 0);
    EXPECT_TRUE(server.asked.isEmpty());
    const Ran checked = json({QStringLiteral("check"), in, QStringLiteral("--links")});
    EXPECT_EQ(checked.status, 1) << checked.err.toStdString();
    ASSERT_EQ(checked.count("lh.web-link.dead"), 1);
    EXPECT_FALSE(server.asked.isEmpty());
    EXPECT_TRUE(checked.err.contains("3 addresses")) << checked.err.toStdString();
    EXPECT_EQ(json({QStringLiteral("check"), in, QStringLiteral("--links"), QStringLiteral("--quiet")}).err, "");
}

TEST_F(CliLinks, aProjectKeepsTheAnswers)
{
    const QString in = records();
    const QString project = path("p.hubready");
    ASSERT_EQ(run({QStringLiteral("import"), in, QStringLiteral("-o"), project, QStringLiteral("--links"),
                   QStringLiteral("--by"), QStringLiteral("Jo")})
                  .status,
              0);
    server.asked.clear();
    EXPECT_EQ(json({QStringLiteral("check"), project}).count("lh.web-link.dead"), 1);
    const Ran suggested =
        json({QStringLiteral("suggest"), project, QStringLiteral("--field"), QStringLiteral("web_link_url")});
    ASSERT_EQ(suggested.list("suggestions").size(), 1) << suggested.out.toStdString();
    EXPECT_EQ(suggested.list("suggestions")[0][QStringLiteral("after")].toString().toUtf8(), url("/ok"));
    EXPECT_TRUE(server.asked.isEmpty()) << "what is known is used";
    server.answer("/gone", {});
    EXPECT_EQ(json({QStringLiteral("check"), project, QStringLiteral("--links")}).count("lh.web-link.dead"), 0)
        << "told otherwise";
    server.asked.clear();
    EXPECT_EQ(json({QStringLiteral("check"), project}).count("lh.web-link.dead"), 0);
    const Ran exported = json(
        {QStringLiteral("export"), project, QStringLiteral("-o"), path("out"), QStringLiteral("--all-without-errors")});
    EXPECT_EQ(exported.status, 0) << exported.err.toStdString();
    EXPECT_TRUE(server.asked.isEmpty());
    EXPECT_EQ(run({QStringLiteral("verify"), path("out")}).status, 0);
    EXPECT_TRUE(server.asked.isEmpty());
    server.answer("/gone", {.status = 410});
    const Ran verified = run({QStringLiteral("verify"), path("out"), QStringLiteral("--links")});
    EXPECT_EQ(verified.status, 1) << verified.out.toStdString();
}

TEST_F(CliLinks, deadLinksStayBehind)
{
    const QString project = path("p.hubready");
    ASSERT_EQ(run({QStringLiteral("import"), records(), QStringLiteral("-o"), project}).status, 0);
    EXPECT_TRUE(server.asked.isEmpty());
    const Ran exported = json({QStringLiteral("export"), project, QStringLiteral("-o"), path("out"),
                               QStringLiteral("--all-without-errors"), QStringLiteral("--links")});
    EXPECT_EQ(exported.status, 0) << exported.err.toStdString();
    EXPECT_EQ(exported.list("left_behind").size(), 1) << exported.out.toStdString();
}

TEST_F(CliLinks, stagedFilesAreComparedAndOpened)
{
    const QByteArray files = R"(, "Licence Type": "All rights reserved", "LMS Link": ")" + url("/ok") +
                             R"(", "Resource Files": [{"Resource Index": 0, "Resource URL": "packs/sepsis-one.zip"}])";
    const QString in = write(
        "in.json", "[" + record("").replace("WebLink\", \"WebLink URL\": \"\"", "SCORM\"").chopped(1) + files + "}]");
    hubready::test::ZipBuilder zip;
    zip.add("imsmanifest.xml",
            "<manifest><metadata><schemaversion>1.2</schemaversion></metadata><organizations><organization><title>Hand "
            "hygiene</title></organization></organizations></manifest>");
    write("staged/packs/Sepsis one.zip", zip.bytes());
    const QStringList with{QStringLiteral("--files"), path("staged")};
    EXPECT_EQ(json(QStringList{QStringLiteral("check"), in} + with).count("lh.file.missing"), 1);
    const Ran suggested =
        json(QStringList{QStringLiteral("suggest"), in, QStringLiteral("--field"), QStringLiteral("files")} + with);
    ASSERT_EQ(suggested.list("suggestions").size(), 1) << suggested.out.toStdString();
    EXPECT_EQ(suggested.list("suggestions")[0][QStringLiteral("rule")].toString(), QStringLiteral("lh.file.missing"));
    EXPECT_EQ(suggested.list("suggestions")[0][QStringLiteral("after")][QStringLiteral("Resource URL")].toString(),
              QStringLiteral("packs/Sepsis one.zip"));
    write("staged/packs/sepsis-one.zip", zip.bytes());
    EXPECT_EQ(json(QStringList{QStringLiteral("check"), in} + with).count("lh.file.missing"), 0);
    const Ran titled =
        json(QStringList{QStringLiteral("suggest"), in, QStringLiteral("--field"), QStringLiteral("title")} + with);
    ASSERT_EQ(titled.list("suggestions").size(), 1) << titled.out.toStdString();
    EXPECT_EQ(titled.list("suggestions")[0][QStringLiteral("after")].toString(), QStringLiteral("Hand hygiene"));
    const QString project = path("p.hubready");
    ASSERT_EQ(run(QStringList{QStringLiteral("import"), in, QStringLiteral("-o"), project} + with).status, 0);
    EXPECT_EQ(json(QStringList{QStringLiteral("check"), in} + with).count("bp.scorm.title"), 1);
    QDir(path("staged")).removeRecursively();
    EXPECT_EQ(json({QStringLiteral("check"), project}).count("bp.scorm.title"), 1) << "so is what the packages say";
    EXPECT_EQ(json({QStringLiteral("check"), project}).count("lh.file.missing"), 0) << "the list is kept";
    EXPECT_EQ(run(QStringList{QStringLiteral("check"), in} + with).status, 3) << "no such folder";
}

} // namespace
