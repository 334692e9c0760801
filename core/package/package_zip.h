// A package folder as one zip file and back. The same folder gives the same bytes at any time and in any time zone.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

namespace hubready {

// Every file below `folder`, under its path in it. The zip is read back and compared before it gets its name, which must
// be free. CannotWrite where any of it fails; then nothing is left.
Result<void> zipPackage(const QString &folder, const QString &zip, const Progress &progress);

// Into an empty folder; a name that leads out of it is refused. InputUnusable where it is no zip.
Result<void> unzipPackage(const QString &zip, const QString &folder);

} // namespace hubready
