// Writes the records of a package into its files: one, or parts where the migration tool's limit on a file, a chosen
// number of records or (staging) a second contributor asks for more.
#pragma once

#include "core/package/package_content.h"

namespace hubready {

struct PartLimits
{
    qint64 maxBytes = 0;
    int maxRecords = 0; // 0: as many as fit
};

struct PackagePart
{
    QString name;          // metadata.json, or metadata-1.json ...
    std::vector<Row> rows; // of the content's table, in the order of the file
};

Result<std::vector<PackagePart>> writeParts(const QString &folder, const PackageContent &content,
                                            const PartLimits &limits, const Progress &progress);

} // namespace hubready
