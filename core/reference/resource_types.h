// What other systems call the types of the Learning Hub: "e-learning" is SCORM, "web page" a web link.
#pragma once

#include "core/record/package_form.h"

#include <optional>
#include <string_view>

namespace hubready {

// The type (lower case, of the standard package) that a name of another system stands for; nothing: not known.
std::optional<std::string_view> typeCalled(std::string_view name);

// A type of the standard package as the given package writes it: "Video", or "File" in a staging workbook.
std::string_view typeSpelling(PackageForm form, std::string_view standardType);

// The type that a file becomes by its extension; nothing for a zip, which may be anything, and without extension.
std::optional<std::string_view> typeByExtension(std::string_view fileName);

} // namespace hubready
