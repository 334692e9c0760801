// Who does what is done in tests of projects, and when.
#pragma once

#include "core/base/clock.h"
#include "core/project/project_file.h"

namespace hubready {

inline const FixedClock testClock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
inline const Person jo{QStringLiteral("Jo Marsh"), QStringLiteral("analyst")};

} // namespace hubready
