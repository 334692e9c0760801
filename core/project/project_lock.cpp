#include "core/project/project_lock.h"

namespace hubready {

std::unique_ptr<ProjectLock> ProjectLock::take(const QString &projectPath)
{
    std::unique_ptr<ProjectLock> lock(new ProjectLock(projectPath + QStringLiteral(".lock")));
    lock->m_file.setStaleLockTime(0); // a project may stay open for days
    if (!lock->m_file.tryLock(0))
        return nullptr;
    return lock;
}

} // namespace hubready
