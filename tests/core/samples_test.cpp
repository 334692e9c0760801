// The sample generator and the samples that ship with the program.
#include "tests/support/samples/generate.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace hubready::samples {
namespace {

using Generate = bool (*)(QIODevice &, std::int64_t, std::uint64_t);

QByteArray made(Generate generate, std::int64_t count, std::uint64_t seed)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(generate(buffer, count, seed));
    return buffer.data();
}

QByteArray shipped(const char *name)
{
    QFile file(QString::fromUtf8(HUBREADY_SOURCE_DIR "/resources/samples/") + QString::fromUtf8(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    return file.readAll();
}

QJsonArray parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << qPrintable(error.errorString());
    return document.array();
}

class FullDevice final : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

// EXPECT_EQ would print both files.
bool same(const QByteArray &one, const QByteArray &other) { return one == other; }

TEST(Samples, SameSeedGivesTheSameBytes)
{
    for (const Generate generate : {generateRepository, generateRegional, generateStaging}) {
        EXPECT_TRUE(same(made(generate, 700, 3), made(generate, 700, 3)));
        EXPECT_FALSE(same(made(generate, 700, 3), made(generate, 700, 4)));
    }
}

TEST(Samples, ShippedFilesAreWhatTheGeneratorMakes)
{
    EXPECT_TRUE(same(shipped("elearning-repository.json"),
                     made(generateRepository, repositorySampleCount, repositorySampleSeed)));
    EXPECT_TRUE(
        same(shipped("regional-platform.csv"), made(generateRegional, regionalSampleCount, regionalSampleSeed)));
}

TEST(Samples, JsonFormsAreArraysOfTheCountAskedFor)
{
    EXPECT_EQ(parsed(shipped("elearning-repository.json")).size(), 300);
    EXPECT_EQ(parsed(made(generateRepository, 0, 1)).size(), 0);
    EXPECT_EQ(parsed(made(generateRepository, 1, 1)).size(), 1);
    EXPECT_EQ(parsed(made(generateStaging, 650, 1)).size(), 650);
}

TEST(Samples, RepositoryHasEveryTypeAndFewTitlesTwice)
{
    QSet<QString> types;
    QSet<QString> titles;
    const QJsonArray records = parsed(shipped("elearning-repository.json"));
    for (const QJsonValue &record : records) {
        types.insert(record[QLatin1String("Resource Type")].toString().toLower());
        titles.insert(record[QLatin1String("Title")].toString().trimmed().toLower());
    }
    for (const char *type : {"scorm", "article", "video", "audio", "weblink", "genericfile", "image"}) {
        EXPECT_TRUE(types.contains(QLatin1String(type))) << type;
    }
    EXPECT_GE(titles.size(), 290);
}

TEST(Samples, RegionalIsCsvWithByteOrderMarkAndCrLf)
{
    const QByteArray csv = shipped("regional-platform.csv");
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBFnode_id,resource_title,"));
    EXPECT_EQ(csv.count("\r\n"), 151); // line breaks within cells are single line feeds
    EXPECT_GT(csv.count('\n'), 151);
    EXPECT_EQ(csv.count('"') % 2, 0);
}

TEST(Samples, EveryAddressIsAnInventedOne)
{
    static const QRegularExpression hosts(QStringLiteral("(?:https?://|[\\w.]@)([\\w.-]+)"));
    for (const Generate generate : {generateRepository, generateRegional, generateStaging}) {
        const QString text = QString::fromUtf8(made(generate, 900, 5));
        for (auto match = hosts.globalMatch(text); match.hasNext();) {
            const QString host = match.next().captured(1);
            EXPECT_TRUE(host == QLatin1String("example.nhs.uk") || host.endsWith(QLatin1String(".example.nhs.uk")))
                << qPrintable(host);
        }
    }
}

TEST(Samples, ADeviceThatCannotBeWrittenIsReported)
{
    FullDevice full;
    full.open(QIODevice::WriteOnly);
    EXPECT_FALSE(generateRepository(full, 10, 1));
}

} // namespace
} // namespace hubready::samples
