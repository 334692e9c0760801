// After any edits, what was looked at again and what was left as it was come to what a check from new says: every rule,
// those that compare records among them.
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "tests/support/sound_records.h"
#include "tests/support/told_findings.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace hubready {
namespace {

bool isAcross(const std::string &rule)
{
    return rule == "bp.title.same-start" || rule == "bp.description.repeated" || rule == "bp.keywords.on-all"
           || rule == "bp.duplicate.text";
}

// All rules, and on top one that compares titles whatever their case.
RuleSetPtr everyRule()
{
    static const RuleSetPtr rules = [] {
        RuleSetFile file;
        file.id = "test";
        file.base = RuleBase::BuiltIn;
        Rule unique;
        unique.id = "own.title.unique";
        unique.kind = "unique";
        unique.fields = {Field::Title};
        unique.title = unique.why = unique.remedy = "Unique";
        file.rules.push_back(unique);
        const RuleSet &builtIn = *RuleSet::builtIn();
        for (size_t i = 0; i < builtIn.size(); ++i) {
            RuleChange change;
            change.rule = builtIn.rule(RuleIndex(i)).id;
            change.on = true;
            // Few records here, and short ones.
            for (const char *name : {"fewest", "percent"}) {
                if (builtIn.rule(RuleIndex(i)).parameters.has(name) && isAcross(change.rule))
                    change.parameters.set(name, {std::string_view(name) == "fewest" ? "3" : "70"});
            }
            if (builtIn.isChangeable(RuleIndex(i)))
                file.changes.push_back(change);
        }
        return RuleSet::withFile(file).value();
    }();
    return rules;
}

// The README names it among what the tests need. Every call knows no word yet.
std::shared_ptr<SpelledWords> newSpelling()
{
    static const auto dictionary = SpellingDictionary::open(SpellingDictionary::usualFolders());
    return SpelledWords::of(dictionary);
}

// Few values, so that records meet; null, odd and overlong ones among them.
rc::Gen<QJsonObject> anyRecord()
{
    return rc::gen::exec([] {
        QJsonObject record = soundRecordObject(PackageForm::Standard, *rc::gen::inRange(0, 30));
        const auto maybe = [&](const char *name, std::initializer_list<QJsonValue> values) {
            const auto choice = *rc::gen::inRange<size_t>(0, values.size() + 1);
            if (choice < values.size())
                record.insert(QLatin1StringView(name), *(values.begin() + choice));
        };
        const auto text = [](const char *value) { return QJsonValue(QString::fromUtf8(value)); };
        maybe("Title", {text("Same title"),
                        text("SAME TITLE"),
                        text("Falls prevention"),
                        text("Falls  Prevention "),
                        {},
                        text("Ward rounds at night, part one"),
                        text("Ward rounds at night, part two"),
                        text("Recieving anemia patients"),
                        QJsonValue(7)});
        maybe("Description", {text("<p>The same text on several records of the set.</p>"), text("Same title"),
                              text("<p>The same text on several records of the  set.</p>"), {}});
        maybe("Resource Type", {text("SCORM"), text("scorm"), text("weblink"), text("Video")});
        maybe("LMS Link", {text("https://lms.example/1"), text("https://lms.example/2"), text("")});
        maybe("WebLink URL", {text("https://www.example.org/a"), text("http://example.org/a"), text("https://www.example.org/a?utm_source=x")});
        maybe("Keywords",
              {QJsonArray{text("elearning"), text("sepsis")}, QJsonArray{text("e-learning"), text("E Learning")},
               QJsonArray{text("Sepsis")}, QJsonArray{text("hygeine"), text("pediatrics")}, QJsonArray{}});
        const auto organisation = [&](const char *name) {
            return QJsonArray{QJsonObject{{QStringLiteral("Author Index"), 0}, {QStringLiteral("Author"), text("Priya Nair")},
                                          {QStringLiteral("Organisation"), text(name)}}};
        };
        maybe("Authors", {organisation("Leeds Health & Care Academy"), organisation("The Leeds Health and Care Academy"),
                          organisation("Leeds health and care academy"), QJsonArray{}});
        const auto files = [&](const char *first, const char *second) {
            return QJsonArray{QJsonObject{{QStringLiteral("Resource Index"), 0}, {QStringLiteral("Resource URL"), text(first)}},
                              QJsonObject{{QStringLiteral("Resource Index"), 1}, {QStringLiteral("Resource URL"), text(second)}}};
        };
        maybe("Resource Files", {files("a.mp4", "b.mp4"), files("B.mp4", "c.mp4"), files("a.mp4", "a.mp4"), {}});
        maybe("Version", {text("1.0"), QJsonObject{}}); // the second makes the record unreadable
        return record;
    });
}

RC_GTEST_PROP(IncrementalCheck, comesToWhatAFullCheckSays, ())
{
    const auto records = *rc::gen::container<std::vector<QJsonObject>>(*rc::gen::inRange<size_t>(2, 12), anyRecord());
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    for (const QJsonObject &record : records)
        table.append(parser.parse(QJsonDocument(record).toJson().toStdString()));
    CheckContext context;
    context.today = QDate(2026, 11, 24);
    context.spelling = newSpelling();
    Checker checker(context, everyRule());
    FindingStore store = checker.check(table, {}).value();
    for (int edit = *rc::gen::inRange(1, 8); edit > 0; --edit) {
        std::vector<Row> rows;
        for (int count = *rc::gen::inRange(1, 4); count > 0; --count) {
            const Row row = *rc::gen::inRange<Row>(0, table.size());
            table.replace(row, parser.parse(QJsonDocument(*anyRecord()).toJson().toStdString()));
            rows.push_back(row);
        }
        checker.recheck(table, rows, store);
        while (checker.hasLater())
            checker.recheckLater(table, store, 3);
        Checker fresh(context, everyRule());
        const FindingStore full = fresh.check(table, {}).value();
        RC_ASSERT(toldFindings(store) == toldFindings(full));
        RC_ASSERT(store.counts().byRule == full.counts().byRule);
        RC_ASSERT(store.counts().recordsRefused == full.counts().recordsRefused);
    }
}

// Who edits does not wait for a dictionary: what is new to it is looked up with what is left for later.
TEST(IncrementalCheck, looksUpNoWordAtOnce)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    QJsonObject record = soundRecordObject(PackageForm::Standard);
    table.append(parser.parse(QJsonDocument(record).toJson().toStdString()));
    CheckContext context;
    context.spelling = newSpelling();
    Checker checker(context, everyRule());
    FindingStore store = checker.check(table, {}).value();
    const auto misspelt = [&] { return store.counts().byRule[*store.rules().indexOf("bp.title.spelling")]; };
    EXPECT_FALSE(checker.hasLater());

    record.insert(QStringLiteral("Title"), QStringLiteral("Recieving patients on the ward"));
    table.replace(0, parser.parse(QJsonDocument(record).toJson().toStdString()));
    checker.recheck(table, {0}, store);
    EXPECT_TRUE(checker.lacksWords());
    EXPECT_TRUE(checker.hasLater());
    EXPECT_EQ(misspelt(), 0);

    context.spelling->lookUpWanted({});
    EXPECT_FALSE(checker.lacksWords());
    EXPECT_TRUE(checker.hasLater());
    EXPECT_EQ(checker.recheckLater(table, store, 10), std::vector<Row>{0});
    EXPECT_FALSE(checker.hasLater());
    EXPECT_EQ(misspelt(), 1);

    // The same word once more is known.
    record.insert(QStringLiteral("Title"), QStringLiteral("Patients recieving care on the ward"));
    table.replace(0, parser.parse(QJsonDocument(record).toJson().toStdString()));
    checker.recheck(table, {0}, store);
    EXPECT_EQ(misspelt(), 1);
}

// More edits at once than are worth taking one by one: the indexes begin anew, and nothing else may come of it.
TEST(IncrementalCheck, takesVeryManyEditsAtOnce)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    constexpr Row many = 5001; // of one list, more than are taken one by one
    std::vector<Row> rows;
    for (Row row = 0; row < many; ++row) {
        QJsonObject record = soundRecordObject(PackageForm::Standard, int(row));
        table.append(parser.parse(QJsonDocument(record).toJson().toStdString()));
        rows.push_back(row);
    }
    const RuleSetPtr rules = everyRule();
    Checker checker({}, rules);
    FindingStore store = checker.check(table, {}).value();
    for (Row row : rows) {
        QJsonObject record = soundRecordObject(PackageForm::Standard, int(row / 2));
        record.insert(QStringLiteral("Keywords"), QJsonArray{QStringLiteral("sepsis"), row % 3 ? QStringLiteral("e-learning") : QStringLiteral("elearning")});
        table.replace(row, parser.parse(QJsonDocument(record).toJson().toStdString()));
    }
    checker.recheck(table, rows, store);
    while (checker.hasLater())
        checker.recheckLater(table, store, 1000);
    EXPECT_EQ(toldFindings(store), toldFindings(Checker({}, rules).check(table, {}).value()));
}

// A value that very many records share: what an edit looks at at once is bounded, and the rest follows.
TEST(IncrementalCheck, leavesTheManyForLater)
{
    RecordTable table(PackageForm::Standard);
    RecordParser parser(PackageForm::Standard);
    QJsonObject record = soundRecordObject(PackageForm::Standard);
    const std::string same = QJsonDocument(record).toJson().toStdString();
    record.insert(QStringLiteral("Title"), QStringLiteral("Another title than all the others have"));
    const std::string other = QJsonDocument(record).toJson().toStdString();
    constexpr Row many = 3000;
    for (Row row = 0; row < many; ++row)
        table.append(parser.parse(same));
    RuleSetFile file;
    file.id = "test";
    Rule unique;
    unique.id = "own.title.unique";
    unique.kind = "unique";
    unique.fields = {Field::Title};
    file.rules.push_back(unique);
    Checker checker({}, RuleSet::withFile(file).value());
    FindingStore store = checker.check(table, {}).value();
    EXPECT_EQ(store.all().size(), many);
    // The last of them names the first, and nobody names the last: nothing else is looked at.
    table.replace(many - 1, parser.parse(other));
    EXPECT_EQ(checker.recheck(table, {many - 1}, store).size(), 1U);
    EXPECT_FALSE(checker.hasLater());
    // The first is named by all.
    table.replace(0, parser.parse(other));
    const size_t atOnce = checker.recheck(table, {0}, store).size();
    EXPECT_LE(atOnce, AffectedRows::mostAtOnce + 1);
    EXPECT_TRUE(checker.hasLater());
    size_t later = 0;
    while (checker.hasLater())
        later += checker.recheckLater(table, store, 500).size();
    EXPECT_GE(atOnce + later, many - 1);
    const FindingStore full = checker.check(table, {}).value();
    EXPECT_EQ(toldFindings(store), toldFindings(full));
}

} // namespace
} // namespace hubready
