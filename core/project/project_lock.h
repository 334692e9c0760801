// One writer at a time: a lock file beside the project, as QLockFile keeps it (a lock whose process is gone is taken
// over). Who has it stands in the project itself, so that others can be told.
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace hubready {

class ProjectLock
{
public:
    // Nothing: somebody else has it.
    static std::unique_ptr<ProjectLock> take(const QString &projectPath);

private:
    explicit ProjectLock(const QString &path) : m_file(path) {}

    QLockFile m_file;
};

} // namespace hubready
