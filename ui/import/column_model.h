// The columns of a file, one a row: name, a first value, the field that it fills, how sure that is, and why or what is
// to settle. The field is edited in place; who chooses another changes the draft, and everything may follow.
#pragma once

#include "core/import/profile/column_standing.h"
#include "ui/import/column_targets.h"

#include <QAbstractTableModel>

#include <vector>

namespace hubready {

class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SampleColumn, FieldColumn, SureColumn, NoteColumn, ColumnCount };
    enum Role {
        ConfidenceRole = Qt::UserRole + 1, // double; invalid: it fills no field
        SettleRole,                        // bool: something is to settle
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Null: nothing to show. The draft outlives its use here; refresh() when it was changed elsewhere.
    void setDraft(MappingDraft *draft);
    void refresh();
    int toSettle() const;
    const std::vector<ColumnTargetChoice> &targets() const { return m_targets; }
    int targetOf(int row) const; // place in targets()

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value,
                 int role = Qt::EditRole) override; // a place in targets()
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void targetChosen(int row); // the draft has it

private:
    void takeOtherTargets();
    QString text(int row, int column) const;

    MappingDraft *m_draft = nullptr;
    std::vector<ColumnTargetChoice> m_targets;
    std::vector<ColumnStanding> m_standings;
    std::vector<bool> m_fills; // a field, when its standing was worked out
};

} // namespace hubready
