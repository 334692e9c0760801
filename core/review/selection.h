// Which records a command means: "all", "clean", numbers such as "1,4-9", "rule:ID", "state:NAME" (cli.md, SELECTION).
#pragma once

#include "core/session/session.h"

namespace hubready {

Result<std::vector<Row>> selectRecords(const Session &session, const QString &selection);

} // namespace hubready
