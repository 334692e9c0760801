// Cells as spreadsheets put them on the clipboard: rows by line breaks, cells by tabs; a cell that holds either, or
// begins with a quote, stands in quotes.
#pragma once

#include <QList>
#include <QStringList>

namespace hubready {

using CellRows = QList<QStringList>;

QString toTabText(const CellRows &rows);
CellRows fromTabText(const QString &text); // a last empty line is none

} // namespace hubready
