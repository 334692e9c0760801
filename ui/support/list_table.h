// A table that is a list: whole rows are chosen, nothing is edited in place, rows have one height and Tab leaves it.
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace hubready {

// `name` is what a screen reader calls it.
QTableView *makeListTable(QAbstractItemModel *model, const QString &name, QWidget *parent);

// Makes it the one row chosen, whatever keys are held: QTableView::selectRow goes by them.
void chooseRow(QTableView *table, int row);

} // namespace hubready
