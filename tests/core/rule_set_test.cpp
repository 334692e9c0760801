// Rule sets as files: what is taken, what is refused and with which words, and what a project may change.
#include "core/rules/checker.h"
#include "core/rules/finding_text.h"
#include "core/rules/kinds/rule_kinds.h"
#include "core/text/wtf8.h"
#include "tests/support/sound_records.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace hubready {
namespace {

QByteArray setOf(const QByteArray &content, const QByteArray &attributes = "base=\"built-in\"")
{
    return "<ruleset xmlns=\"urn:hubready:rules:1\" id=\"trust\" version=\"3\" title=\"Ours\" " + attributes + ">\n" + content
           + "\n</ruleset>\n";
}

QByteArray ruleOf(const QByteArray &attributes, const QByteArray &parameters)
{
    return "<rule " + attributes + ">" + parameters
           + "<title>Title of it</title><why>Why it matters.</why><remedy>What to do.</remedy></rule>";
}

Result<RuleSetPtr> load(const QByteArray &xml)
{
    const auto file = readRuleSet(xml, QStringLiteral("ours.xml"));
    return file ? RuleSet::withFile(file.value()) : Result<RuleSetPtr>(file.error());
}

struct Broken
{
    const char *what;
    QByteArray xml;
    const char *line; // in Error::where
    const char *why;  // a part of Error::why
};

TEST(RuleSet, isRefusedWithLineAndReason)
{
    const QByteArray good = "severity=\"advice\" fields=\"title\" kind=\"length\"";
    const QByteArray max = "<parameter name=\"max\">9</parameter>";
    const std::vector<Broken> cases{
        {"no XML", "no xml", "line 1", ""},
        {"cut off", "<ruleset", "line 1", ""},
        {"another root", "<other/>", "line 1", "ruleset"},
        {"document type", "<!DOCTYPE ruleset [<!ENTITY a \"b\">]>\n" + setOf(""), "line 1", "document type"},
        {"unknown severity", setOf(ruleOf("id=\"own.a\" severity=\"grave\" kind=\"length\"", max)), "line 2", ""},
        {"missing words", setOf("<rule id=\"own.a\" severity=\"advice\" kind=\"length\"/>"), "line 2", ""},
        {"odd id", setOf(ruleOf("id=\"mine\" severity=\"advice\" kind=\"length\"", max)), "line 2", ""},
        {"unknown field", setOf(ruleOf("id=\"own.a\" severity=\"advice\" fields=\"titel\" kind=\"length\"", max)), "line 2", "titel"},
        {"unknown kind", setOf(ruleOf("id=\"own.a\" severity=\"advice\" kind=\"lenght\"", max)), "line 2", "lenght"},
        {"kind of the gate", setOf(ruleOf("id=\"own.a\" severity=\"advice\" kind=\"gate.required\"", "")), "line 2", "gate.required"},
        {"unknown parameter", setOf(ruleOf("id=\"own.a\" " + good, "<parameter name=\"most\">9</parameter>")), "line 2", "most"},
        {"no number", setOf(ruleOf("id=\"own.a\" " + good, "<parameter name=\"max\">nine</parameter>")), "line 2", "nine"},
        {"number too large", setOf(ruleOf("id=\"own.a\" " + good, "<parameter name=\"max\">99999999</parameter>")), "line 2", "from 0 to"},
        {"no choice", setOf(ruleOf("id=\"own.a\" " + good, "<parameter name=\"unit\">bytes</parameter>")), "line 2", "utf16"},
        {"no pattern", setOf(ruleOf("id=\"own.a\" severity=\"advice\" fields=\"title\" kind=\"pattern\"", "<parameter name=\"pattern\">a(</parameter>")), "line 2", "a("},
        {"missing parameter", setOf(ruleOf("id=\"own.a\" severity=\"advice\" fields=\"title\" kind=\"pattern\"", "")), "line 2", "pattern"},
        {"no date", setOf(ruleOf("id=\"own.a\" severity=\"advice\" fields=\"created_date\" kind=\"date-range\"", "<parameter name=\"max\">soon</parameter>")), "line 2", "soon"},
        {"two values", setOf(ruleOf("id=\"own.a\" " + good, "<parameter name=\"max\"><value>1</value><value>2</value></parameter>")), "line 2", "one value"},
        {"same id twice", setOf(ruleOf("id=\"own.a\" " + good, max) + "\n" + ruleOf("id=\"own.a\" " + good, max)), "line 3", "twice"},
        {"id of a built-in rule", setOf(ruleOf("id=\"bp.a\" " + good, max)), "line 2", "own."},
        {"id of the gate", setOf(ruleOf("id=\"lh.a\" " + good, max), ""), "line 2", "gate"},
        {"severity of the gate", setOf(ruleOf("id=\"own.a\" severity=\"error\" fields=\"title\" kind=\"length\"", max)), "line 2", "error"},
        {"change of the gate", setOf("<change rule=\"lh.title.required\" on=\"false\"/>"), "line 2", "cannot be changed"},
        {"change of nothing", setOf("<change rule=\"bp.no.such-rule\" on=\"false\"/>"), "line 2", "no rule"},
        {"change to an error", setOf("<change rule=\"bp.title.too-long\" severity=\"error\"/>"), "line 2", "error"},
        {"change of an unknown parameter", setOf("<change rule=\"bp.title.too-long\"><parameter name=\"most\">9</parameter></change>"), "line 2", "most"},
    };
    for (const Broken &one : cases) {
        const auto set = load(one.xml);
        ASSERT_FALSE(set) << one.what;
        const Error &error = set.error();
        EXPECT_EQ(error.code, ErrorCode::InputUnusable) << one.what;
        EXPECT_TRUE(error.where.contains(QStringLiteral("ours.xml"))) << one.what << ": " << error.where.toStdString();
        EXPECT_TRUE(error.where.endsWith(QString::fromUtf8(one.line))) << one.what << ": " << error.where.toStdString();
        EXPECT_FALSE(error.why.isEmpty()) << one.what;
        EXPECT_TRUE(error.why.contains(QString::fromUtf8(one.why))) << one.what << ": " << error.why.toStdString();
    }
}

TEST(RuleSet, changesBuiltInRulesAndAddsOwn)
{
    const auto set = load(setOf("<change rule=\"bp.title.too-long\" severity=\"warning\"><parameter name=\"max\">80</parameter></change>\n"
                                "<change rule=\"bp.title.too-short\" on=\"false\"/>\n"
                                + ruleOf("id=\"own.title.trust\" severity=\"warning\" fields=\"title\" kind=\"pattern\"",
                                         "<parameter name=\"pattern\">Trust</parameter>")));
    ASSERT_TRUE(set) << set.error().text().toStdString();
    const RuleSet &rules = *set.value();
    const Rule &changed = rules.rule(*rules.indexOf("bp.title.too-long"));
    EXPECT_EQ(changed.family, Family::ChangedOrLost);
    EXPECT_EQ(changed.parameters.number("max"), 80);
    EXPECT_FALSE(rules.rule(*rules.indexOf("bp.title.too-short")).on);
    EXPECT_TRUE(rules.isChangeable(*rules.indexOf("own.title.trust")));
    EXPECT_FALSE(rules.isChangeable(*rules.indexOf("lh.title.required")));
    EXPECT_EQ(rules.versionText(), QStringLiteral("2026.11 + trust 3"));
    EXPECT_EQ(rules.changesHash().size(), 64);
    EXPECT_TRUE(RuleSet::builtIn()->changesHash().isEmpty());
}

TEST(RuleSet, ofAFileStandsInPlaceOfTheBuiltInRules)
{
    const auto set = load(setOf(ruleOf("id=\"bp.title.long\" severity=\"advice\" fields=\"title\" kind=\"length\"",
                                       "<parameter name=\"max\">10</parameter>"), ""));
    ASSERT_TRUE(set) << set.error().text().toStdString();
    EXPECT_EQ(set.value()->size(), RuleSet::gate()->size() + 1);
}

TEST(RuleSet, comesBackAsItWasSaved)
{
    auto file = readRuleSet(setOf("<change rule=\"bp.title.too-long\" severity=\"warning\" on=\"false\"><parameter name=\"max\">80</parameter></change>\n"
                                  + ruleOf("id=\"own.words\" severity=\"advice\" fields=\"title description\" package=\"staging\" kind=\"word-list\" on=\"false\"",
                                           "<parameter name=\"words\"><value>a &amp; b</value><value> x</value></parameter>")),
                            QStringLiteral("ours.xml"));
    ASSERT_TRUE(file);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("set.xml"));
    ASSERT_TRUE(saveRuleSet(file.value(), path));
    const auto again = loadRuleSet(path);
    ASSERT_TRUE(again) << again.error().text().toStdString();
    EXPECT_EQ(ruleSetXml(again.value()).toStdString(), ruleSetXml(file.value()).toStdString());
    ASSERT_EQ(again->rules.size(), 1U);
    EXPECT_EQ(again->rules[0].parameters, file->rules[0].parameters);
    EXPECT_EQ(again->rules[0].fields, file->rules[0].fields);
    EXPECT_EQ(again->rules[0].package, file->rules[0].package);
    EXPECT_FALSE(again->rules[0].on);
    EXPECT_EQ(again->base, RuleBase::BuiltIn);
}

TEST(RuleSet, rulesOfBuiltInSetsHaveAllTheirWords)
{
    const RuleSet &rules = *RuleSet::builtIn();
    for (size_t i = 0; i < rules.size(); ++i) {
        const Rule &rule = rules.rule(RuleIndex(i));
        EXPECT_FALSE(rule.title.empty() || rule.why.empty() || rule.remedy.empty()) << rule.id;
        EXPECT_EQ(rule.id.starts_with("lh."), !rules.isChangeable(RuleIndex(i))) << rule.id;
        EXPECT_EQ(rules.indexOf(rule.id), RuleIndex(i));
        EXPECT_FALSE(rule.title.ends_with('.')) << rule.id;
    }
    for (size_t i = 1; i < rules.size(); ++i)
        EXPECT_LT(rules.rule(RuleIndex(i - 1)).id, rules.rule(RuleIndex(i)).id);
}

// One rule of a generic kind, the record that it looks at, and what it says; empty: nothing.
struct KindCase
{
    const char *kind;
    const char *fields;
    const char *parameters; // "name=value", parted by ";", values of a list by "|"
    const char *record;     // JSON laid over a sound one
    const char *says;       // a part of the message
};

QByteArray parametersXml(const char *text)
{
    QByteArray xml;
    for (const QByteArray &one : QByteArray(text).split(';')) {
        if (one.isEmpty())
            continue;
        const qsizetype equals = one.indexOf('=');
        xml += "<parameter name=\"" + one.left(equals) + "\">";
        for (const QByteArray &value : one.mid(equals + 1).split('|'))
            xml += "<value>" + value + "</value>";
        xml += "</parameter>";
    }
    return xml;
}

TEST(GenericKinds, sayWhatIsWrong)
{
    const std::vector<KindCase> cases{
        {"length", "title", "max=9", R"({"Title":"Ten letter"})", "10 characters"},
        {"length", "title", "max=10", R"({"Title":"Ten letter"})", ""},
        {"length", "title", "max=1;unit=characters", R"({"Title":"\ud83d\ude00\ud83d\ude00"})", "2 characters"},
        {"length", "title", "max=2;unit=characters", R"({"Title":"\ud83d\ude00\ud83d\ude00"})", ""},
        {"length", "title", "min=3;unit=words", R"({"Title":"Two words"})", "2 words"},
        {"length", "title", "min=3", R"({"Title":""})", ""},
        {"length", "keywords", "max=3", R"({"Keywords":["abc","abcd"]})", "Keyword 2"},
        {"pattern", "title", "pattern=^[A-Z]", R"({"Title":"small"})", "form"},
        {"pattern", "title", "pattern=^[A-Z]", R"({"Title":"Large"})", ""},
        {"pattern", "title", "pattern=\\d+;matching=must-not", R"({"Title":"Part 12 of it"})", "12"},
        {"pattern", "title", "pattern=(a*)*b;matching=must-not",
         R"({"Title":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"})", "too long"},
        {"one-of", "resource_type", "values=Video|Audio", R"({"Resource Type":"image"})", "image"},
        {"one-of", "resource_type", "values=Video|Audio", R"({"Resource Type":"video"})", ""},
        {"one-of", "resource_type", "values=Video|Audio;case=same", R"({"Resource Type":"video"})", "video"},
        {"unlike", "description", "other=title", R"({"Title":"Same","Description":"<p>same</p>"})", "Title"},
        {"unlike", "description", "other=title", R"({"Title":"Same","Description":"<p>other</p>"})", ""},
        {"word-list", "title", "words=lorem|click here", R"({"Title":"Now Click here, please"})", "click here"},
        {"word-list", "title", "words=lorem", R"({"Title":"Loremus"})", ""},
        {"word-list", "title", "words=nurse|doctor;words-are=wanted", R"({"Title":"For porters"})", "none of the words"},
        {"required", "lms_link", "", R"({"LMS Link":null})", "empty"},
        {"required", "title", "", R"({})", ""},
        {"required", "web_link_text", "", R"({})", ""}, // a field of the other package
        {"count", "keywords", "min=3", R"({"Keywords":["a","b"," "]})", "there are 2"},
        {"count", "keywords", "max=1", R"({"Keywords":["a","b"]})", "up to 1"},
        {"count", "keywords", "min=1;max=2", R"({"Keywords":["a","b"]})", ""},
        {"requires-when", "lms_link", "when=resource_type;values=video", R"({"Resource Type":"Video"})", "Type"},
        {"requires-when", "lms_link", "when=resource_type;values=scorm", R"({"Resource Type":"Video"})", ""},
        {"requires-when", "lms_link", "when=title", R"({"Title":"Any"})", "Title"},
        {"date-range", "created_date", "max=today", R"({"CreateDate":"2026-11-25"})", "after"},
        {"date-range", "created_date", "max=today", R"({"CreateDate":"2026-11-24T23:59:00"})", ""},
        {"date-range", "created_date", "min=2000-01-01", R"({"CreateDate":"1999-12-31"})", "before"},
        {"date-range", "created_date", "min=2000-01-01", R"({"CreateDate":"no date"})", ""},
        {"number-range", "contributor", "min=1;max=9", R"({"elfhuserid":"10"})", "10"},
        {"number-range", "contributor", "min=-5", R"({"elfhuserid":"-6"})", "-6"},
        {"number-range", "contributor", "max=9", R"({"elfhuserid":"many"})", ""},
    };
    for (const KindCase &one : cases) {
        const QByteArray attributes = QByteArray("id=\"own.it\" severity=\"advice\" fields=\"") + one.fields + "\" kind=\"" + one.kind + "\"";
        const auto rules = load(setOf(ruleOf(attributes, parametersXml(one.parameters)), ""));
        ASSERT_TRUE(rules) << one.kind << ": " << rules.error().text().toStdString();
        QJsonObject record = soundRecordObject(PackageForm::Standard);
        const QJsonObject changes = QJsonDocument::fromJson(one.record).object();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            record.insert(change.key(), change.value());
        RecordTable table(PackageForm::Standard);
        RecordParser parser(PackageForm::Standard);
        table.append(parser.parse(QJsonDocument(record).toJson().toStdString()));
        CheckContext context;
        context.today = QDate(2026, 11, 24);
        Checker checker(context, rules.value());
        const auto store = checker.check(table, {});
        ASSERT_TRUE(store);
        QString said;
        for (const Finding &finding : store->all()) {
            if (!store->rules().gateRule(finding.rule))
                said += findingMessage(store.value(), finding);
        }
        const std::string where = std::string(one.kind) + " " + one.parameters + " " + one.record;
        EXPECT_EQ(said.isEmpty(), *one.says == '\0') << where << ": " << said.toStdString();
        EXPECT_TRUE(said.contains(QString::fromUtf8(one.says))) << where << ": " << said.toStdString();
    }
}

} // namespace
} // namespace hubready
