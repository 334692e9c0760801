// What the Learning Hub knows and a context file may override: names, lists, limits, settings (reference-data.json of
// the contract, commit 414a1e0c of its source). Figures and names only; the rules that use them stand in gate/.
#pragma once

#include "core/record/package_form.h"

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct Licence
{
    std::string_view writeAs;                   // the spelling to put in a package
    std::string_view siteTitle;                 // what the site shows; not itself accepted
    std::span<const std::string_view> accepted; // compared after trimming and lower-casing
};

struct GateSettings
{
    qint64 recordMaxLength = 500'000;   // UTF-16 units
    qint64 fileMaxSize = 2'147'483'648; // bytes
    qint64 packageMaxSize = 10'485'760; // bytes
    qint64 linkTimeoutSeconds = 5;      // of HEAD and of GET, each with its redirects
};

std::span<const Licence> licences();
// Null: not an accepted name.
const Licence *acceptedLicence(std::string_view name);

std::span<const std::string_view> resourceTypes(PackageForm form); // lower case, in the order shown to people
bool isResourceType(PackageForm form, std::string_view trimmedLowerCase);
// As the package's examples write it: "SCORM", "WebLink", "File".
std::string_view resourceTypeSpelling(std::string_view lowerCase);

std::span<const std::string_view> linkVisibilities();     // lower case
std::span<const std::string_view> disallowedExtensions(); // as written, case counts
// The type a file becomes by its extension (any case); "genericfile" where the table has none.
std::string_view defaultTypeOfExtension(std::string_view extension);

// Whether the file type table has it (any case). Not known here are rows 52 to 68 of the table (contract, section 8).
bool isKnownExtension(std::string_view extension);

// What follows the last full stop in the last part of a path; nothing without one.
std::string_view fileExtension(std::string_view path);
// A leading "public://" (lower case) is dropped by the tool before it looks for the file.
std::string_view withoutPublicScheme(std::string_view path);

} // namespace hubready
