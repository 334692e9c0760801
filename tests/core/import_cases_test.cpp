// Runs the folders of tests/cases/import (see the README there). A new case needs no C++.
#include "core/import/profile/mapping_profile.h"
#include "core/import/read_input.h"
#include "core/text/wtf8.h"
#include "tests/support/import_case.h"
#include "tests/support/memory_sink.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <set>

namespace hubready {
namespace {

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
    const QJsonObject expected = importCase(GetParam());
    ASSERT_FALSE(expected.isEmpty()) << "expected.json is no JSON object";
    const QTemporaryDir made;
    const QString input = importCaseInput(GetParam(), made.path());
    ASSERT_FALSE(input.isEmpty());
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

INSTANTIATE_TEST_SUITE_P(Reading, ImportCases, testing::ValuesIn(importCases()), [](const auto &one) {
    QString name = one.param;
    return name.replace(u'-', u'_').toStdString();
});

// Every format that there is has a case that shows it.
TEST(ImportFormats, haveACaseEach)
{
    std::set<std::string> shown;
    for (const QString &name : importCases())
        shown.insert(importCase(name).value(u"format").toString().toStdString());
    for (const FormatSpec &spec : inputFormats())
        EXPECT_TRUE(shown.contains(spec.name)) << spec.name;
}

} // namespace
} // namespace hubready
