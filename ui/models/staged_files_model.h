// What is wrong with the staged files, one a row, with a tick where a name that was probably meant can be put into the
// record. One of three lists at a time: missing, too large, not asked for.
#pragma once

#include "core/links/staged_files.h"

#include <QAbstractTableModel>

namespace hubready {

enum class StagedTrouble : unsigned char { Missing, TooLarge, NotAskedFor };

inline constexpr int stagedTroubles = 3;

class StagedFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TickColumn, RecordColumn, FieldColumn, NameColumn, MeantColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(StagedReport report); // what a person unticked stays unticked
    void show(StagedTrouble trouble);
    StagedTrouble shown() const { return m_shown; }
    const StagedReport &report() const { return m_report; }
    int total(StagedTrouble trouble) const;
    // Missing files with a name that was probably meant and a tick.
    std::vector<NamedFile> ticked() const;
    int tickable() const;
    void tick(const std::vector<int> &rows, bool on); // those of them that can be ticked
    void tickAll(bool on);
    const NamedFile *file(int row) const; // null: of no record

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    QString text(int row, int column) const;
    bool isTickable(int row) const;

    StagedReport m_report;
    StagedTrouble m_shown = StagedTrouble::Missing;
    std::vector<bool> m_ticks; // of the missing ones
};

} // namespace hubready
