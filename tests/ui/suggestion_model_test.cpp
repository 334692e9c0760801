// The table of a preview: its ticks, its filters, and values as people read them.
#include "ui/models/suggestion_model.h"

#include "tests/support/model_watch.h"

#include <gtest/gtest.h>

using namespace hubready;

namespace {

Suggestion fix(quint32 record, std::string before, std::string after, double confidence, bool safe = false)
{
    return {record, Field::Title, -1, {}, std::move(before), std::move(after), confidence, safe,
            QStringLiteral("All capitals")};
}

Suggestions someFixes()
{
    return {fix(1, R"("SEPSIS")", R"("Sepsis")", 0.95), fix(2, R"("IT SKILLS")", R"("IT skills")", 0.4),
            fix(3, R"("MAR SHEETS")", R"("MAR sheets")", 0.7), fix(4, R"("a  b")", R"("a b")", 0.5, true)};
}

QString shown(const SuggestionModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

TEST(SuggestionModelTest, TicksWhatIsSafeOrSure)
{
    SuggestionModel model;
    ModelWatch watch(&model);
    model.setSuggestions(someFixes());
    EXPECT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.tickedCount(), 2);
    EXPECT_EQ(model.total(HowSure::Sure), 1);
    EXPECT_EQ(model.total(HowSure::Likely), 1);
    EXPECT_EQ(model.total(HowSure::Check), 2);
    ASSERT_EQ(model.ticked().size(), 2U);
    EXPECT_EQ(model.ticked()[1].record, 4U);
    EXPECT_EQ(shown(model, 0, SuggestionModel::BeforeColumn), QStringLiteral("SEPSIS"));
}

TEST(SuggestionModelTest, FilterLeavesTicksAlone)
{
    SuggestionModel model;
    ModelWatch watch(&model);
    model.setSuggestions(someFixes());
    model.setFilter(HowSure::Check, {});
    EXPECT_EQ(model.rowCount(), 2);
    model.tickShown(true);
    EXPECT_EQ(model.tickedCount(), 3);
    model.setFilter({}, QStringLiteral("sheets"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(model.setData(model.index(0, SuggestionModel::TickColumn), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(model.tickedCount(), 4);
    model.tickShown(false);
    EXPECT_EQ(model.tickedCount(), 3);
    model.setFilter({}, {});
    EXPECT_EQ(model.rowCount(), 4);
}

TEST(SuggestionModelTest, ValuesAsPeopleReadThem)
{
    EXPECT_EQ(valueOnOneLine(R"("a \"b\"\nc")"), QStringLiteral("a \"b\" c"));
    EXPECT_EQ(valueOnOneLine(R"(["pain","sleep"])"), QStringLiteral("pain \u00b7 sleep"));
    EXPECT_EQ(valueOnOneLine("null"), QString());
    EXPECT_EQ(valueOnOneLine("12"), QStringLiteral("12"));
    EXPECT_EQ(valueOnOneLine(R"({"Author Index":0,"Author":"Priya Nair","Role":null})"), QStringLiteral("Priya Nair"));
}
