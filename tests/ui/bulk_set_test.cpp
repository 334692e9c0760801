// One value for many records: one change, where it was asked for and nowhere else.
#include "ui/wizards/bulk_set_dialog.h"

#include "core/record/field_text.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

using namespace hubready;

namespace {

const QByteArray threeRecords = R"([{"Title":"One","Version":"2.0"},{"Title":"Two"},{"Title":"Three"}])";

QString text(const OpenSample &sample, Row row, Field field)
{
    return fieldEditText(sample.session().table(), row, field);
}

} // namespace

TEST(BulkSetTest, FillsWhereItIsEmpty)
{
    OpenSample sample(threeRecords);
    ASSERT_TRUE(sample.isOpen());
    const auto changes = sample.session().history().value().size();
    BulkSetDialog dialog(sample.document, {{0, 1, 2}, {1}, Field::None});
    dialog.choose(Field::Version, QStringLiteral("1.0"), BulkSetDialog::Reach::WhereEmpty);
    dialog.apply();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(text(sample, 0, Field::Version), QStringLiteral("2.0"));
    EXPECT_EQ(text(sample, 1, Field::Version), QStringLiteral("1.0"));
    EXPECT_EQ(text(sample, 2, Field::Version), QStringLiteral("1.0"));
    EXPECT_EQ(sample.session().history().value().size(), changes + 1);
    sample.document.undo();
    EXPECT_EQ(text(sample, 1, Field::Version), QString());
}

TEST(BulkSetTest, ChoosesFromWhatTheHubTakes)
{
    OpenSample sample(threeRecords);
    ASSERT_TRUE(sample.isOpen());
    BulkSetDialog dialog(sample.document, {{0, 1, 2}, {1}, Field::HasCost});
    dialog.choose(Field::HasCost, yesOrNo(false), BulkSetDialog::Reach::Selected);
    dialog.apply();
    EXPECT_EQ(text(sample, 1, Field::HasCost), yesOrNo(false));
    EXPECT_EQ(text(sample, 2, Field::HasCost), QString());
}

TEST(BulkSetTest, NeedsAValue)
{
    OpenSample sample(threeRecords);
    ASSERT_TRUE(sample.isOpen());
    const auto changes = sample.session().history().value().size();
    BulkSetDialog dialog(sample.document, {{0, 1, 2}, {}, Field::Title});
    dialog.choose(Field::Title, QStringLiteral("  "), BulkSetDialog::Reach::InView);
    dialog.apply();
    EXPECT_EQ(dialog.result(), QDialog::Rejected);
    EXPECT_EQ(sample.session().history().value().size(), changes);
}
