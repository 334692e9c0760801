// The pieces of imported files that are no records: where each stands, what is wrong with it, and what was done.
#pragma once

#include "core/import/read_input.h"

#include <QAbstractTableModel>

#include <vector>

namespace hubready {

class RejectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, CauseColumn, DoneColumn, ColumnCount };

    struct Piece
    {
        QString path; // of its file
        QString name; // of its file, as `where` has it
        QString encoding;
        Rejection rejection;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setInputs(const std::vector<ReadReport> &inputs);
    const Piece &piece(int row) const { return m_pieces[size_t(row)]; }

    QString tabText() const; // for the clipboard
    QByteArray csv() const;  // for a spreadsheet: UTF-8 with byte order mark, with the pieces themselves

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(size_t row, int column) const;

    std::vector<Piece> m_pieces;
};

} // namespace hubready
