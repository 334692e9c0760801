// What goes into a package, worked out before anything is written: the records that are chosen, in the form of the
// package, without those that the gate would refuse there.
#pragma once

#include "core/package/convert.h"
#include "core/package/export_package.h"

#include <map>

namespace hubready {

struct PackageContent
{
    ExportPlan plan;
    RecordTable table;             // the records as the package will hold them; row i is plan.goes[i]
    std::vector<std::string> texts; // their JSON, standard package only
    std::map<QString, std::string> articleFiles; // content files that the package brings along
};

// `withTexts` false: for a plan, which needs none.
Result<PackageContent> gatherContent(const ExportSnapshot &snapshot, const ExportRequest &request, bool withTexts,
                                     const Progress &progress);

// Reads content files of a folder, and of nothing outside it; an empty name is no folder.
ContentReader contentIn(const QString &stagedFiles);

} // namespace hubready
