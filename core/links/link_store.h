// Link results in the project file: one row an address (resources/schema). They are no change to any record, so they
// have a date and no place in the history.
#pragma once

#include "core/links/link_results.h"
#include "core/project/sql.h"

namespace hubready {

// Empty where the project was made before there were link checks.
Result<LinkResults> readLinkResults(const Connection &connection);

// Adds to what is kept; an address that is there takes its new result. All or nothing.
Result<void> keepLinkResults(const Connection &connection, const LinkResults &results);

} // namespace hubready
