// The model of the grid over a real project: edits go into the document and come back as few signals, rows stay where
// they are, and what is copied, pasted and filled is one change.
#include "ui/models/record_grid_model.h"

#include "tests/support/model_watch.h"
#include "tests/support/sample_project.h"
#include "ui/grid/grid_edits.h"
#include "ui/models/quality_tracker.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace hubready;

namespace {

QByteArray recordsOf(int count)
{
    QByteArray json = "[";
    for (int i = 0; i < count; ++i) {
        json += (i > 0 ? "," : "") + QByteArray("{\"Title\":\"Record ") + QByteArray::number(i) +
                "\",\"Description\":\"d\",\"Keywords\":[\"k\"],\"Authors\":[{\"Author\":\"A\",\"Organisation\":\"O\"}],"
                "\"Version\":\"1.0\",\"HasCost\":false,\"Resource Type\":\"Article\",\"Licence Type\":\"CC BY\"}";
    }
    return json + "]";
}

struct Fixture
{
    explicit Fixture(const QByteArray &json = {}) : sample(json), model(&sample.document), watch(&model) {}

    QModelIndex at(int row, Field field) const { return model.index(row, model.columnOf(field)); }
    bool type(int row, Field field, const QString &text) { return model.setData(at(row, field), text); }
    qsizetype changes() const { return qsizetype(sample.session().history().value().size()); }
    std::vector<int> columns() const
    {
        std::vector<int> all;
        for (int i = 0; i < model.columnCount(); ++i)
            all.push_back(i);
        return all;
    }

    OpenSample sample;
    RecordGridModel model;
    ModelWatch watch;
};

} // namespace

TEST(RecordGridModelTest, ShowsTheProject)
{
    Fixture f;
    ASSERT_TRUE(f.sample.isOpen()) << f.sample.failure.toStdString();
    EXPECT_EQ(f.model.rowCount(), int(f.sample.session().size()));
    EXPECT_EQ(f.model.index(0, RecordGridModel::NumberColumn).data().toString(), u"1");
    EXPECT_EQ(f.model.fieldAt(RecordGridModel::TitleColumn), Field::Title);
    EXPECT_EQ(f.model.index(0, RecordGridModel::StateColumn).data().toString(), u"New");
    EXPECT_TRUE(f.at(0, Field::Keywords).data().toString().contains(QStringLiteral("Mental capacity, Consent")));
    for (int column = 0; column < f.model.columnCount(); ++column) {
        for (int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            f.model.index(5, column).data(role);
    }
    f.sample.document.close();
    EXPECT_EQ(f.model.rowCount(), 0);
}

TEST(RecordGridModelTest, AnEditTakesTheFindingAway)
{
    Fixture f(recordsOf(3));
    ASSERT_TRUE(f.sample.isOpen());
    const QModelIndex licence = f.at(1, Field::Licence);
    EXPECT_EQ(licence.data(RecordGridModel::FamilyRole).toInt(), int(Family::Refused));
    EXPECT_TRUE(licence.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Refused")));
    EXPECT_TRUE(
        licence.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Licence, CC BY, refused: ")));
    ASSERT_TRUE(f.type(1, Field::Licence, QStringLiteral("All rights reserved")));
    EXPECT_FALSE(licence.data(RecordGridModel::FamilyRole).isValid());
    EXPECT_TRUE(licence.data(RecordGridModel::EditedRole).toBool());
    EXPECT_EQ(licence.data(Qt::AccessibleTextRole).toString(), u"Licence, All rights reserved, edited");
    EXPECT_EQ(f.model.index(1, RecordGridModel::StateColumn).data().toString(), u"In progress");
    f.sample.document.undo();
    EXPECT_EQ(licence.data().toString(), u"CC BY");
    EXPECT_EQ(licence.data(RecordGridModel::FamilyRole).toInt(), int(Family::Refused));
}

TEST(RecordGridModelTest, AnEditCostsTheSameSignalsInAnyProject)
{
    for (int rows : {10, 2000}) {
        Fixture f(recordsOf(rows));
        ASSERT_TRUE(f.sample.isOpen());
        f.watch.clear();
        ASSERT_TRUE(f.type(rows / 2, Field::Title, QStringLiteral("Another")));
        EXPECT_EQ(f.watch.dataChanges, 1) << rows;
        ASSERT_TRUE(f.type(rows / 2, Field::Title, QStringLiteral("Another"))); // the same again
        EXPECT_EQ(f.watch.dataChanges, 1) << rows;

        f.watch.clear(); // three neighbours and one elsewhere: two ranges
        std::vector<CellText> cells;
        for (Row row : {Row(2), Row(3), Row(4), Row(rows - 1)})
            cells.push_back({row, Field::Title, QStringLiteral("Together")});
        ASSERT_TRUE(f.model.setTexts(cells, QStringLiteral("test")));
        EXPECT_EQ(f.watch.dataChanges, 2) << rows;
        EXPECT_EQ(f.watch.resets, 0);
        EXPECT_EQ(f.watch.layoutChanges, 0);
    }
}

TEST(RecordGridModelTest, RowsStayAfterAnEditUntilTheFilterIsAppliedAgain)
{
    Fixture f(recordsOf(5));
    ASSERT_TRUE(f.sample.isOpen());
    ASSERT_TRUE(f.model.setFilter({{FilterTerm::equals(Field::Licence, "CC BY")}}));
    ASSERT_TRUE(f.type(2, Field::Licence, QStringLiteral("All rights reserved")));
    EXPECT_EQ(f.model.rowCount(), 5);
    EXPECT_EQ(f.model.staleCount(), 1);
    ASSERT_TRUE(f.model.applyFilterAgain());
    EXPECT_EQ(f.model.rowCount(), 4);
    EXPECT_EQ(f.model.staleCount(), 0);
    EXPECT_EQ(f.model.rowOf(2), -1);
    EXPECT_EQ(f.model.rowOf(3), 2);
    // What is not in view is told to nobody.
    f.watch.clear();
    ASSERT_TRUE(f.sample.document.editField(2, {Field::Title, -1, "\"Hidden\""}));
    EXPECT_EQ(f.watch.dataChanges, 0);
}

TEST(RecordGridModelTest, FilterAndOrderTogether)
{
    Fixture f;
    ASSERT_TRUE(f.sample.isOpen());
    const QPersistentModelIndex kept(f.at(7, Field::Title));
    const QString title = kept.data().toString();
    f.model.sort(RecordGridModel::TitleColumn, Qt::DescendingOrder);
    EXPECT_EQ(kept.data().toString(), title);
    EXPECT_EQ(f.watch.resets, 0);
    ASSERT_TRUE(f.model.setFilter({{FilterTerm::ofFamily(Family::Refused)}}));
    std::vector<Row> rows = f.model.visibleRows();
    ASSERT_GT(rows.size(), 3u);
    EXPECT_FALSE(std::ranges::is_sorted(rows)); // the order holds on
    for (Row row : rows)
        EXPECT_TRUE(f.sample.session().findings().isRefused(row));
    ASSERT_TRUE(f.model.setFilter({}));
    rows = f.model.visibleRows();
    std::ranges::sort(rows);
    for (size_t i = 0; i < rows.size(); ++i)
        ASSERT_EQ(rows[i], Row(i));
    EXPECT_EQ(rows.size(), f.sample.session().size());
}

TEST(RecordGridModelTest, PasteAndFillAreOneChange)
{
    Fixture f(recordsOf(6));
    ASSERT_TRUE(f.sample.isOpen());
    QItemSelectionModel selection(&f.model);
    GridEdits edits(f.model, selection, f.columns());
    const auto select = [&](int top, int bottom, Field left, Field right) {
        selection.select(QItemSelection(f.at(top, left), f.at(bottom, right)), QItemSelectionModel::ClearAndSelect);
    };
    const auto before = f.changes();
    select(1, 1, Field::Title, Field::Title);
    // The state in between cannot be pasted into and is passed over.
    ASSERT_TRUE(edits.paste(QStringLiteral("One\tx\tScorm\r\n\"Two\nlines\"\tx\tVideo\r\n")));
    EXPECT_EQ(f.changes(), before + 1);
    EXPECT_EQ(f.at(1, Field::Title).data().toString(), u"One");
    EXPECT_EQ(f.at(2, Field::Title).data(Qt::EditRole).toString(), u"Two\nlines");
    EXPECT_EQ(f.at(2, Field::ResourceType).data().toString(), u"Video");
    EXPECT_EQ(edits.copied(), u"One\tIn progress\tScorm\n\"Two\nlines\"\tIn progress\tVideo");

    select(1, 4, Field::Title, Field::Title);
    ASSERT_TRUE(edits.fillDown());
    EXPECT_EQ(f.changes(), before + 2);
    EXPECT_EQ(f.at(4, Field::Title).data().toString(), u"One");
    ASSERT_TRUE(edits.clear());
    EXPECT_EQ(f.changes(), before + 3);
    EXPECT_TRUE(f.at(3, Field::Title).data(RecordGridModel::EmptyRole).toBool());
    ASSERT_TRUE(edits.fill(QStringLiteral("Same")));
    EXPECT_EQ(f.changes(), before + 4);
    EXPECT_EQ(f.at(2, Field::Title).data().toString(), u"Same");
    f.sample.document.undo();
    EXPECT_TRUE(f.at(2, Field::Title).data(RecordGridModel::EmptyRole).toBool());

    select(0, 0, Field::WebLinkUrl, Field::LmsLink);
    ASSERT_TRUE(f.type(0, Field::WebLinkUrl, QStringLiteral("https://example.org")));
    ASSERT_TRUE(edits.fillRight());
    EXPECT_EQ(f.at(0, Field::LmsLink).data().toString(), u"https://example.org");
}

TEST(RecordGridModelTest, TabTextGoesThereAndBack)
{
    const CellRows rows{{QStringLiteral("a\tb"), QStringLiteral("\"q\""), {}},
                        {QStringLiteral("x\ny"), {}, QStringLiteral("z")}};
    EXPECT_EQ(fromTabText(toTabText(rows)), rows);
    EXPECT_EQ(fromTabText(QStringLiteral("a\r\n")), (CellRows{{QStringLiteral("a")}}));
    EXPECT_EQ(fromTabText(QStringLiteral("\"half")), (CellRows{{QStringLiteral("\"half")}}));
    EXPECT_EQ(fromTabText({}), (CellRows{{QString()}}));
}

TEST(QualityTrackerTest, CountsOnceAndThenByRow)
{
    Fixture f(recordsOf(50));
    ASSERT_TRUE(f.sample.isOpen());
    QualityTracker tracker(&f.sample.document);
    ASSERT_TRUE(waitUntil([&] { return tracker.isComplete(); }));
    EXPECT_EQ(tracker.quality(Field::Licence).refused, 50);
    EXPECT_EQ(tracker.quality(Field::Title).fine, 50);
    ASSERT_TRUE(f.type(3, Field::Licence, QStringLiteral("All rights reserved")));
    EXPECT_EQ(tracker.quality(Field::Licence).refused, 49);
    EXPECT_EQ(tracker.quality(Field::Licence).fine, 1);
}
