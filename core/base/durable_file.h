// Puts what was written to a file onto the disk, so that a loss of power after the call loses nothing of it. The one
// place that needs what Qt does not offer: fsync on POSIX, _commit on Windows.
#pragma once

#include <QString>

namespace hubready {

bool flushToDisk(const QString &path);

// Puts `from` in the place of `to` in one step; `to` may exist.
bool replaceFile(const QString &from, const QString &to);

} // namespace hubready
