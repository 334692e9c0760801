// What commands learn from outside the records: --links goes to the network, --files opens the staged SCORM packages.
// Neither happens without its option.
#pragma once

#include "app/cli/input.h"
#include "core/links/link_results.h"

namespace hubready::cli {

// Asks for every address of the table anew and puts the answers into the context; gives back what was found, empty
// without --links.
Result<LinkResults> checkLinks(const Options &options, const RecordTable &table, CheckContext &context);

// Both, for a table that was read; of a project (`project` not empty) the answers are kept in it.
Result<void> lookOutside(const Options &options, const RecordTable &table, const QString &project,
                         CheckContext &context);
Result<void> lookOutside(const Options &options, Input &input);

// Keeps answers in a project file; one that cannot be written now is no failure of the command: it is said.
void keepLinks(const Options &options, const QString &project, const LinkResults &results);

} // namespace hubready::cli
