// hubready-cli run as a script runs it, in a folder of its own.
#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace hubready {

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray list(const char *key) const { return json().value(QLatin1StringView(key)).toArray(); }
    int number(const char *key) const { return json().value(QLatin1StringView(key)).toInt(-1); }
};

class Cli : public testing::Test
{
protected:
    Ran run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(HUBREADY_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(60'000));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    // A command line as it would be typed: @name is a file of the test's folder, %name a sample.
    Ran cli(const QString &line, const QByteArray &input = {})
    {
        QStringList words = QProcess::splitCommand(line);
        for (QString &word : words) {
            if (word.startsWith(u'@'))
                word = m_folder.filePath(word.mid(1));
            else if (word.startsWith(u'%'))
                word = QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/") + word.mid(1);
        }
        return run(words, input);
    }
    Ran cli(const char *line, const QByteArray &input = {}) { return cli(QString::fromUtf8(line), input); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QByteArray read(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    Ran check(const QString &file, const QStringList &more = {})
    {
        return run(QStringList{QStringLiteral("check"), file, QStringLiteral("--format"), QStringLiteral("json")} + more);
    }
    static QString sample(const char *name) { return QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/") + QString::fromLatin1(name); }

    QTemporaryDir m_folder;
};

inline const QByteArray cleanRecord = R"({"Title": "Recognising sepsis in adults", "Description": "<p>A guide.</p>", "Keywords": ["sepsis"],
 "Authors": [{"Author Index": 0, "Author": "Priya Nair"}], "HasCost": false, "Version": "1.0", "CreateDate": "2019-03-14",
 "elfhuserid": "4021", "WebLink URL": "https://example.nhs.uk/a", "Resource Type": "WebLink", "Node": 1.0})";

} // namespace hubready
