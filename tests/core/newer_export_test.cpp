// A newer export of a platform laid over the project of an older one: what is found to be the same record, what
// differs, what stays of the work done here, and that all of it can be undone.
#include "core/json/json_text.h"
#include "core/session/import_project.h"
#include "core/session/session.h"
#include "core/update/take_export.h"
#include "tests/support/person_and_clock.h"
#include "tests/support/random_records.h"
#include "tests/support/tables.h"
#include "tests/support/test_files.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <random>

namespace hubready {
namespace {

// "row-newer by" of each match.
std::vector<std::string> matched(const std::vector<std::string> &said, const std::vector<std::string> &newer)
{
    std::vector<std::string> out;
    for (const RecordMatch &match : matchRecords(tableOf(said), tableOf(newer)))
        out.push_back(std::to_string(match.row) + "-" + std::to_string(match.newer) + " " +
                      matchedByLabel(match.by).toStdString());
    return out;
}

using Lines = std::vector<std::string>;

TEST(RecordMatching, goesByWhatTellsRecordsApart)
{
    EXPECT_EQ(matched({R"({"Title": "A", "WebLink URL": "https://www.x.org/a/"})", R"({"Title": "B"})"},
                      {R"({"Title": "  b "})", R"({"Title": "Another name", "WebLink URL": "http://x.org/a"})"}),
              (Lines{"0-1 same address", "1-0 same title"}));
    EXPECT_EQ(matched({R"({"Title": "A", "Resource Files": [{"Resource URL": "Packs\\a.zip"}]})"},
                      {R"({"Title": "New", "Resource Files": [{"Resource URL": "packs/A.zip"}]})"}),
              Lines{"0-0 same file"});
    // An address wins over a title.
    EXPECT_EQ(matched({R"({"Title": "T", "LMS Link": "https://l.org/1"})"},
                      {R"({"Title": "T", "Version": "2"})", R"({"Title": "U", "LMS Link": "https://l.org/1"})"}),
              Lines{"0-1 same address"});
}

TEST(RecordMatching, matchesNothingThatCouldBeAnother)
{
    // Two of a title here, one there: nobody knows which.
    EXPECT_EQ(matched({R"({"Title": "T", "Version": "1"})", R"({"Title": "T", "Version": "2"})"},
                      {R"({"Title": "T", "Version": "3"})"}),
              Lines{});
    // Unless one is the same to the last value.
    EXPECT_EQ(matched({R"({"Title": "T", "Version": "1"})", R"({"Title": "T", "Version": "2"})"},
                      {R"({"Version": "2", "Title": "T"})"}),
              Lines{"1-0 the same"});
    // As often there as here: in their order.
    EXPECT_EQ(matched({R"({"Title": "T", "Version": "1"})", R"({"Title": "T", "Version": "2"})"},
                      {R"({"Title": "T", "Version": "3"})", R"({"Title": "T", "Version": "4"})"}),
              (Lines{"0-0 same title", "1-1 same title"}));
    EXPECT_EQ(matched({R"({"Title": ""})", "null"}, {R"({"Title": null, "Version": "1"})", "[1]"}), Lines{});
}

std::string told(const std::vector<Difference> &differences)
{
    std::string out;
    for (const Difference &d : differences) {
        const char *kind = d.kind == Difference::Kind::Changed  ? "changed"
                           : d.kind == Difference::Kind::Agrees ? "agrees"
                                                                : "conflict";
        out += d.property + " " + kind + ": " + d.before.value_or("-") + " > " + d.after.value_or("-") +
               (d.here ? " | " + *d.here : std::string()) + "\n";
    }
    return out;
}

TEST(Differences, areOfValuesAndNotOfHowTheyAreWritten)
{
    EXPECT_EQ(
        told(differencesOf(R"({"Title": "A", "Keywords": ["x", "y"]})", R"({"keywords":["x","y"],"TITLE":"A"})", {})),
        "");
    EXPECT_EQ(told(differencesOf(R"({"Title": "A", "Version": null})", R"({"Title": "A"})", {})), "");
    EXPECT_EQ(told(differencesOf(R"({"Title": "A", "Version": "1"})", R"({"Title": "B", "Licence Type": "X"})", {})),
              "Licence Type changed: - > \"X\"\nTitle changed: \"A\" > \"B\"\nVersion changed: \"1\" > -\n");
}

TEST(Differences, knowWhatWasEditedHere)
{
    EXPECT_EQ(told(differencesOf(R"({"Title": "A", "Version": "1"})", R"({"Title": "B", "Version": "2"})",
                                 {{"Title", R"("Mine")"}, {"Version", R"("2")"}, {"Licence Type", R"("kept")"}})),
              "Title conflict: \"A\" > \"B\" | \"Mine\"\nVersion agrees: \"1\" > \"2\" | \"2\"\n");
}

class NewerExport : public testing::Test
{
protected:
    // A project of a CSV, edited, and a newer CSV of the same.
    void SetUp() override
    {
        writeTestFile(m_old, "title,description,reference,resource_type,weblink_url,Views\r\n"
                             "First,One,r1,weblink,https://x.org/1,10\r\n"
                             "Second,Two,r2,weblink,https://x.org/2,20\r\n"
                             "Third,Three,r3,weblink,https://x.org/3,30\r\n"
                             "Fourth,Four,r4,weblink,https://x.org/4,40\r\n"
                             "Fifth,Five,r5,weblink,https://x.org/5,50\r\n");
        writeTestFile(m_new, "title,description,reference,resource_type,weblink_url,Views\r\n"
                             "First,One,r1,weblink,https://x.org/1,11\r\n"         // only an extra column
                             "Second,Two more,r2,weblink,https://x.org/2,20\r\n"   // edited in another field
                             "Third anew,Three,r3,weblink,https://x.org/3,30\r\n"  // edited otherwise
                             "Fourth fixed,Four,r4,weblink,https://x.org/4,40\r\n" // edited to the same
                             "Sixth,Six,r6,weblink,https://x.org/6,60\r\n");
        ImportRequest request;
        request.inputs = {m_old};
        request.project = m_project;
        request.options.form = PackageForm::Staging;
        ASSERT_TRUE(importProject(request, testClock, {}));
        auto session = open();
        ASSERT_TRUE(session);
        edit(*session, 1, Field::Title, "\"Second, mine\"");
        edit(*session, 2, Field::Title, "\"Third, mine\"");
        edit(*session, 3, Field::Title, "\"Fourth fixed\"");
        ChangeSet agreed;
        agreed.kind = QStringLiteral("review");
        for (Row row = 0; row < 3; ++row)
            agreed.states.push_back({row, ReviewState::Approved});
        ASSERT_TRUE(session->apply(agreed));
    }

    static void edit(Session &session, Row row, Field field, const std::string &value)
    {
        ChangeSet change;
        change.fields.push_back({row, {field, -1, value}});
        ASSERT_TRUE(session.apply(change));
    }

    std::unique_ptr<Session> open() const
    {
        auto session = Session::open(m_project, ProjectFile::Mode::Write, jo, testClock, {});
        return session ? std::move(session.value()) : nullptr;
    }

    ExportComparison compared() const
    {
        const auto comparison = compareWithExport(m_project, {{m_new}, {}, {}}, {}, {});
        EXPECT_TRUE(comparison) << (comparison ? "" : comparison.error().text().toStdString());
        return comparison ? comparison.value() : ExportComparison();
    }

    static std::string text(const Session &session, Row row, Field field)
    {
        return std::string(session.table().cell(row, *propertyOf(session.form(), field)).text);
    }

    QTemporaryDir m_folder;
    QString m_old = m_folder.filePath(QStringLiteral("old.csv"));
    QString m_new = m_folder.filePath(QStringLiteral("new.csv"));
    QString m_project = m_folder.filePath(QStringLiteral("p.hubready"));
};

TEST_F(NewerExport, isComparedRecordByRecord)
{
    const ExportComparison comparison = compared();
    EXPECT_EQ(comparison.fresh, std::vector<Row>{4});
    EXPECT_EQ(comparison.gone, std::vector<Row>{4});
    EXPECT_EQ(comparison.same, 0);
    ASSERT_EQ(comparison.differences.size(), 4U);
    EXPECT_EQ(told(comparison.differences[0].differences), "");
    EXPECT_EQ(told(comparison.differences[1].differences), "Description changed: \"Two\" > \"Two more\"\n");
    EXPECT_EQ(told(comparison.differences[2].differences),
              "Title conflict: \"Third\" > \"Third anew\" | \"Third, mine\"\n");
    EXPECT_EQ(told(comparison.differences[3].differences),
              "Title agrees: \"Fourth\" > \"Fourth fixed\" | \"Fourth fixed\"\n");
    EXPECT_EQ(comparison.conflicts(), 1);
}

TEST_F(NewerExport, keepsWhatWasFixedAndCanBeUndone)
{
    std::vector<std::string> before;
    {
        const auto session = open();
        for (Row row = 0; row < session->size(); ++row)
            before.push_back(session->currentText(row).value());
    }
    const ExportComparison comparison = compared();
    UpdateChoices choices;
    choices.excluded.insert(comparison.gone.begin(), comparison.gone.end());
    const auto report = takeNewerExport(m_project, comparison, choices, jo, testClock, {});
    ASSERT_TRUE(report) << report.error().text().toStdString();
    EXPECT_EQ(report->changed, 1);
    EXPECT_EQ(report->added, 1);
    EXPECT_EQ(report->excluded, 1);

    auto session = open();
    ASSERT_EQ(session->size(), 6U);
    EXPECT_EQ(text(*session, 1, Field::Title), "Second, mine");
    EXPECT_EQ(text(*session, 1, Field::Description), "Two more");
    EXPECT_EQ(text(*session, 2, Field::Title), "Third, mine");
    EXPECT_EQ(text(*session, 3, Field::Title), "Fourth fixed");
    EXPECT_FALSE(session->isEdited(3));
    EXPECT_EQ(text(*session, 5, Field::Title), "Sixth");
    EXPECT_EQ(session->state(0), ReviewState::Approved);
    EXPECT_EQ(session->state(1), ReviewState::ApprovalTakenBack);
    EXPECT_EQ(session->state(2), ReviewState::Approved); // what was agreed on still stands there
    EXPECT_EQ(session->state(4), ReviewState::Excluded);
    std::string buffer;
    EXPECT_EQ(session->extras()->text(0, "Views", buffer), "11");
    EXPECT_EQ(compared().differences.size(), 0U);

    ASSERT_TRUE(session->undo());
    for (Row row = 0; row < before.size(); ++row)
        EXPECT_EQ(session->currentText(row).value(), before[row]) << row;
    EXPECT_TRUE(session->isEdited(3));
    EXPECT_EQ(session->state(1), ReviewState::Approved);
    EXPECT_EQ(session->state(4), ReviewState::New);
    ASSERT_TRUE(session->redo());
    EXPECT_EQ(text(*session, 1, Field::Description), "Two more");
    EXPECT_EQ(text(*session, 1, Field::Title), "Second, mine");
    EXPECT_FALSE(session->isEdited(3));
    EXPECT_EQ(session->state(4), ReviewState::Excluded);
    session.reset();
    EXPECT_EQ(text(*open(), 1, Field::Description), "Two more"); // from the file, too
}

TEST_F(NewerExport, takesTheNewerValueWhereThatIsChosen)
{
    UpdateChoices choices;
    const ExportComparison comparison = compared();
    choices.sides[{2, "Title"}] = KeptSide::Newer;
    choices.sides[{1, "Description"}] = KeptSide::Here;
    choices.notAdded.insert(comparison.fresh.begin(), comparison.fresh.end());
    ASSERT_TRUE(takeNewerExport(m_project, comparison, choices, jo, testClock, {}));
    auto session = open();
    EXPECT_EQ(session->size(), 5U);
    EXPECT_EQ(text(*session, 1, Field::Description), "Two");
    EXPECT_EQ(text(*session, 2, Field::Title), "Third anew");
    EXPECT_EQ(session->state(2), ReviewState::ApprovalTakenBack);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(text(*session, 2, Field::Title), "Third, mine");
    EXPECT_TRUE(session->isEdited(2, Field::Title));
}

TEST_F(NewerExport, isNotTakenOverWhatCameAfterTheComparison)
{
    const ExportComparison comparison = compared();
    {
        const auto session = open();
        edit(*session, 0, Field::Title, "\"Later\"");
    }
    const auto report = takeNewerExport(m_project, comparison, {}, jo, testClock, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Refused);
    EXPECT_EQ(text(*open(), 0, Field::Title), "Later");
}

// Whatever the records: every value that the newer export says otherwise is there, every other one is as it was, and an
// undo gives every byte back.
RC_GTEST_PROP(NewerExportProperties, followsTheSourceAndNothingElse, (std::uint64_t seed, bool staging, bool keepsHere))
{
    const PackageForm form = staging ? PackageForm::Staging : PackageForm::Standard;
    const QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral("old.json"));
    const QString newer = folder.filePath(QStringLiteral("new.json"));
    // The newer one begins as the older one does, and some of its records are those of another file.
    const std::string all = randomRecordFile(form, seed, 12);
    writeTestFile(old, all);
    ReadOptions options;
    options.form = form;
    ImportRequest request;
    request.inputs = {old};
    request.project = folder.filePath(QStringLiteral("p.hubready"));
    request.options = options;
    RC_ASSERT(bool(importProject(request, testClock, {})));
    auto opened = Session::open(request.project, ProjectFile::Mode::Write, jo, testClock, {});
    RC_ASSERT(bool(opened));
    auto session = std::move(opened.value());
    std::mt19937_64 random(seed);
    std::string list = "[";
    for (Row row = 0; row < session->size(); ++row) {
        std::string text = session->currentText(row).value();
        if (random() % 3 == 0 && session->table().isObject(row))
            text = withJsonMember(text, "Description", "\"Another one " + std::to_string(random() % 3) + "\"");
        if (random() % 8 != 0)
            list += (list.size() > 1 ? "," : "") + text;
    }
    writeTestFile(newer, list + "]");
    for (int i = 0; i < 6; ++i) {
        const Row row = Row(random() % session->size());
        ChangeSet change;
        change.fields.push_back({row, {random() % 2 ? Field::Title : Field::Description, -1, "\"Another one 1\""}});
        if (session->table().isObject(row))
            RC_ASSERT(bool(session->apply(change)));
    }
    std::vector<std::string> before;
    std::vector<ReviewState> states = session->states();
    for (Row row = 0; row < session->size(); ++row)
        before.push_back(session->currentText(row).value());
    session.reset();

    const auto comparison = compareWithExport(request.project, {{newer}, {}, {}}, options, {});
    RC_ASSERT(bool(comparison));
    UpdateChoices choices;
    choices.conflicts = keepsHere ? KeptSide::Here : KeptSide::Newer;
    RC_ASSERT(bool(takeNewerExport(request.project, comparison.value(), choices, jo, testClock, {})));
    auto reopened = Session::open(request.project, ProjectFile::Mode::Write, jo, testClock, {});
    RC_ASSERT(bool(reopened));
    session = std::move(reopened.value());
    RC_ASSERT(session->size() == before.size() + comparison->fresh.size());
    std::map<Row, const RecordDifference *> differing;
    for (const RecordDifference &record : comparison->differences)
        differing[record.row] = &record;
    for (Row row = 0; row < before.size(); ++row) {
        std::string wanted = before[row];
        if (differing.contains(row)) {
            for (const Difference &difference : differing[row]->differences) {
                if (difference.kind != Difference::Kind::Conflict || !keepsHere)
                    wanted = withJsonMember(wanted, difference.property, difference.after.value_or("null"));
            }
        }
        RC_ASSERT(differencesOf(wanted, session->currentText(row).value(), {}).empty());
    }
    while (session->canUndo() && session->history(1)->front().kind != QStringLiteral("undo"))
        RC_ASSERT(bool(session->undo()));
    if (!comparison->differences.empty()) {
        for (Row row = 0; row < before.size(); ++row) {
            RC_ASSERT(session->currentText(row).value() == before[row]);
            RC_ASSERT(session->state(row) == states[row]);
        }
    }
}

} // namespace
} // namespace hubready
