// The layout goes with the project: closed and opened again it is as it was, another project has its own, and one command
// puts it back.
#include "tests/support/window_with_sample.h"
#include "ui/grid/grid_header.h"
#include "ui/panels/workbench.h"

#include <QTableView>

namespace hubready {
namespace {

class ProjectLayoutTest : public WindowWithSample
{
protected:
    int columnOf(Field field) const { return m_window->grid()->model()->columnOf(field); }
    int placeOf(Field field) const { return m_window->grid()->view()->header()->visualIndex(columnOf(field)); }

    void arrange()
    {
        RecordGrid *grid = m_window->grid();
        grid->view()->placeColumn(columnOf(Field::Licence), 3);
        grid->showColumn(Field::Version, false);
        grid->view()->setColumnWidth(columnOf(Field::Licence), 311);
        grid->model()->sortBy({RecordOrder::By::Field, Field::Title, true});
        grid->setFilter({{FilterTerm::ofFamily(Family::Refused)}});
        m_window->workbench()->setWidths({240, 410});
    }

    void reopen()
    {
        const QString path = m_document.session().project().path();
        trigger("Ctrl+W");
        ASSERT_FALSE(m_document.isOpen());
        m_window->openFiles({path});
        ASSERT_TRUE(waitUntil([&] { return m_document.isOpen(); }));
    }
};

TEST_F(ProjectLayoutTest, comesBackWithTheProject)
{
    openSample();
    arrange();
    const auto changes = m_document.session().history().value().size();
    const auto rows = m_window->grid()->model()->visibleRows();
    reopen();
    RecordGrid *grid = m_window->grid();
    EXPECT_EQ(placeOf(Field::Licence), 3);
    EXPECT_FALSE(grid->isColumnShown(Field::Version));
    EXPECT_EQ(grid->view()->columnWidth(columnOf(Field::Licence)), 311);
    EXPECT_EQ(grid->model()->visibleRows(), rows);
    EXPECT_EQ(grid->filter(), (RecordFilter{{FilterTerm::ofFamily(Family::Refused)}}));
    EXPECT_EQ(m_window->workbench()->widths().right, 410);
    EXPECT_EQ(m_document.session().history().value().size(), changes) << "no change of the project";
}

TEST_F(ProjectLayoutTest, anotherRoleHasItsOwn)
{
    openSample();
    arrange();
    trigger("Ctrl+W");
    m_document.setPerson({QStringLiteral("Jo Marsh"), QStringLiteral("owner")});
    m_window->openFiles({m_folder.filePath(QStringLiteral("export.hubready"))});
    ASSERT_TRUE(waitUntil([&] { return m_document.isOpen(); }));
    EXPECT_TRUE(m_window->grid()->filter().isEmpty());
}

TEST_F(ProjectLayoutTest, isPutBackByOneCommand)
{
    openSample();
    const int usual = placeOf(Field::Licence);
    arrange();
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("Put the layout back"))
            action->trigger();
    }
    RecordGrid *grid = m_window->grid();
    EXPECT_EQ(placeOf(Field::Licence), usual);
    EXPECT_TRUE(grid->isColumnShown(Field::Version));
    EXPECT_EQ(grid->model()->order(), RecordOrder{});
    EXPECT_EQ(m_window->workbench()->widths().left, 0);
}

TEST_F(ProjectLayoutTest, movedColumnsAreWalkedInTheirOrder)
{
    openSample();
    RecordGrid *grid = m_window->grid();
    GridView *view = grid->view();
    const int licence = columnOf(Field::Licence);
    view->placeColumn(licence, 0); // number and title stay first
    EXPECT_EQ(placeOf(Field::Licence), GridView::frozenColumns);
    EXPECT_EQ(view->header()->visualIndex(RecordGridModel::TitleColumn), RecordGridModel::TitleColumn);
    ASSERT_TRUE(grid->goTo(0, Field::Title));
    view->moveCurrent(0, 1);
    EXPECT_EQ(view->currentIndex().column(), licence);
    view->moveCurrent(0, 1);
    EXPECT_EQ(view->currentIndex().column(), RecordGridModel::StateColumn);
    grid->moveColumn(-1);
    EXPECT_EQ(view->header()->visualIndex(RecordGridModel::StateColumn), GridView::frozenColumns);
    view->header()->moveSection(view->header()->visualIndex(licence), 0); // as the mouse does
    EXPECT_EQ(view->header()->visualIndex(RecordGridModel::NumberColumn), 0);
    EXPECT_EQ(view->header()->visualIndex(RecordGridModel::TitleColumn), 1);
}

} // namespace
} // namespace hubready
