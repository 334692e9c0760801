// The files of resources/word-lists: a word a line, # begins a remark.
#pragma once

#include <QStringList>

namespace hubready {

QStringList wordListLines(const char *name); // empty for a file that is not there

} // namespace hubready
