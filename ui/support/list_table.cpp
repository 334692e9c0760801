#include "ui/support/list_table.h"

#include "ui/support/metrics.h"

#include <QHeaderView>
#include <QTableView>

namespace hubready {

QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Metrics(table->font()).gridRow());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(Metrics(table->font()).scaled(32));
    return table;
}

void chooseRow(QTableView *table, int row)
{
    table->selectionModel()->setCurrentIndex(table->model()->index(row, table->horizontalHeader()->logicalIndexAt(0)),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace hubready
