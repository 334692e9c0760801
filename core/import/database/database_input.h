// A database as an input, through Qt SQL and only ever read: a table (--sheet) or a SELECT (--query). A SQLite file, or
// an address such as postgresql://user@host/database, mysql://… or odbc:///name; a password is asked of the environment
// (HUBREADY_DATABASE_PASSWORD) so that it stands in no command line.
#pragma once

#include "core/import/input_format.h"

namespace hubready {

bool isDatabaseAddress(const QString &path);
// What of an address may be shown and kept: all but the password.
QString shownDatabaseAddress(const QString &address);

double recogniseDatabase(const InputFile &file);
Result<void> readDatabaseInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                               const Progress &progress);

} // namespace hubready
