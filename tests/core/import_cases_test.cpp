// Runs the folders of tests/cases/import (see the README there). A new case needs no C++.
#include "core/import/profile/mapping_profile.h"
#include "core/import/read_input.h"
#include "core/text/wtf8.h"
#include "tests/support/memory_sink.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <unicode/ucnv.h>

#include <set>

namespace hubready {
namespace {

const QString casesFolder = QStringLiteral(HUBREADY_SOURCE_DIR "/tests/cases/import");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray inEncoding(const QString &text, const QString &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.toLatin1().constData(), &status);
    QByteArray out(text.size() * 4 + 16, '\0');
    const int32_t size = ucnv_fromUChars(converter, out.data(), int32_t(out.size()),
                                         reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    ucnv_close(converter);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding.toStdString();
    return out.first(size);
}

void makeDatabase(const QString &path, const QJsonArray &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("import-case"));
        database.setDatabaseName(path);
        ASSERT_TRUE(database.open());
        for (const QJsonValue &statement : statements)
            EXPECT_TRUE(QSqlQuery(database).exec(statement.toString())) << statement.toString().toStdString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("import-case"));
}

// The input of a case: made in `folder`, or the file that lies in it.
QString inputOf(const QJsonObject &expected, const QString &caseFolder, const QString &folder)
{
    const QString name = expected.value(u"input").toString(QStringLiteral("."));
    const QString made = folder + u'/' + name;
    if (expected.contains(u"bytes")) {
        writeFile(made, QByteArray::fromHex(expected.value(u"bytes").toString().toLatin1()));
    } else if (expected.contains(u"text")) {
        writeFile(made, inEncoding(expected.value(u"text").toString(),
                                   expected.value(u"encoding").toString(QStringLiteral("UTF-8"))));
    } else if (expected.contains(u"zip")) {
        test::ZipBuilder zip;
        const QJsonObject parts = expected.value(u"zip").toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            zip.add(part.key().toStdString(), part->toString().toUtf8(), test::ZipBuilder::Packing::Deflated);
        writeFile(made, zip.bytes());
    } else if (expected.contains(u"sql")) {
        makeDatabase(made, expected.value(u"sql").toArray());
    } else {
        return name == QStringLiteral(".") ? caseFolder : caseFolder + u'/' + name;
    }
    return made;
}

ReadOptions optionsOf(const QJsonObject &given)
{
    ReadOptions options;
    options.sheet = given.value(u"sheet").toString();
    options.path = given.value(u"path").toString();
    options.query = given.value(u"query").toString();
    options.encoding = given.value(u"encoding").toString();
    if (given.contains(u"header"))
        options.headerLine = given.value(u"header").toInt();
    if (const QString delimiter = given.value(u"delimiter").toString(); !delimiter.isEmpty())
        options.delimiter = delimiter.front().toLatin1();
    if (const QString dates = given.value(u"dates").toString(); !dates.isEmpty())
        options.dates = dates == QStringLiteral("day-first") ? NumericDates::DayFirst : NumericDates::MonthFirst;
    options.form = packageFormOf(given.value(u"package").toString().toStdString());
    const QJsonObject columns = given.value(u"columns").toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        options.columns[*fieldOf(column.key().toStdString())] = column->toString();
    const QJsonObject presets = given.value(u"presets").toObject();
    for (auto preset = presets.begin(); preset != presets.end(); ++preset)
        options.presets[*fieldOf(preset.key().toStdString())] = preset->toString().toStdString();
    if (const QStringList lines = given.value(u"profile").toVariant().toStringList(); !lines.isEmpty()) {
        const QString xml = QStringLiteral("<profile xmlns=\"urn:hubready:profile:1\" name=\"case\">%1</profile>");
        auto profile = readProfile(xml.arg(lines.join(u'\n')).toUtf8(), QStringLiteral("profile"));
        EXPECT_TRUE(profile) << profile.error().text().toStdString();
        if (profile)
            options.profile = std::make_shared<const MappingProfile>(std::move(profile.value()));
    }
    return options;
}

std::string fieldText(const ColumnTarget &target)
{
    std::string name(fieldName(target.field));
    if (target.field == Field::Authors && target.part != AuthorPart::Name)
        name += target.part == AuthorPart::Organisation ? ".organisation" : ".role";
    return name;
}

void expectMembers(const QJsonArray &expected, const std::vector<std::string> &texts, const char *what)
{
    ASSERT_EQ(size_t(expected.size()), texts.size()) << what;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject got = QJsonDocument::fromJson(QByteArray::fromStdString(texts[size_t(i)])).object();
        const QJsonObject wanted = expected[i].toObject();
        for (auto member = wanted.begin(); member != wanted.end(); ++member) {
            const QJsonValue value = got.contains(member.key()) ? got.value(member.key()) : QJsonValue();
            EXPECT_EQ(value, *member) << what << ' ' << i + 1 << ", " << member.key().toStdString() << ": "
                                      << texts[size_t(i)];
        }
    }
}

void expectText(const QJsonObject &expected, const char *key, const QString &got)
{
    if (expected.contains(QLatin1StringView(key))) {
        EXPECT_EQ(expected.value(QLatin1StringView(key)).toString().toStdString(), got.toStdString()) << key;
    }
}

void expectColumns(const QJsonObject &expected, const ColumnMapping &mapping)
{
    if (expected.contains(u"columns")) {
        QStringList names;
        for (const MappedColumn &column : mapping.columns)
            names << toQString(column.name);
        QStringList wanted;
        for (const QJsonValue &name : expected.value(u"columns").toArray())
            wanted << name.toString();
        EXPECT_EQ(names.join(u'\n').toStdString(), wanted.join(u'\n').toStdString());
    }
    if (!expected.contains(u"mapping"))
        return;
    const QJsonObject wanted = expected.value(u"mapping").toObject();
    for (const MappedColumn &column : mapping.columns) {
        EXPECT_EQ(fieldText(column.target), wanted.value(toQString(column.name)).toString().toStdString())
            << column.name;
        EXPECT_EQ(column.target.confidence > 0, column.target.field != Field::None) << column.name;
        EXPECT_LE(column.target.confidence, 1) << column.name;
    }
}

void expectReport(const QJsonObject &expected, const ReadReport &report, const MemorySink &sink)
{
    expectText(expected, "format", QString::fromLatin1(inputFormatName(report.format)));
    expectText(expected, "kind", report.kind);
    expectText(expected, "encodingFound", report.encoding);
    expectText(expected, "delimiterFound", report.delimiter ? QString(QLatin1Char(*report.delimiter)) : QString());
    expectText(expected, "recordPath", report.recordPath);
    expectColumns(expected, report.mapping);
    if (expected.contains(u"records"))
        expectMembers(expected.value(u"records").toArray(), sink.texts, "record");
    if (expected.contains(u"extra"))
        expectMembers(expected.value(u"extra").toArray(), sink.extras, "extra");
    if (expected.contains(u"places")) {
        QJsonArray places;
        for (const QString &place : sink.places)
            places.append(place);
        EXPECT_EQ(places, expected.value(u"places").toArray());
    }
    std::string rejections;
    for (const Rejection &rejection : report.rejections)
        rejections += rejection.where.toStdString() + ": " + rejection.cause.toStdString() + "\n";
    EXPECT_EQ(int(report.rejections.size()), expected.value(u"rejections").toInt()) << rejections;
    EXPECT_EQ(report.records, sink.texts.size());
    const QString remarks = report.remarks.join(u'\n');
    for (const QJsonValue &piece : expected.value(u"remarks").toArray())
        EXPECT_TRUE(remarks.contains(piece.toString()))
            << piece.toString().toStdString() << " is not in: " << remarks.toStdString();
}

class ImportCases : public testing::TestWithParam<QString>
{
};

TEST_P(ImportCases, areReadAsExpected)
{
    const QString folder = casesFolder + u'/' + GetParam();
    QJsonParseError problem;
    const QJsonObject expected =
        QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/expected.json")), &problem).object();
    ASSERT_FALSE(expected.isEmpty()) << problem.errorString().toStdString() << " at byte " << problem.offset;
    const QTemporaryDir made;
    const QString input = inputOf(expected, folder, made.path());
    MemorySink sink;
    const auto report = readInput(input, optionsOf(expected.value(u"options").toObject()), {}, sink, {});
    if (expected.contains(u"error")) {
        ASSERT_FALSE(report);
        EXPECT_TRUE(report.error().text().contains(expected.value(u"error").toString()))
            << report.error().text().toStdString();
        return;
    }
    ASSERT_TRUE(report) << report.error().text().toStdString();
    expectReport(expected, report.value(), sink);
}

std::vector<QString> allCases()
{
    std::vector<QString> cases;
    for (const QString &name : QDir(casesFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        cases.push_back(name);
    return cases;
}

INSTANTIATE_TEST_SUITE_P(Reading, ImportCases, testing::ValuesIn(allCases()), [](const auto &one) {
    QString name = one.param;
    return name.replace(u'-', u'_').toStdString();
});

// Every format that there is has a case that shows it.
TEST(ImportFormats, haveACaseEach)
{
    std::set<std::string> shown;
    for (const QString &name : allCases()) {
        const QJsonObject expected =
            QJsonDocument::fromJson(contentOf(casesFolder + u'/' + name + QStringLiteral("/expected.json"))).object();
        shown.insert(expected.value(u"format").toString().toStdString());
    }
    for (const FormatSpec &spec : inputFormats())
        EXPECT_TRUE(shown.contains(spec.name)) << spec.name;
}

} // namespace
} // namespace hubready
