// What a document says of itself: the properties of Office and OpenDocument files, the information of a PDF, the head
// of an HTML page. As one row; a document that says nothing has only its name.
#pragma once

#include "core/import/input_format.h"
#include "core/import/table/growing_row.h"

namespace hubready {

void addDocumentProperties(const InputFile &file, GrowingRow &row);

// "hand-hygiene_v2.pdf" as "hand hygiene v2": a title where the document has none.
QString titleFromName(const QString &fileName);

} // namespace hubready
