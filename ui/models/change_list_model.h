// A list of changes of which a person ticks those to be made: one entry a row with a tick, the record, the field, and
// the value before and after, which DiffDelegate paints with their difference. A filter hides entries without changing
// their ticks. What an entry is, and what its columns say, is up to who derives from it.
#pragma once

#include "ui/support/text_diff.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace hubready {

class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Those of the model behind these follow.
    enum Column { TickColumn, RecordColumn, FieldColumn, BeforeColumn, AfterColumn, FirstOwnColumn };
    enum Role {
        DiffRole = Qt::UserRole, // TextDiff of before and after
        FirstOwnRole,
    };

    // The names of all columns; that of the tick is heard, not seen.
    explicit ChangeListModel(QStringList columns, QObject *parent = nullptr);

    int total() const { return int(m_ticks.size()); }
    int tickedCount() const { return m_tickedCount; }

    void tick(const std::vector<int> &rows, bool on); // rows as shown
    void tickShown(bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

protected:
    // Both within a reset of the model.
    void setTicks(std::vector<bool> ticks); // one an entry
    void filter();
    virtual bool fits(size_t entry) const = 0;
    virtual QString text(size_t entry, int column) const = 0;
    virtual QString accessibleText(size_t entry, int column) const = 0;

    size_t entryAt(int row) const { return m_shown[size_t(row)]; }
    bool isTicked(size_t entry) const { return m_ticks[entry]; }

private:
    bool setTick(int row, bool on);
    QVariant tickData(int row, int role) const;

    QStringList m_columns;
    std::vector<bool> m_ticks;
    std::vector<size_t> m_shown;
    int m_tickedCount = 0;
    mutable std::vector<std::optional<TextDiff>> m_diffs; // by entry: each worked out when it is first painted
};

} // namespace hubready
