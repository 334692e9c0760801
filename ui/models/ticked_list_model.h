// The ticks of a list in which a person chooses what is to be done: one entry a row, a tick in the first column, and a
// filter that hides entries without changing their ticks. What an entry is and how it looks is up to who derives from
// it.
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace hubready {

class TickedListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int tickColumn = 0;

    using QAbstractTableModel::QAbstractTableModel;

    int total() const { return int(m_ticks.size()); }
    int tickedCount() const { return m_tickedCount; }

    void tick(const std::vector<int> &rows, bool on); // rows as shown
    void tickShown(bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override; // of the tick alone
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

protected:
    // Both within a reset of the model.
    void setTicks(std::vector<bool> ticks); // one an entry
    void filter();
    virtual bool fits(size_t entry) const = 0;

    size_t entryAt(int row) const { return m_shown[size_t(row)]; }
    bool isTicked(size_t entry) const { return m_ticks[entry]; }

private:
    bool setTick(int row, bool on);

    std::vector<bool> m_ticks;
    std::vector<size_t> m_shown;
    int m_tickedCount = 0;
};

} // namespace hubready
