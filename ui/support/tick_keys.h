// The keys of a list whose rows have ticks: the space bar ticks the rows chosen, or unticks them where all are ticked
// already, and Ctrl+A ticks every row. A row without a tick counts for nothing.
#pragma once

#include <QObject>

#include <vector>

class QAbstractItemView;

namespace hubready {

class TickKeys : public QObject
{
    Q_OBJECT

public:
    // Belongs to the list.
    TickKeys(QAbstractItemView *list, int tickColumn);

Q_SIGNALS:
    void rowsWanted(const std::vector<int> &rows, bool on);
    void allWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tickChosen();

    QAbstractItemView *m_list;
    int m_column;
};

} // namespace hubready
