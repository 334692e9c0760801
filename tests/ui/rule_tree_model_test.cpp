#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "ui/models/rule_tree_model.h"

#include <gtest/gtest.h>

namespace hubready {
namespace {

TEST(RuleTreeModelTest, followsEditsWithoutAReset)
{
    OpenSample sample;
    ASSERT_TRUE(sample.document.isOpen());
    RuleTreeModel model(sample.document);
    const ModelWatch watch(&model);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    const QModelIndex refused = model.index(0, 0);
    const qint64 before = refused.data(RuleTreeModel::CountRole).toLongLong();
    EXPECT_EQ(before, sample.document.session().findings().counts().of(Family::Refused));
    const QPersistentModelIndex watched = model.index(model.rowCount(refused) - 1, 0, refused);
    const int rule = watched.data(RuleTreeModel::RuleRole).toInt();
    for (Row row = 0; row < 40; ++row)
        sample.document.editField(row, {Field::Title, -1, row % 2 ? "null" : "\"A title\""});
    EXPECT_GT(refused.data(RuleTreeModel::CountRole).toLongLong(), before);
    EXPECT_EQ(resets, 0);
    if (watched.isValid()) {
        EXPECT_EQ(watched.data(RuleTreeModel::RuleRole).toInt(), rule) << "what was selected stays what it was";
    }
    qint64 sum = 0;
    for (int row = 0; row < model.rowCount(refused); ++row)
        sum += model.index(row, 0, refused).data(RuleTreeModel::CountRole).toLongLong();
    EXPECT_EQ(sum, refused.data(RuleTreeModel::CountRole).toLongLong());
    while (sample.document.session().canUndo())
        sample.document.undo();
    EXPECT_EQ(refused.data(RuleTreeModel::CountRole).toLongLong(), before);
}

} // namespace
} // namespace hubready
