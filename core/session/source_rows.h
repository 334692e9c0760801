// The files that a project's records came from, in the project: what was read of each, and the pieces of it that are no
// record.
#pragma once

#include "core/import/read_input.h"
#include "core/project/project_file.h"

namespace hubready {

Result<qint64> nextSource(const ProjectFile &project); // the number of the next file
// Within a transaction of the caller's.
Result<void> storeSource(const ProjectFile &project, qint64 id, const ReadReport &report, const QDateTime &at);

} // namespace hubready
