// What a zip file is by what lies in it: a workbook, a document, a course. The name's ending does not count.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

// None: it is no zip. Bytes that came from elsewhere than a file are not looked into (Other). Opens the
// archive once for each InputFile.
ZipKind zipKind(const InputFile &file);

} // namespace hubready
