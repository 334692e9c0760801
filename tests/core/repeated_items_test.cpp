// Keywords and names that come again and again: what is remembered of one from a record before says of it on the next
// what looking at it there would say.
#include "core/rules/checker.h"
#include "tests/support/sound_records.h"
#include "tests/support/told_findings.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <map>

namespace hubready {
namespace {

// All rules but those that compare records, and some of a project's own on lists.
RuleSetPtr rulesOfSingleRecords()
{
    static const RuleSetPtr rules = [] {
        RuleSetFile file;
        file.id = "test";
        file.base = RuleBase::BuiltIn;
        const RuleSet &builtIn = *RuleSet::builtIn();
        for (size_t i = 0; i < builtIn.size(); ++i) {
            const auto index = RuleIndex(i);
            if (builtIn.isChangeable(index))
                file.changes.push_back({.rule = builtIn.rule(index).id, .on = !builtIn.acrossKind(index)});
        }
        const auto add = [&](const char *id, const char *kind, const char *parameter, const char *value) {
            Rule rule;
            rule.id = std::string("own.") + id;
            rule.kind = kind;
            rule.fields = {Field::Keywords, Field::Authors};
            rule.parameters.set(parameter, {value});
            rule.title = rule.why = rule.remedy = id;
            file.rules.push_back(rule);
        };
        add("length", "length", "max", "12");
        add("pattern", "pattern", "pattern", "[a-z]+");
        add("list", "word-list", "words", "sepsis");
        return RuleSet::withFile(file).value();
    }();
    return rules;
}

// What rules of keywords, names or organisations speak of, each also where another rule looks.
QString anyItem()
{
    constexpr std::array items{"CPR",
                               "cpr",
                               "Sepsis, adult, child, nurse",
                               "Pain; fever",
                               "Dr Ann Lee",
                               "Lee, Ann",
                               "Ann Lee",
                               "Ann Lee and Tom Moor",
                               "NHS Trust",
                               " NHS Trust",
                               "ann@lee.co.uk",
                               "double  gap",
                               "it",
                               "x",
                               "sepsis.",
                               "MENTAL HEALTH",
                               "sepsis",
                               "<b>sepsis</b>",
                               "020 7946 0018",
                               ""};
    return QString::fromUtf8(*rc::gen::elementOf(items));
}

std::string anyRecord(PackageForm form, int number)
{
    QJsonObject record = soundRecordObject(form, number);
    const auto set = [&](const char *name, const QJsonValue &value) { record.insert(QLatin1StringView(name), value); };
    if (form == PackageForm::Standard) {
        set("Keywords", QJsonArray{anyItem(), anyItem(), anyItem()});
        QJsonArray authors;
        for (int i = 0; i < 2; ++i)
            authors.append(QJsonObject{{QStringLiteral("Author Index"), i},
                                       {QStringLiteral("Author"), anyItem()},
                                       {QStringLiteral("Organisation"), anyItem()}});
        set("Authors", authors);
    } else {
        set("Keywords", QString(anyItem() + u',' + anyItem()));
        set("AuthorName1", anyItem());
        set("AuthorOrganisation1", anyItem());
    }
    if (*rc::gen::arbitrary<bool>()) // says what an acronym means that may be a keyword of the next record, too
        set("Description",
            QStringLiteral("<p>How cardiopulmonary resuscitation (CPR) is begun on a ward at night.</p>"));
    return QJsonDocument(record).toJson().toStdString();
}

std::vector<std::string> told(const std::vector<std::string> &records, PackageForm form)
{
    RecordTable table(form);
    RecordParser parser(form);
    for (const std::string &record : records)
        table.append(parser.parse(record));
    Checker checker({}, rulesOfSingleRecords());
    return toldFindings(checker.check(table, {}).value());
}

RC_GTEST_PROP(RepeatedItems, areToldOfAsIfTheyWereSeenForTheFirstTime, ())
{
    const auto form = *rc::gen::element(PackageForm::Standard, PackageForm::Staging);
    std::vector<std::string> records;
    for (int count = *rc::gen::inRange(2, 8); count > 0; --count)
        records.push_back(anyRecord(form, int(records.size())));
    std::vector<std::string> oneByOne;
    for (size_t i = 0; i < records.size(); ++i) {
        for (const std::string &line : told({records[i]}, form))
            oneByOne.push_back(std::to_string(i + 1) + line.substr(line.find(' ')));
    }
    RC_ASSERT(told(records, form) == oneByOne);
}

// More records than one thread takes at once.
TEST(RepeatedItems, areToldOfByEveryThread)
{
    const auto recordOf = [](int number) {
        QJsonObject record = soundRecordObject(PackageForm::Standard, number % 7);
        record.insert(QStringLiteral("Keywords"),
                      QJsonArray{QStringLiteral("sepsis"), QStringLiteral("Pain; fever %1").arg(number % 7)});
        return QJsonDocument(record).toJson().toStdString();
    };
    constexpr int many = 3000;
    std::vector<std::string> records;
    for (int number = 0; number < many; ++number)
        records.push_back(recordOf(number));
    std::map<std::string, int> lines; // without the number of the record
    for (const std::string &line : told(records, PackageForm::Standard))
        ++lines[line.substr(line.find(' '))];
    std::map<std::string, int> oneByOne;
    for (int number = 0; number < 7; ++number) {
        for (const std::string &line : told({recordOf(number)}, PackageForm::Standard))
            oneByOne[line.substr(line.find(' '))] += (many - number + 6) / 7;
    }
    EXPECT_EQ(lines, oneByOne);
}

} // namespace
} // namespace hubready
