// The history: a model that follows the journal without resets, and the panel that undoes to a change.
#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "ui/models/history_model.h"
#include "ui/panels/history_panel.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace hubready {
namespace {

class HistoryTest : public testing::Test
{
protected:
    HistoryTest() : theme(qApp), icons(&theme), panel(sample.document, theme, icons) {}

    bool title(Row row, const QString &text)
    {
        return sample.document.editField(row, {Field::Title, -1, "\"" + text.toStdString() + "\""});
    }
    std::string titleOf(Row row) const
    {
        return sample.session().currentText(row).value();
    }
    bool has(Row row, const char *text) const { return titleOf(row).find(text) != std::string::npos; }
    QModelIndex at(int row) const { return panel.model()->index(row); }
    void choose(int row) { panel.list()->setCurrentIndex(at(row)); }

    ThemeController theme;
    IconSet icons;
    OpenSample sample;
    HistoryPanel panel;
};

TEST_F(HistoryTest, startsWithTheImport)
{
    ASSERT_TRUE(sample.isOpen());
    ASSERT_EQ(panel.model()->rowCount(), 1);
    EXPECT_FALSE(at(0).data().toString().isEmpty());
    EXPECT_TRUE(at(0).data(HistoryModel::WhoRole).toString().contains(QStringLiteral("Sam Okoro, analyst")));
    EXPECT_FALSE(panel.undoButton()->isEnabled());
}

TEST_F(HistoryTest, newChangesComeInAtTheTopWithoutAReset)
{
    ModelWatch watch(panel.model());
    QSignalSpy inserted(panel.model(), &QAbstractItemModel::rowsInserted);
    ASSERT_TRUE(title(0, QStringLiteral("One")));
    ASSERT_TRUE(title(1, QStringLiteral("Two")));
    EXPECT_EQ(panel.model()->rowCount(), 3);
    EXPECT_EQ(inserted.count(), 2);
    EXPECT_EQ(watch.resets, 0);
    EXPECT_EQ(watch.dataChanges, 0);
    EXPECT_EQ(at(0).data().toString(), QStringLiteral("Title of record 2"));
    sample.document.undo();
    EXPECT_EQ(watch.resets, 0);
    EXPECT_EQ(watch.dataChanges, 1);
    EXPECT_EQ(at(0).data().toString(), QStringLiteral("Undone: Title of record 2"));
    EXPECT_TRUE(at(1).data(HistoryModel::IsUndoneRole).toBool());
    EXPECT_FALSE(at(2).data(HistoryModel::IsUndoneRole).toBool());
    EXPECT_TRUE(at(1).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("undone")));
    sample.document.redo();
    EXPECT_EQ(at(0).data().toString(), QStringLiteral("Redone: Title of record 2"));
    EXPECT_TRUE(at(1).data(HistoryModel::IsUndoneRole).toBool()) << "the undo itself";
    EXPECT_FALSE(at(2).data(HistoryModel::IsUndoneRole).toBool()) << "it stands again";
}

TEST_F(HistoryTest, undoesToAChange)
{
    ASSERT_TRUE(title(0, QStringLiteral("One")));
    ASSERT_TRUE(title(1, QStringLiteral("Two")));
    ASSERT_TRUE(title(2, QStringLiteral("Three")));
    choose(0);
    EXPECT_FALSE(panel.undoButton()->isEnabled()) << "nothing came after it";
    EXPECT_FALSE(panel.undoButton()->toolTip().isEmpty());
    choose(2);
    ASSERT_TRUE(panel.undoButton()->isEnabled());
    panel.undoButton()->click();
    EXPECT_TRUE(has(0, "One"));
    EXPECT_FALSE(has(1, "\"Two\""));
    EXPECT_FALSE(has(2, "\"Three\""));
    EXPECT_EQ(panel.model()->rowCount(), 6);
    EXPECT_FALSE(panel.undoButton()->isEnabled());
    sample.document.redo();
    sample.document.redo();
    EXPECT_TRUE(has(1, "\"Two\""));
    EXPECT_TRUE(has(2, "\"Three\""));
}

// A change that was undone and done again stands under the number of its redo.
TEST_F(HistoryTest, undoesToAChangeThatWasRedone)
{
    ASSERT_TRUE(title(0, QStringLiteral("One")));
    sample.document.undo();
    sample.document.redo();
    ASSERT_TRUE(title(1, QStringLiteral("Two")));
    const int ofOne = 3; // Two, redo, undo, One, import
    choose(ofOne);
    ASSERT_TRUE(panel.undoButton()->isEnabled());
    EXPECT_EQ(panel.model()->changesAfter(*panel.model()->undoTarget(ofOne)), 1);
    panel.undoToHere();
    EXPECT_TRUE(has(0, "\"One\"")) << "the change itself stands";
    EXPECT_FALSE(has(1, "\"Two\""));
}

TEST_F(HistoryTest, goesBackToTheImport)
{
    const std::string before = titleOf(0);
    ASSERT_TRUE(title(0, QStringLiteral("One")));
    ASSERT_TRUE(title(0, QStringLiteral("Two")));
    choose(panel.model()->rowCount() - 1);
    panel.undoToHere();
    EXPECT_EQ(titleOf(0), before);
    EXPECT_FALSE(sample.session().canUndo());
}

TEST_F(HistoryTest, whatIsUndoneIsNoPlaceToGoBackTo)
{
    ASSERT_TRUE(title(0, QStringLiteral("One")));
    sample.document.undo();
    choose(0);
    EXPECT_FALSE(panel.undoButton()->isEnabled());
    choose(1);
    EXPECT_FALSE(panel.undoButton()->isEnabled());
    EXPECT_TRUE(panel.undoButton()->accessibleDescription().contains(QStringLiteral("undone")));
}

TEST_F(HistoryTest, showsTheRecordsOfAChange)
{
    ChangeSet changes;
    changes.why = QStringLiteral("Two titles");
    changes.fields = {{7, {Field::Title, -1, "\"A\""}}, {3, {Field::Title, -1, "\"B\""}}};
    ASSERT_TRUE(sample.document.apply(changes));
    panel.resize(352, 500);
    panel.show();
    panel.activateWindow();
    (void)QTest::qWaitForWindowActive(&panel);
    std::vector<Row> shown;
    QObject::connect(&panel, &HistoryPanel::recordsRequested, &panel,
                     [&](const std::vector<Row> &rows) { shown = rows; });
    QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, panel.list()->visualRect(at(0)).center());
    EXPECT_EQ(shown, (std::vector<Row>{3, 7}));
    shown.clear();
    panel.list()->setFocus();
    QTest::keyClick(panel.list(), Qt::Key_Return);
    EXPECT_EQ(shown, (std::vector<Row>{3, 7}));
    choose(1);
    EXPECT_FALSE(panel.showButton()->isEnabled()) << "the import changed no record";
}

TEST_F(HistoryTest, readsTheRestWhenAsked)
{
    for (int i = 0; i < 450; ++i)
        ASSERT_TRUE(title(0, QStringLiteral("Title %1").arg(i)));
    HistoryModel model(sample.document);
    ASSERT_EQ(model.rowCount(), 200);
    model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 400);
    const ModelWatch watch(&model); // which reads on by itself
    while (model.canFetchMore({}))
        model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 451);
    EXPECT_EQ(watch.resets, 0);
    std::set<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.insert(model.index(row).data(HistoryModel::ChangeRole).toLongLong());
    EXPECT_EQ(ids.size(), 451U);
    EXPECT_EQ(model.entry(450).kind, QStringLiteral("import"));
}

TEST_F(HistoryTest, closesWithTheDocument)
{
    choose(0);
    sample.document.close();
    EXPECT_EQ(panel.model()->rowCount(), 0);
    EXPECT_FALSE(panel.undoButton()->isEnabled());
    panel.showRecords();
    panel.undoToHere();
}

TEST_F(HistoryTest, everyControlHasAnAccessibleName)
{
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QListView *>(widget)) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
        }
    }
}

} // namespace
} // namespace hubready
