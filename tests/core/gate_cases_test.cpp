// Runs the folders of tests/cases/gate (see the README there). A new case needs no C++.
#include "core/import/read_input.h"
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"
#include "core/rules/package_findings.h"
#include "tests/support/memory_sink.h"
#include "tests/support/outside_cases.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubready {
namespace {

const QString gateCasesFolder = QStringLiteral(HUBREADY_SOURCE_DIR "/tests/cases/gate");

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString line(const QJsonObject &finding)
{
    const QJsonValue item = finding.value(u"item");
    return QStringLiteral("%1 %2[%3] %4 %5")
        .arg(finding.value(u"record").toInt())
        .arg(finding.value(u"field").toString(QStringLiteral("-")))
        .arg(item.isNull() ? QStringLiteral("-") : QString::number(item.toInt()),
             finding.value(u"rule").toString(), finding.value(u"severity").toString());
}

QString line(const Finding &finding)
{
    const auto field = fieldName(finding.field);
    return QStringLiteral("%1 %2[%3] %4 %5")
        .arg(finding.record)
        .arg(field.empty() ? QStringLiteral("-") : QString::fromUtf8(field.data(), qsizetype(field.size())),
             finding.item < 0 ? QStringLiteral("-") : QString::number(finding.item),
             RuleSet::gate()->id(finding.rule),
             QString::fromLatin1(severityName(finding.family)));
}

struct Checked
{
    Findings findings;
    quint32 records = 0;
    MemorySink sink;
};

void check(const QString &folder, PackageForm form, Checked &out)
{
    CheckContext context;
    if (QFile::exists(folder + QStringLiteral("/context.json"))) {
        auto read = CheckContext::fromFile(folder + QStringLiteral("/context.json"));
        ASSERT_TRUE(read) << read.error().text().toStdString();
        context = std::move(read.value());
    }
    if (QFile::exists(folder + QStringLiteral("/links.json")))
        context.links = linkResultsOf(readObject(folder + QStringLiteral("/links.json")));
    ReadOptions options;
    options.form = form;
    const auto report = readInput(folder + QStringLiteral("/input.json"), options, context.settings, out.sink, {});
    ASSERT_TRUE(report) << report.error().text().toStdString();
    out.findings = packageFindings(*RuleSet::gate(), report->packageRemarks);
    if (report->isNoArray)
        return;
    out.records = report->records;
    Checker checker(context, RuleSet::gate());
    const auto store = checker.check(out.sink.table(), {});
    ASSERT_TRUE(store);
    const Findings ofRecords = store->all();
    out.findings.insert(out.findings.end(), ofRecords.begin(), ofRecords.end());
}

void compareValues(const QJsonArray &expected, const Checked &checked)
{
    RecordDecoder decoder(checked.sink.table());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject wanted = expected[i].toObject();
        const Finding &finding = checked.findings[size_t(i)];
        if (!wanted.contains(u"value") || finding.record == 0)
            continue;
        const std::string value = findingValue(finding, decoder.decode(finding.record - 1));
        const QByteArray wrapped = "[" + QByteArray::fromStdString(value) + "]";
        const QJsonValue got = QJsonDocument::fromJson(wrapped).array().at(0);
        EXPECT_EQ(got, wanted.value(u"value")) << line(wanted).toStdString() << " gave " << value.substr(0, 200);
        EXPECT_FALSE(findingMessage(*RuleSet::gate(), finding).isEmpty());
    }
}

class GateCases : public testing::TestWithParam<QString>
{
};

TEST_P(GateCases, agreeWithTheContract)
{
    const QDir rule(gateCasesFolder + u'/' + GetParam());
    const QStringList cases = rule.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    ASSERT_FALSE(cases.isEmpty());
    for (const QString &name : cases) {
        SCOPED_TRACE(name.toStdString());
        const QString folder = rule.filePath(name);
        const QJsonObject expected = readObject(folder + QStringLiteral("/expected.json"));
        const auto form = packageFormOf(expected.value(u"package").toString().toStdString());
        ASSERT_TRUE(form);
        Checked checked;
        check(folder, *form, checked);
        if (HasFatalFailure())
            return;
        EXPECT_EQ(checked.records, quint32(expected.value(u"records").toInt()));
        const QJsonArray findings = expected.value(u"findings").toArray();
        QStringList wanted;
        for (const QJsonValue &finding : findings)
            wanted << line(finding.toObject());
        QStringList got;
        for (const Finding &finding : checked.findings)
            got << line(finding);
        EXPECT_EQ(got.join(u'\n').toStdString(), wanted.join(u'\n').toStdString());
        if (got == wanted)
            compareValues(findings, checked);
    }
}

std::vector<QString> ruleFolders()
{
    std::vector<QString> names;
    const QStringList entries = QDir(gateCasesFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.assign(entries.begin(), entries.end());
    return names;
}

INSTANTIATE_TEST_SUITE_P(Rules, GateCases, testing::ValuesIn(ruleFolders()), [](const auto &given) {
    QString name = given.param;
    return name.replace(u'.', u'_').replace(u'-', u'_').toStdString();
});

TEST(GateCases, everyRuleHasAFolder)
{
    for (const GateRule &rule : RuleSet::gate()->gateRules())
        EXPECT_TRUE(QDir(gateCasesFolder).exists(QString::fromStdString(rule.rule->id))) << rule.rule->id;
}

} // namespace
} // namespace hubready
