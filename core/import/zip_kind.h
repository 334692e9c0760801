// What a zip file is by what lies in it: a workbook, a document, a course. The name's ending does not count.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

enum class ZipKind { None, Unreadable, Xlsx, Ods, Course, Document, Other };

// None: it is no zip. Bytes that came from elsewhere than a file are not looked into (Other).
ZipKind zipKind(const InputFile &file);

} // namespace hubready
