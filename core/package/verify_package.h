// Reads a package back: whether every file is there and as it was written, nothing besides, the number of records, and
// what the gate says of them.
#pragma once

#include "core/package/manifest.h"

#include <functional>

namespace hubready {

struct VerifyReport
{
    QString folder;
    PackageForm package = PackageForm::Standard;
    qint64 records = 0;
    int files = 0;
    int approvals = 0;               // records whose approval is on record
    std::optional<SignOff> signOff;  // of the whole
    QStringList differences; // each says where; empty: as it was written
    bool isAsWritten() const { return differences.isEmpty(); }
};

// Whether a package file, read back, is what it was meant to be; for the export itself.
using PartComparison = std::function<bool(const QString &name, const RecordTable &read)>;

// InputUnusable where there is no package.
Result<VerifyReport> verifyPackage(const QString &folder, const CheckContext &context, const Progress &progress,
                                   const PartComparison &isAsMeant = {});

// One package file read back into a table.
Result<RecordTable> readPackageFile(const QString &path, PackageForm form, const GateSettings &settings,
                                    const Progress &progress);

} // namespace hubready
