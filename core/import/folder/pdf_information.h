// The information that a PDF carries about itself (title, author, subject, keywords, date), so far as it stands in the
// open: a PDF that packs its objects, or is encrypted, may say nothing here but in its XMP, which is looked at too.
#pragma once

#include "core/import/table/growing_row.h"

#include <QByteArrayView>

namespace hubready {

void addPdfInformation(QByteArrayView bytes, GrowingRow &row);

} // namespace hubready
