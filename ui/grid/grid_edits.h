// What is done to the selected cells at once, as spreadsheets do it: copied, pasted, emptied, filled down or right.
// Each is one change of the document, so one undo takes it back. Cells that cannot be edited are left as they are.
#pragma once

#include "ui/grid/tab_text.h"
#include "ui/models/record_grid_model.h"

#include <QCoreApplication>
#include <QItemSelectionModel>

namespace hubready {

class GridEdits
{
    Q_DECLARE_TR_FUNCTIONS(hubready::GridEdits)

public:
    // `columns`: those that are shown, in the order shown.
    GridEdits(RecordGridModel &model, QItemSelectionModel &selection, std::vector<int> columns);

    QString copied() const;
    bool paste(const QString &text);
    bool clear();
    bool fill(const QString &text); // into every selected cell
    bool fillDown();                // the first row into the others; of one row: what stands above it
    bool fillRight();

private:
    struct Block
    {
        int top = 0;
        int bottom = -1;
        int left = 0; // places in m_columns
        int right = -1;
        bool isEmpty() const { return bottom < top || right < left; }
    };
    Block block() const; // around all that is selected
    bool isSelected(int row, int place) const;
    QString text(int row, int place) const;
    void put(std::vector<CellText> &cells, int row, int place, const QString &text) const;

    RecordGridModel &m_model;
    QItemSelectionModel &m_selection;
    std::vector<int> m_columns;
};

} // namespace hubready
