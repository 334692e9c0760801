// Filtering and sorting of a large project: in the background, to the same result, and without late answers.
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "ui/models/record_grid_model.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

class GridBackground : public testing::Test
{
protected:
    GridBackground()
        : atOnce(&sample.document), model(&sample.document, nullptr, 1), watch(&model)
    {
    }

    bool settles() { return waitUntil([&] { return !model.isArranging(); }); }

    static RecordOrder byTitle(bool descending)
    {
        return {RecordOrder::By::Field, Field::Title, descending};
    }

    OpenSample sample;
    RecordGridModel atOnce;
    RecordGridModel model;
    ModelWatch watch;
};

TEST_F(GridBackground, comesToTheSameRows)
{
    const std::vector<RecordFilter> filters{
        {},
        {{FilterTerm::ofFamily(Family::Refused)}},
        {{FilterTerm::contains(Field::Title, QStringLiteral("care"))}},
        {{FilterTerm::ofFamily(Family::Refused), FilterTerm::search(QStringLiteral("a")),
          FilterTerm::isEmpty(Field::Licence)}},
        {{FilterTerm::ofState(ReviewState::New, true)}},
    };
    for (const RecordFilter &filter : filters) {
        for (const bool descending : {false, true}) {
            model.setFilter(filter);
            model.sortBy(byTitle(descending));
            EXPECT_TRUE(model.isArranging());
            ASSERT_TRUE(settles());
            atOnce.setFilter(filter);
            atOnce.sortBy(byTitle(descending));
            EXPECT_EQ(model.visibleRows(), atOnce.visibleRows());
        }
    }
}

TEST_F(GridBackground, theOldRowsStayUntilTheNewOnesCome)
{
    const auto before = model.visibleRows();
    model.setFilter({{FilterTerm::ofFamily(Family::Refused)}});
    EXPECT_EQ(model.visibleRows(), before);
    EXPECT_EQ(model.filter().terms.size(), 1U) << "a chip more builds on it";
    ASSERT_TRUE(settles());
    EXPECT_EQ(qint64(model.visibleRows().size()), sample.session().findings().counts().recordsRefused);
}

TEST_F(GridBackground, onlyTheLastWishIsAnswered)
{
    for (const bool descending : {true, false, true})
        model.sortBy(byTitle(descending));
    ASSERT_TRUE(settles());
    atOnce.sortBy(byTitle(true));
    EXPECT_EQ(model.visibleRows(), atOnce.visibleRows());
    EXPECT_EQ(watch.layoutChanges, 1);
}

TEST_F(GridBackground, anEditMeanwhileIsNotMissed)
{
    model.setFilter({{FilterTerm::ofFamily(Family::Refused, Field::Title)}});
    ASSERT_TRUE(settles());
    ASSERT_FALSE(model.visibleRows().empty());
    const Row row = model.recordAt(0);
    model.sortBy(byTitle(true));
    ASSERT_TRUE(sample.document.editField(row, {Field::Title, -1, "\"A title\""}));
    ASSERT_TRUE(settles());
    EXPECT_EQ(model.staleCount(), 1);
}

TEST_F(GridBackground, closingTheProjectDropsTheAnswer)
{
    model.sortBy(byTitle(true));
    sample.document.close();
    ASSERT_TRUE(waitUntil([&] { return !sample.jobs.isBusy(); }));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(GridBackground, whatIsStoppedStaysAsItWas)
{
    const auto before = model.visibleRows();
    model.setFilter({{FilterTerm::search(QStringLiteral("care"))}});
    sample.jobs.cancelAll();
    ASSERT_TRUE(settles());
    if (model.filter().isEmpty()) { // else it was done before it heard
        EXPECT_EQ(model.visibleRows(), before);
    }
}

} // namespace
} // namespace hubready
