// The commands, one a file. Each returns the exit status, or the Error that its caller prints and turns into one.
#pragma once

#include "app/cli/options.h"

namespace hubready::cli {

using Command = Result<int> (*)(const Options &);

Result<int> inspectCommand(const Options &options);
Result<int> checkCommand(const Options &options);
Result<int> suggestCommand(const Options &options);
Result<int> fixCommand(const Options &options);
Result<int> importCommand(const Options &options);
Result<int> exportCommand(const Options &options);
Result<int> verifyCommand(const Options &options);
Result<int> reviewCommand(const Options &options);
Result<int> historyCommand(const Options &options);
Result<int> facetCommand(const Options &options);
Result<int> clusterCommand(const Options &options);
Result<int> duplicatesCommand(const Options &options);

// The whole program behind main().
int run(const QStringList &arguments);

} // namespace hubready::cli
