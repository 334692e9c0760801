// import --update: what a newer export of the same platform changes in a project, and lays it over the project.
#pragma once

#include "app/cli/options.h"
#include "core/import/read_inputs.h"

namespace hubready::cli {

Result<int> updateProject(const Options &options, const Inputs &inputs);

} // namespace hubready::cli
