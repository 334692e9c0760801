// The grid as a person uses it: keys, editors, filters by chip, by row and by bar, and the page that comes up when
// nothing fits.
#include "ui/grid/record_grid.h"

#include "tests/support/sample_project.h"
#include "ui/grid/cell_delegate.h"
#include "ui/grid/cell_editors.h"
#include "ui/grid/filter_bar.h"
#include "ui/grid/grid_header.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"
#include "ui/support/icons.h"
#include "ui/support/theme_controller.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace hubready;

namespace {

struct GridWindow
{
    GridWindow() : theme(qApp), icons(&theme), grid(&sample.document, &theme, &icons)
    {
        theme.apply();
        grid.resize(1000, 700);
        grid.show();
        grid.activateWindow();
        QCoreApplication::processEvents();
        grid.view()->setFocus();
    }

    QString text(Row row, Field field) const
    {
        const RecordGridModel *model = grid.model();
        return model->index(model->rowOf(row), model->columnOf(field)).data(Qt::EditRole).toString();
    }
    QWidget *editor() const { return grid.findChild<QWidget *>(QStringLiteral("cellEditor")); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(grid.view(), key, modifiers); }
    qsizetype changes() const { return qsizetype(sample.session().history().value().size()); }

    ThemeController theme;
    IconSet icons;
    OpenSample sample;
    RecordGrid grid;
};

} // namespace

TEST(RecordGridTest, KeysMoveAndEdit)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.grid.goTo(3, Field::Title));
    w.key(Qt::Key_Return);
    EXPECT_EQ(w.grid.currentRow(), Row(4));
    w.key(Qt::Key_Tab); // the state
    w.key(Qt::Key_Tab);
    EXPECT_EQ(w.grid.currentField(), Field::ResourceType);
    w.key(Qt::Key_Backtab, Qt::ShiftModifier);
    w.key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(w.grid.currentField(), Field::Title);

    w.key(Qt::Key_F2); // in the frozen part
    auto *line = qobject_cast<CellLineEdit *>(w.editor());
    ASSERT_TRUE(line);
    EXPECT_EQ(line->text(), w.text(4, Field::Title));
    QTest::keyClicks(line, QStringLiteral("New title"));
    EXPECT_EQ(line->countText(), u"9 of 255");
    EXPECT_FALSE(line->isOver());
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(w.text(4, Field::Title), u"New title");
    EXPECT_EQ(w.grid.currentRow(), Row(5));

    const QString kept = w.text(5, Field::Title);
    QTest::keyClicks(w.grid.view(), QStringLiteral("x")); // a letter opens the editor and writes over what is there
    QCoreApplication::processEvents();
    line = w.grid.findChildren<CellLineEdit *>().last();
    ASSERT_TRUE(line);
    EXPECT_EQ(line->text(), u"x");
    line->setText(QString(300, u'y'));
    EXPECT_TRUE(line->isOver());
    QTest::keyClick(line, Qt::Key_Escape);
    EXPECT_EQ(w.text(5, Field::Title), kept);
}

TEST(RecordGridTest, SeveralLinesAndTheSameIntoTheSelection)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.grid.goTo(2, Field::Keywords));
    const auto before = w.changes();
    const int column = w.grid.model()->columnOf(Field::Keywords);
    w.grid.view()->selectionModel()->select(
        QItemSelection(w.grid.model()->index(2, column), w.grid.model()->index(4, column)),
        QItemSelectionModel::ClearAndSelect);
    w.key(Qt::Key_F2);
    auto *box = qobject_cast<CellTextEdit *>(w.editor());
    ASSERT_TRUE(box);
    QTest::keyClicks(box, QStringLiteral("one"));
    QTest::keyClick(box, Qt::Key_Return, Qt::AltModifier);
    QTest::keyClicks(box, QStringLiteral("two"));
    EXPECT_EQ(box->toPlainText(), u"one\ntwo");
    EXPECT_EQ(box->countText(), u"3 of 50");
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(w.changes(), before + 1);
    for (Row row : {2, 3, 4})
        EXPECT_EQ(w.text(row, Field::Keywords), u"one, two");
}

TEST(RecordGridTest, ATextThatWasOnlyLookedAtStaysAsItIs)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.sample.document.editField(2, {Field::Description, -1, R"("Six\u00a0steps.\u2029For wards.")"}));
    const QString odd = w.text(2, Field::Description);
    const auto before = w.changes();
    ASSERT_TRUE(w.grid.goTo(2, Field::Description));
    w.key(Qt::Key_F2);
    auto *box = qobject_cast<CellTextEdit *>(w.editor());
    ASSERT_TRUE(box);
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(w.changes(), before);
    EXPECT_EQ(w.text(2, Field::Description), odd);
}

TEST(RecordGridTest, ChoicesTakeAnythingAndKeepWhatIsThere)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.grid.goTo(5, Field::Licence)); // "CC BY-NC 4.0"
    w.grid.editCurrent();
    auto *choice = qobject_cast<CellChoice *>(w.editor());
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->count(), 4);
    EXPECT_EQ(choice->currentText(), w.text(5, Field::Licence));
    choice->setEditText(QStringLiteral("All rights reserved"));
    QTest::keyClick(choice, Qt::Key_Return);
    EXPECT_EQ(w.text(5, Field::Licence), u"All rights reserved");
}

TEST(RecordGridTest, SpreadsheetKeys)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.grid.goTo(1, Field::Title));
    w.key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), w.text(1, Field::Title));
    w.grid.goTo(3, Field::Title);
    w.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(w.text(3, Field::Title), w.text(1, Field::Title));
    w.key(Qt::Key_Delete);
    EXPECT_EQ(w.text(3, Field::Title), QString());
    w.key(Qt::Key_D, Qt::ControlModifier); // of one row: what stands above
    EXPECT_EQ(w.text(3, Field::Title), w.text(2, Field::Title));
    w.key(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(w.grid.selectedRows(), std::vector<Row>{3});
    w.key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(w.grid.selectedRows().size(), w.sample.session().size());
}

TEST(RecordGridTest, ProblemsInTurn)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(w.grid.goTo(0, Field::Title));
    for (int i = 0; i < 10; ++i) {
        const auto row = w.grid.currentRow();
        const int column = w.grid.view()->currentIndex().column();
        w.key(Qt::Key_F8, Qt::ControlModifier);
        const auto &findings = w.sample.session().findings().ofRow(*w.grid.currentRow());
        EXPECT_EQ(worstFamilyOf(findings, w.grid.currentField()), Family::Refused);
        EXPECT_TRUE(w.grid.currentRow() > row || w.grid.view()->currentIndex().column() > column);
    }
    const auto row = w.grid.currentRow();
    const Field field = w.grid.currentField();
    ASSERT_TRUE(w.grid.nextProblem(1));
    ASSERT_TRUE(w.grid.nextProblem(-1));
    EXPECT_EQ(w.grid.currentRow(), row);
    EXPECT_EQ(w.grid.currentField(), field);
}

TEST(RecordGridTest, FiltersKeepTheRecordAndGoBack)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    const auto refused =
        filterRows({w.sample.session().table(), w.sample.session().findings(), w.sample.session().states()},
                   {{FilterTerm::ofFamily(Family::Refused)}});
    const Row chosen = refused.value()[2];
    ASSERT_TRUE(w.grid.goTo(chosen, Field::Licence));
    w.grid.addTerm(FilterTerm::ofFamily(Family::Refused));
    EXPECT_EQ(w.grid.currentRow(), chosen);
    EXPECT_EQ(w.grid.currentField(), Field::Licence);
    auto *counts = w.grid.findChild<QLabel *>(QStringLiteral("recordCounts"));
    EXPECT_EQ(counts->accessibleName(),
              QStringLiteral("%1 of %2 records").arg(refused->size()).arg(w.sample.session().size()));
    auto *chip = w.grid.findChild<QPushButton *>(QStringLiteral("filterChip0"));
    ASSERT_TRUE(chip);
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_TRUE(w.grid.filter().isEmpty());
    w.grid.back();
    EXPECT_EQ(w.grid.filter().terms.size(), 1u);
    w.grid.back();
    EXPECT_FALSE(w.grid.canGoBack());
    w.grid.forward();
    EXPECT_EQ(w.grid.filter().terms.size(), 1u);
}

TEST(RecordGridTest, FilterRowAndQualityBar)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    ASSERT_TRUE(waitUntil([&] { return w.grid.quality()->isComplete(); }));
    auto *edit = w.grid.findChild<QLineEdit *>(QStringLiteral("filter-title"));
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, QStringLiteral("sepsis"));
    QTest::keyClick(edit, Qt::Key_Return);
    ASSERT_EQ(w.grid.filter().terms.size(), 1u);
    EXPECT_GT(w.grid.model()->rowCount(), 0);
    w.grid.clearFilter();
    EXPECT_EQ(edit->text(), QString());

    const Quality quality = w.grid.quality()->quality(Field::Title);
    ASSERT_GT(quality.refused, 0);
    GridHeader *header = w.grid.view()->frozenHeader();
    const QPointF bar = header->barRect(RecordGridModel::TitleColumn).topLeft() + QPointF(1, 3);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, bar.toPoint());
    EXPECT_EQ(w.grid.model()->rowCount(), quality.refused);
}

TEST(RecordGridTest, SaysWhichFilterToTakeAway)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    w.grid.setFilter({{FilterTerm::ofFamily(Family::Refused), FilterTerm::search(QStringLiteral("no such words"))}});
    auto *page = w.grid.findChild<QWidget *>(QStringLiteral("noResultsPage"));
    ASSERT_TRUE(page->isVisible());
    EXPECT_FALSE(w.grid.currentRow());
    auto *remove = page->findChild<QPushButton *>(QStringLiteral("removeFilter1"));
    ASSERT_TRUE(remove);
    QTest::mouseClick(remove, Qt::LeftButton);
    EXPECT_FALSE(page->isVisible());
    EXPECT_EQ(w.grid.filter().terms.size(), 1u);
    EXPECT_TRUE(w.grid.currentRow());
}

TEST(RecordGridTest, ChipsFold)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    w.grid.setFilter({{FilterTerm::ofFamily(Family::Refused), FilterTerm::ofState(ReviewState::New),
                       FilterTerm::contains(Field::Licence, QStringLiteral("creative commons")),
                       FilterTerm::isEmpty(Field::LmsLink)}});
    EXPECT_EQ(w.grid.filterBar()->foldedCount(), 0);
    w.grid.resize(460, 500);
    QCoreApplication::processEvents();
    EXPECT_GT(w.grid.filterBar()->foldedCount(), 0);
}

TEST(RecordGridTest, LayoutIsKept)
{
    GridWindow w;
    ASSERT_TRUE(w.sample.isOpen());
    w.grid.showColumn(Field::Version, false);
    w.grid.view()->setColumnWidth(4, 333);
    w.grid.setFilterRowShown(false);
    const QByteArray state = w.grid.layoutState();
    GridWindow other;
    ASSERT_TRUE(other.sample.isOpen());
    other.grid.restoreLayout(state);
    EXPECT_FALSE(other.grid.isColumnShown(Field::Version));
    EXPECT_EQ(other.grid.view()->columnWidth(4), 333);
    EXPECT_FALSE(other.grid.isFilterRowShown());
    other.grid.restoreLayout(QByteArray("nonsense"));
    other.grid.putLayoutBack();
    EXPECT_TRUE(other.grid.isColumnShown(Field::Version));
    EXPECT_NE(other.grid.view()->columnWidth(4), 333);
    EXPECT_TRUE(other.grid.isFilterRowShown());
}
