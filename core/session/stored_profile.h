// How the columns of a project's first table were read, kept in the project: a newer export of the same platform is
// read in the same way.
#pragma once

#include "core/import/profile/mapping_profile.h"
#include "core/import/read_input.h"
#include "core/project/project_file.h"

namespace hubready {

// Null: the project has none.
std::shared_ptr<const MappingProfile> storedProfile(const ProjectFile &project);
// Of what `options` say, else of what was found; nothing where the input was no table.
Result<void> keepProfile(const ProjectFile &project, const ReadOptions &options, const ReadReport &report);

} // namespace hubready
