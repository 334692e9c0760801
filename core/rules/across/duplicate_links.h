// Which SCORM records share an LMS link (lh.lms-link.duplicate): every one but the first is refused. The figure of a hit
// is the number of the first record with the link.
#pragma once

#include "core/rules/across/across_check.h"

#include <memory>

namespace hubready {

std::unique_ptr<AcrossCheck> makeDuplicateLinks();

} // namespace hubready
