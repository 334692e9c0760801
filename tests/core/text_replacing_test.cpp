// Finding and replacing: plain and by expression, part and whole, in single values, lists and objects, in both forms.
#include "core/explore/text_replacing.h"

#include "core/session/change_set.h"
#include "core/suggest/best_fixes.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

struct TextCase
{
    const char *name;
    Replacing wanted;
    const char *text;
    const char *after; // null: stays
};

std::ostream &operator<<(std::ostream &out, const TextCase &c) { return out << c.name; }

class ReplaceTextTest : public testing::TestWithParam<TextCase>
{
};

TEST_P(ReplaceTextTest, says)
{
    const auto replacer = TextReplacer::make(GetParam().wanted);
    ASSERT_TRUE(bool(replacer)) << replacer.error().why.toStdString();
    const auto after = replacer->replaced(GetParam().text);
    ASSERT_TRUE(bool(after));
    if (GetParam().after)
        EXPECT_EQ(after.value().value_or("(stays)"), GetParam().after);
    else
        EXPECT_FALSE(after.value().has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ReplaceTextTest,
    testing::Values(TextCase{"part", {.find = "sepsis", .with = "infection"}, "Sepsis and SEPSIS", "infection and infection"},
                    TextCase{"case", {.find = "sepsis", .with = "infection", .matchCase = true}, "Sepsis and sepsis", "Sepsis and infection"},
                    TextCase{"caseOnly", {.find = "Sepsis", .with = "sepsis"}, "Sepsis", "sepsis"},
                    TextCase{"same", {.find = "sepsis", .with = "sepsis"}, "sepsis", nullptr},
                    TextCase{"absent", {.find = "stroke", .with = "x"}, "sepsis", nullptr},
                    TextCase{"wholeIs", {.find = "sepsis", .with = "x", .wholeValue = true}, "Sepsis", "x"},
                    TextCase{"wholeIsNot", {.find = "sepsis", .with = "x", .wholeValue = true}, "Sepsis 2", nullptr},
                    TextCase{"gone", {.find = "sepsis", .with = ""}, "sepsis", ""},
                    TextCase{"welsh", {.find = "ŷ", .with = "y"}, "TŶ A THŷ", "Ty A THy"},
                    TextCase{"dotIsPlain", {.find = "a.c", .with = "x"}, "abc", nullptr},
                    TextCase{"dollarIsPlain", {.find = "a", .with = "$1"}, "a", "$1"},
                    TextCase{"groups", {.find = "(\\d+)/(\\d+)", .with = "$2-$1", .isExpression = true}, "12/11", "11-12"},
                    TextCase{"expressionCase", {.find = "s.psis", .with = "x", .matchCase = true, .isExpression = true}, "SEPSIS", nullptr},
                    TextCase{"expressionWhole", {.find = "a|ab", .with = "x", .wholeValue = true, .isExpression = true}, "ab", "x"},
                    TextCase{"grows", {.find = "a", .with = "0123456789012345678901234567890123456789", .isExpression = true}, "aaa",
                             "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"}));

TEST(ReplaceTextTest, refusesWhatCannotBeLookedFor)
{
    EXPECT_FALSE(bool(TextReplacer::make({.find = "", .with = "x"})));
    EXPECT_FALSE(bool(TextReplacer::make({.find = "(", .with = "x", .isExpression = true})));
    EXPECT_FALSE(bool(TextReplacer::make({.find = "a", .with = "$2", .isExpression = true})));
    EXPECT_TRUE(bool(TextReplacer::make({.find = "(", .with = "x"})));
    EXPECT_TRUE(bool(TextReplacer::make({.find = "(a)", .with = "$1", .isExpression = true})));
}

TEST(ReplaceTextTest, anExpressionThatTakesForEverIsStopped)
{
    const auto replacer = TextReplacer::make({.find = "(a+)+b", .with = "x", .isExpression = true});
    ASSERT_TRUE(bool(replacer));
    EXPECT_FALSE(bool(replacer->replaced(std::string(60, 'a'))));
}

RecordTable tableOfOne(PackageForm form, std::string_view json)
{
    RecordTable table(form);
    RecordParser parser(form);
    table.append(parser.parse(json));
    return table;
}

std::string after(const RecordTable &table, const Replacing &wanted, Field field)
{
    const auto found = findReplacements(table, {0}, wanted, {});
    EXPECT_TRUE(bool(found));
    for (const Suggestion &suggestion : found.value()) {
        if (suggestion.field == field)
            return suggestion.after;
    }
    return {};
}

constexpr std::string_view standard =
    R"({"Elfh Component Id":"sepsis-1","Title":"Sepsis care","Description":"<p>Sepsis</p>","Keywords":["sepsis","Sepsis care",null],)"
    R"("Authors":[{"Author Index":0,"Author":"Sepsis Trust","Organisation":null,"Role":"sepsis lead","Extra":1}],"Licence Type":"sepsis"})";

TEST(FindReplacementsTest, goesThroughListsAndObjects)
{
    const RecordTable table = tableOfOne(PackageForm::Standard, standard);
    const Replacing whole{.find = "sepsis", .with = "", .wholeValue = true};
    EXPECT_EQ(after(table, whole, Field::Keywords), R"(["Sepsis care",null])");
    const Replacing part{.find = "sepsis", .with = "burns"};
    EXPECT_EQ(after(table, part, Field::Title), R"("burns care")");
    EXPECT_EQ(after(table, part, Field::Keywords), R"(["burns","burns care",null])");
    EXPECT_NE(after(table, part, Field::Authors).find(R"("Role":"burns lead")"), std::string::npos);
}

TEST(FindReplacementsTest, whatNamesARecordAndWhatIsChosenStaysUnlessAsked)
{
    const RecordTable table = tableOfOne(PackageForm::Standard, standard);
    const auto all = findReplacements(table, {0}, {.find = "sepsis", .with = "burns"}, {});
    ASSERT_TRUE(bool(all));
    for (const Suggestion &suggestion : all.value()) {
        EXPECT_NE(suggestion.field, Field::Reference);
        EXPECT_NE(suggestion.field, Field::Licence);
    }
    EXPECT_EQ(after(table, {.find = "sepsis", .with = "burns", .field = Field::Licence}, Field::Licence), R"("burns")");
}

TEST(FindReplacementsTest, keywordsOfAStagingRecordAreItems)
{
    const RecordTable table =
        tableOfOne(PackageForm::Staging, R"({"Title":"T","Keywords":"sepsis, sepsis care,burns"})");
    EXPECT_EQ(after(table, {.find = "sepsis", .with = "stroke", .wholeValue = true}, Field::Keywords), R"("stroke, sepsis care,burns")");
    EXPECT_EQ(after(table, {.find = "burns", .with = "", .wholeValue = true}, Field::Keywords), R"("sepsis, sepsis care")");
    EXPECT_EQ(after(table, {.find = "sepsis", .with = "stroke"}, Field::Keywords), R"("stroke, stroke care,burns")");
}

TEST(FindReplacementsTest, isStopped)
{
    const RecordTable table = tableOfOne(PackageForm::Standard, standard);
    std::stop_source stop;
    stop.request_stop();
    const auto found = findReplacements(table, {0}, {.find = "a", .with = "b"}, Progress(stop.get_token()));
    ASSERT_FALSE(bool(found));
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace hubready
