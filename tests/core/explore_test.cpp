// Filters, order and the counts of the quality bars, held against slow and simple ways of saying the same.
#include "core/explore/record_filter.h"
#include "core/explore/record_order.h"

#include "core/json/json_text.h"
#include "core/record/field_text.h"
#include "core/rules/checker.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace hubready;

namespace {

struct Project
{
    RecordTable table{PackageForm::Standard};
    FindingStore findings;
    std::vector<ReviewState> states;

    explicit Project(const std::vector<std::string> &records)
    {
        RecordParser parser(PackageForm::Standard);
        for (const std::string &text : records)
            table.append(parser.parse(text));
        Checker checker({}, RuleSet::gate());
        findings = checker.check(table, {}).value();
        states.assign(table.size(), ReviewState::New);
    }

    RecordsView view() const { return {table, findings, states}; }
    std::vector<Row> rows(const RecordFilter &filter) const { return filterRows(view(), filter).value(); }
    std::vector<Row> all() const
    {
        std::vector<Row> rows(table.size());
        std::iota(rows.begin(), rows.end(), Row(0));
        return rows;
    }
    std::vector<Row> sorted(const RecordOrder &order) const { return sortedRows(all(), view(), order).value(); }
};

std::string titled(const std::string &title) { return R"({"Title":)" + quoteJson(title) + "}"; }

Project projectOfTitles(const std::vector<std::string> &titles)
{
    std::vector<std::string> records;
    for (const std::string &title : titles)
        records.push_back(titled(title));
    return Project(records);
}

using RowNumbers = std::vector<Row>;
const RecordOrder byTitle{RecordOrder::By::Field, Field::Title, false};
const RecordOrder byTitleDown{RecordOrder::By::Field, Field::Title, true};

} // namespace

// Columns of the source: most rows have the same ones, one has none, one has them in another order.
TEST(ExtraColumnsTest, AreReadSearchedAndSorted)
{
    Project project = projectOfTitles({"A", "B", "C", "D"});
    ExtraColumns extras;
    extras.append(R"({"Views": "12", "Owner": "Priya \"Pri\" Nair"})");
    extras.append({});
    extras.append(R"({"Owner": "Tom Reed", "Views": "9"})");
    extras.append(R"({"Views": "100", "Course é": "Sepsis"})");
    EXPECT_EQ(extras.names(), (std::vector<std::string>{"Views", "Owner", "Course é"}));
    std::string buffer;
    EXPECT_EQ(extras.text(0, "Owner", buffer), "Priya \"Pri\" Nair");
    EXPECT_EQ(extras.text(1, "Owner", buffer), "");
    EXPECT_EQ(extras.text(2, "Views", buffer), "9");
    EXPECT_EQ(extras.text(7, "Views", buffer), "");

    const RecordsView view{project.table, project.findings, project.states, &extras};
    const auto rows = [&](const FilterTerm &term) { return filterRows(view, {{term}}).value(); };
    EXPECT_EQ(rows(FilterTerm::search(QStringLiteral("tom reed"))), RowNumbers{2});
    EXPECT_EQ(rows(FilterTerm::search(QStringLiteral("\"pri\""))), RowNumbers{0});
    EXPECT_EQ(rows(FilterTerm::search(QStringLiteral("Views"))), RowNumbers{}); // the name of a column is no value
    EXPECT_EQ(rows(FilterTerm::extraContains("Views", QStringLiteral("1"))), (RowNumbers{0, 3}));
    EXPECT_EQ(rows(FilterTerm::extraContains("Owner", QStringLiteral("1"))), RowNumbers{});
    RecordOrder order{RecordOrder::By::Extra, Field::None, false, "Views"};
    EXPECT_EQ(sortedRows(project.all(), view, order).value(), (RowNumbers{2, 0, 3, 1})); // by value, nothing last
    order.descending = true;
    EXPECT_EQ(sortedRows(project.all(), view, order).value(), (RowNumbers{3, 0, 2, 1}));
}

TEST(TextSearchTest, IgnoresCaseInAsciiAndBeyond)
{
    EXPECT_TRUE(TextSearch("sePsis").isIn("Recognising SEPSIS in adults"));
    EXPECT_FALSE(TextSearch("sepsis").isIn("sepsi"));
    EXPECT_TRUE(TextSearch("éTUDE").isIn("Une Étude"));
    EXPECT_TRUE(TextSearch("").isIn(""));
    EXPECT_TRUE(TextSearch("aab").isIn("aaaab"));
}

TEST(TextSearchTest, FindsWhatFindFinds)
{
    rc::check([] {
        const auto letter = rc::gen::element('a', 'b', 'A', 'c', ' ');
        const auto needle = *rc::gen::container<std::string>(letter);
        const auto hay = *rc::gen::container<std::string>(letter);
        const auto low = [](std::string text) {
            std::ranges::transform(text, text.begin(), [](char c) { return c == 'A' ? 'a' : c; });
            return text;
        };
        RC_ASSERT(TextSearch(needle).isIn(hay) == (low(hay).find(low(needle)) != std::string::npos));
    });
}

TEST(RecordFilterTest, TermsMustAllHold)
{
    Project project({
        R"({"Title":"Sepsis","Keywords":["caf\u00e9","role play"],"Licence Type":"CC BY"})",
        R"({"Title":"Hand hygiene","Authors":[{"Author":"Ann","Role":"sepsis nurse"}],"Licence Type":"All rights reserved"})",
        R"({"Title":null,"Licence Type":"CC BY"})",
    });
    project.states = {ReviewState::New, ReviewState::Approved, ReviewState::New};
    EXPECT_EQ(project.rows({{FilterTerm::search(QStringLiteral("SEPSIS"))}}), (RowNumbers{0, 1}));
    EXPECT_EQ(project.rows({{FilterTerm::search(QStringLiteral("CAFÉ"))}}), (RowNumbers{0}));
    // The names of JSON members are no text of the record.
    EXPECT_EQ(project.rows({{FilterTerm::search(QStringLiteral("role"))}}), (RowNumbers{0}));
    EXPECT_EQ(project.rows({{FilterTerm::equals(Field::Keywords, "role play")}}), (RowNumbers{0}));
    EXPECT_EQ(project.rows({{FilterTerm::equals(Field::Licence, "CC BY")}}), (RowNumbers{0, 2}));
    EXPECT_EQ(project.rows({{FilterTerm::isEmpty(Field::Authors)}}), RowNumbers{}); // refused, so not merely empty
    EXPECT_EQ(project.rows({{FilterTerm::ofStanding(Field::Title, FieldStanding::Refused)}}), (RowNumbers{2}));
    EXPECT_EQ(project.rows({{FilterTerm::ofState(ReviewState::Approved, true)}}), (RowNumbers{0, 2}));
    EXPECT_EQ(project.rows({{FilterTerm::ofRecords({2, 0})}}), (RowNumbers{0, 2}));
    EXPECT_EQ(project.rows({{FilterTerm::ofFamily(Family::Refused, Field::Title)}}), (RowNumbers{2}));
    const RuleIndex rule = *RuleSet::gate()->indexOf("lh.title.required");
    EXPECT_EQ(project.rows({{FilterTerm::ofRule(*RuleSet::gate(), rule)}}), (RowNumbers{2}));
    EXPECT_EQ(project.rows({{FilterTerm::contains(Field::Licence, QStringLiteral("cc")),
                             FilterTerm::search(QStringLiteral("sepsis"))}}),
              (RowNumbers{0}));
    EXPECT_EQ(project.rows({}), (RowNumbers{0, 1, 2}));
}

TEST(RecordFilterTest, EachTermHasALabel)
{
    EXPECT_EQ(filterTermLabel(FilterTerm::ofFamily(Family::Refused)), u"Refused");
    EXPECT_EQ(filterTermLabel(FilterTerm::ofState(ReviewState::Approved, true)), u"State: not Approved");
    EXPECT_EQ(filterTermLabel(FilterTerm::search(QStringLiteral("sepsis"))), u"Search: sepsis");
    EXPECT_EQ(filterTermLabel(FilterTerm::isEmpty(Field::Licence)), u"Licence: empty");
    EXPECT_EQ(filterTermLabel(FilterTerm::ofRecords({1, 0})), u"Record 1, 2");
}

TEST(RecordFilterTest, IsCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Project project({titled("a")});
    const auto rows = filterRows(project.view(), {}, Progress(stop.get_token()));
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(sortedRows(project.all(), project.view(), byTitle, {}, Progress(stop.get_token())));
}

TEST(RecordOrderTest, AsPeopleExpect)
{
    const Project project =
        projectOfTitles({"zebra", "Éclair", "eclipse", "", "module 10", "Module 2", "apple", "Apple"});
    EXPECT_EQ(project.sorted(byTitle), (RowNumbers{6, 7, 1, 2, 5, 4, 0, 3}));
    EXPECT_EQ(project.sorted(byTitleDown), (RowNumbers{0, 4, 5, 2, 1, 7, 6, 3})); // missing stays last
}

TEST(RecordOrderTest, BeyondTheBeginningOfAText)
{
    const std::string same(200, 'x');
    const Project project = projectOfTitles({same + "b", same + "a", same + "b", same});
    EXPECT_EQ(project.sorted(byTitle), (RowNumbers{3, 1, 0, 2}));
    EXPECT_EQ(project.sorted(byTitleDown), (RowNumbers{0, 2, 1, 3}));
}

TEST(RecordOrderTest, DatesAndStates)
{
    Project project({R"({"CreateDate":"3/14/2019"})", R"({"CreateDate":"2018-12-31"})", R"({"CreateDate":"soon"})",
                     "{}", R"({"CreateDate":"2019-01-01T10:00:00"})"});
    EXPECT_EQ(project.sorted({RecordOrder::By::Field, Field::CreatedDate, false}), (RowNumbers{1, 4, 0, 2, 3}));
    project.states = {ReviewState::Approved, ReviewState::New, ReviewState::Approved, ReviewState::Ready,
                      ReviewState::New};
    EXPECT_EQ(project.sorted({RecordOrder::By::State, Field::None, false}), (RowNumbers{1, 4, 3, 0, 2}));
    EXPECT_EQ(project.sorted({RecordOrder::By::Number, Field::None, true}), (RowNumbers{4, 3, 2, 1, 0}));
}

TEST(RecordOrderTest, IsAPermutationInOrder)
{
    rc::check([] {
        const auto letter = rc::gen::element('a', 'B', ' ', 'b', '1', '2', '-');
        const auto titles = *rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(letter));
        const Project project = projectOfTitles(titles);
        RowNumbers up = project.sorted(byTitle);
        RowNumbers down = project.sorted(byTitleDown);
        const auto filled =
            std::ranges::count_if(titles, [](const auto &t) { return t.find_first_not_of(' ') != t.npos; });
        // Without the blank ones, one is the other turned round, but for equal ones, which keep their order.
        for (std::ptrdiff_t i = 0; i < filled; ++i) {
            const Row a = up[size_t(i)];
            const Row b = down[size_t(filled - 1 - i)];
            RC_ASSERT(titles[a].empty() == titles[b].empty());
        }
        std::ranges::sort(up);
        std::ranges::sort(down);
        RC_ASSERT(up == project.all());
        RC_ASSERT(down == project.all());
    });
}

TEST(StandingTallyTest, StaysRightRowByRow)
{
    Project project({titled("a"), titled(""), R"({"Title":"b","Article Body":"x"})"});
    StandingTally tally;
    tally.reset(project.table);
    tally.advance(project.table, project.findings, 2);
    EXPECT_FALSE(tally.isComplete());
    tally.update(project.table, project.findings, {2}); // not counted yet: nothing happens
    tally.advance(project.table, project.findings, 100);
    ASSERT_TRUE(tally.isComplete());
    EXPECT_EQ(tally.of(Field::Title)[size_t(FieldStanding::Refused)], 1);
    EXPECT_EQ(tally.of(Field::Title)[size_t(FieldStanding::Fine)], 2);
    EXPECT_EQ(tally.of(Field::ArticleBody)[size_t(FieldStanding::Empty)], 2);

    RecordParser parser(PackageForm::Standard);
    project.table.replace(1, parser.parse(titled("now there")));
    Checker checker({}, RuleSet::gate());
    project.findings = checker.check(project.table, {}).value();
    tally.update(project.table, project.findings, {1});
    EXPECT_EQ(tally.of(Field::Title)[size_t(FieldStanding::Refused)], 0);
    EXPECT_EQ(tally.of(Field::Title)[size_t(FieldStanding::Fine)], 3);
}
