// The models of the page of columns hold to the rules of models, however many columns there are.
#include "core/import/look_at_input.h"
#include "tests/support/model_watch.h"
#include "ui/import/column_model.h"
#include "ui/import/preview_model.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace hubready {
namespace {

TEST(ColumnModelsTest, holdToTheRulesOfModels)
{
    QTemporaryDir folder;
    for (const int count : {10, 600}) {
        QByteArray table = "title";
        for (int i = 1; i < count; ++i)
            table += ",column" + QByteArray::number(i);
        table += "\nSome title" + QByteArray(count - 1, ',') + "\n";
        QFile file(folder.filePath(QStringLiteral("wide%1.csv").arg(count)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        const auto look = lookAtInput(file.fileName(), {}, {});
        ASSERT_TRUE(look && look->sample);
        MappingDraft draft(look->sample);
        ColumnModel columns;
        PreviewModel preview;
        ModelWatch watch(&columns);
        columns.setDraft(&draft);
        EXPECT_EQ(columns.rowCount(), count);
        watch.clear();
        EXPECT_TRUE(columns.setData(columns.index(3, ColumnModel::FieldColumn), 2));
        EXPECT_FALSE(columns.setData(columns.index(3, ColumnModel::NameColumn), 2));
        EXPECT_FALSE(columns.setData(columns.index(3, ColumnModel::FieldColumn), 2)); // already
        EXPECT_EQ(watch.dataChanges, 1);                                              // whatever the number of columns
        EXPECT_EQ(watch.resets, 0);
        ModelWatch previewWatch(&preview);
        preview.setDraft(&draft);
        EXPECT_EQ(preview.rowCount(), 1);
        preview.setDraft(nullptr);
        EXPECT_EQ(preview.rowCount(), 0);
        columns.setDraft(nullptr);
    }
}

} // namespace
} // namespace hubready
