// What is printed: the findings of records, or the grid as it is shown, as one document of text that reads well in black
// on white. Made of the session where it is; laid out and written elsewhere, because that takes long.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/session.h"

#include <QString>

#include <vector>

class QPagedPaintDevice;

namespace hubready {

struct PrintedPage
{
    QString title;
    QString html;
    bool isWide = false; // landscape
};

inline constexpr size_t mostPrinted = 1000;     // records; more are told and left out
inline constexpr size_t mostPrintedColumns = 8; // what a page has room for

// Record by record what was found, worst first; those without findings are only counted.
PrintedPage printedFindings(const Session &session, const std::vector<Row> &rows);
// One line a record. `fields` are the columns as they stand.
PrintedPage printedGrid(const Session &session, const std::vector<Row> &rows, const std::vector<Field> &fields);

// For any thread. Numbers the pages.
void paintPage(const PrintedPage &page, QPagedPaintDevice &device);
// The same as a PDF file of A4 pages, which is there as a whole or not at all.
Result<void> writePdf(const PrintedPage &page, const QString &path);

} // namespace hubready
