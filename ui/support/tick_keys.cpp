#include "ui/support/tick_keys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace hubready {

TickKeys::TickKeys(QAbstractItemView *list, int tickColumn) : QObject(list), m_list(list), m_column(tickColumn)
{
    list->installEventFilter(this);
}

bool TickKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            tickChosen();
            return true;
        }
        if (key->matches(QKeySequence::SelectAll)) {
            Q_EMIT allWanted();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void TickKeys::tickChosen()
{
    std::vector<int> rows;
    bool allTicked = true;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows(m_column)) {
        const QVariant tick = index.data(Qt::CheckStateRole);
        rows.push_back(index.row());
        allTicked = allTicked && (!tick.isValid() || tick.toInt() == Qt::Checked);
    }
    Q_EMIT rowsWanted(rows, !allTicked);
}

} // namespace hubready
