// Runs the folders of tests/cases/rules (see the README there). A new case needs no C++.
#include "core/language/spelled_words.h"
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"
#include "core/rules/rule_set_builder.h"
#include "core/text/wtf8.h"
#include "tests/support/outside_cases.h"
#include "tests/support/sound_records.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace hubready {
namespace {

const QString ruleCasesFolder = QStringLiteral(HUBREADY_SOURCE_DIR "/tests/cases/rules");

QJsonObject readCases(const QString &rule)
{
    QFile file(ruleCasesFolder + u'/' + rule + QStringLiteral("/cases.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << "no " << file.fileName().toStdString();
        return {};
    }
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
    EXPECT_FALSE(object.isEmpty()) << file.fileName().toStdString() << ": " << problem.errorString().toStdString()
                                   << " at byte " << problem.offset;
    return object;
}

// A key of the case itself, else of the file.
QJsonValue keyOf(const QJsonObject &one, const QJsonObject &file, const char *key)
{
    const QLatin1StringView name(key);
    return one.contains(name) ? one.value(name) : file.value(name);
}

// The built-in rules with this one switched on, and with the parameters of the case.
RuleSetPtr rulesFor(const QString &rule, const QJsonObject &parameters)
{
    RuleSetFile file;
    file.name = QStringLiteral("case");
    file.id = "case";
    file.base = RuleBase::BuiltIn;
    RuleChange change;
    change.rule = rule.toStdString();
    change.on = true;
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        std::vector<std::string> values;
        const QJsonArray list = parameter->isArray() ? parameter->toArray() : QJsonArray{*parameter};
        for (const QJsonValue &value : list)
            values.push_back(value.toVariant().toString().toStdString());
        change.parameters.set(parameter.key().toStdString(), std::move(values));
    }
    file.changes.push_back(std::move(change));
    const auto rules = RuleSet::withFile(file);
    EXPECT_TRUE(rules) << rules.error().text().toStdString();
    return rules ? rules.value() : nullptr;
}

// The README names it among what the tests need; without it the cases of rules on spelling fail.
std::shared_ptr<SpelledWords> spelling()
{
    static const auto opened = SpelledWords::of(SpellingDictionary::open(SpellingDictionary::usualFolders()));
    return opened;
}

CheckContext contextFor(const QJsonObject &one, const QJsonObject &file)
{
    auto context = CheckContext::fromJson(QJsonDocument(keyOf(one, file, "context").toObject()).toJson(), QStringLiteral("case"));
    EXPECT_TRUE(context);
    context->today = QDate::fromString(keyOf(one, file, "today").toString(QStringLiteral("2026-11-24")), Qt::ISODate);
    context->spelling = spelling();
    if (const QJsonValue links = keyOf(one, file, "links"); links.isObject())
        context->links = linkResultsOf(links.toObject());
    if (const QJsonValue packages = keyOf(one, file, "scorm"); packages.isObject())
        context->scormPackages = scormPackagesOf(packages.toObject());
    return std::move(context.value());
}

RecordTable tableOfCase(const QJsonObject &one, PackageForm form)
{
    RecordTable table(form);
    RecordParser parser(form);
    int number = 0;
    for (int time = 0; time < one.value(u"times").toInt(1); ++time) {
        const QJsonArray records = one.value(u"records").toArray();
        for (const QJsonValue &laidOver : records) {
            QJsonObject record = soundRecordObject(form, number++);
            const QJsonObject changes = laidOver.toObject();
            for (auto change = changes.begin(); change != changes.end(); ++change)
                record.insert(change.key(), change.value());
            table.append(parser.parse(QJsonDocument(record).toJson(QJsonDocument::Compact).toStdString()));
        }
    }
    return table;
}

QString line(const Finding &finding, const FindingStore &store)
{
    return QStringLiteral("record %1, %2, item %3: %4")
        .arg(finding.record)
        .arg(toQString(fieldName(finding.field)))
        .arg(finding.item)
        .arg(findingMessage(store, finding));
}

void compare(const Finding &finding, const FindingStore &store, const QJsonObject &wanted)
{
    const std::string is = line(finding, store).toStdString();
    EXPECT_EQ(int(finding.record), wanted.value(u"record").toInt(1)) << is;
    if (wanted.contains(u"field")) {
        EXPECT_EQ(toQString(fieldName(finding.field)).toStdString(), wanted.value(u"field").toString().toStdString()) << is;
    }
    if (wanted.contains(u"item")) {
        EXPECT_EQ(finding.item, wanted.value(u"item").toInt(-1)) << is;
    }
    EXPECT_TRUE(findingMessage(store, finding).contains(wanted.value(u"message").toString())) << is;
}

class RuleCases : public testing::TestWithParam<QString>
{
protected:
    // What the rule says of the records of a case.
    void run(const QJsonObject &one, const QJsonObject &file)
    {
        const auto form = packageFormOf(keyOf(one, file, "package").toString(QStringLiteral("standard")).toStdString());
        ASSERT_TRUE(form);
        const RuleSetPtr rules = rulesFor(GetParam(), keyOf(one, file, "parameters").toObject());
        ASSERT_TRUE(rules);
        Checker checker(contextFor(one, file), rules);
        auto store = checker.check(tableOfCase(one, *form), {});
        ASSERT_TRUE(store);
        m_store = std::move(store.value());
        m_findings.clear();
        for (const Finding &finding : m_store.all()) {
            if (finding.rule == rules->indexOf(GetParam().toStdString()))
                m_findings.push_back(finding);
        }
        m_said.clear();
        for (const Finding &finding : m_findings) {
            m_said += line(finding, m_store).toStdString() + "\n";
            EXPECT_FALSE(findingMessage(m_store, finding).isEmpty());
            EXPECT_FALSE(findingMessage(m_store, finding).contains(QStringLiteral("%1"))) << m_said;
        }
    }

    FindingStore m_store;
    Findings m_findings;
    std::string m_said;
};

TEST_P(RuleCases, firesAndKeepsQuiet)
{
    const QJsonObject file = readCases(GetParam());
    const QJsonArray fires = file.value(u"fires").toArray();
    const QJsonArray quiet = file.value(u"quiet").toArray();
    EXPECT_GE(fires.size(), 3);
    EXPECT_GE(quiet.size(), 3);
    for (const QJsonValue &value : fires) {
        const QJsonObject one = value.toObject();
        SCOPED_TRACE("fires: " + one.value(u"why").toString().toStdString());
        run(one, file);
        const QJsonArray wanted = one.value(u"expect").toArray(QJsonArray{QJsonObject{}});
        EXPECT_EQ(m_findings.size(), size_t(wanted.size())) << m_said;
        for (qsizetype i = 0; i < std::min(wanted.size(), qsizetype(m_findings.size())); ++i) {
            if (one.contains(u"expect"))
                compare(m_findings[size_t(i)], m_store, wanted[i].toObject());
        }
    }
    for (const QJsonValue &value : quiet) {
        const QJsonObject one = value.toObject();
        SCOPED_TRACE("quiet: " + one.value(u"why").toString().toStdString());
        run(one, file);
        EXPECT_TRUE(m_findings.empty()) << m_said;
    }
}

std::vector<QString> rulesToTry()
{
    std::vector<QString> ids;
    const RuleSet &rules = *RuleSet::builtIn();
    for (size_t i = 0; i < rules.size(); ++i) {
        if (rules.isChangeable(RuleIndex(i)))
            ids.push_back(rules.id(RuleIndex(i)));
    }
    return ids;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleCases, testing::ValuesIn(rulesToTry()), [](const auto &given) {
    QString name = given.param;
    return name.replace(u'.', u'_').replace(u'-', u'_').toStdString();
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RuleCases);

TEST(RuleCaseFolders, nameRulesThatThereAre)
{
    const QStringList names = QDir(ruleCasesFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        EXPECT_TRUE(RuleSet::builtIn()->indexOf(name.toStdString())) << name.toStdString();
}

TEST(SoundRecords, haveNothingToFind)
{
    for (const PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
        RecordTable table(form);
        RecordParser parser(form);
        for (int number = 0; number < 60; ++number)
            table.append(parser.parse(QJsonDocument(soundRecordObject(form, number)).toJson().toStdString()));
        Checker checker;
        const auto store = checker.check(table, {});
        ASSERT_TRUE(store);
        std::string said;
        for (const Finding &finding : store->all())
            said += store->rules().rule(finding.rule).id + " " + line(finding, store.value()).toStdString() + "\n";
        EXPECT_EQ(said, "") << packageFormName(form);
    }
}

} // namespace
} // namespace hubready
