// Writes a workbook again with some values changed: every sheet, row, column and header stays, whether a record came of
// it or not; formats and formulas do not (a cell says what it showed).
#pragma once

#include "core/import/rewrite.h"

namespace hubready {

// Like rewriteInput, but writes to `output` itself; the bytes of what it returns are empty.
Result<Rewritten> rewriteWorkbook(const QByteArray &bytes, const QString &name, const ReadOptions &options,
                                  const EditsOfRecord &edits, const QString &output, const Progress &progress);

} // namespace hubready
