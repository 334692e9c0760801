// Writes a package: the folder that the Learning Hub's migration tool takes, with the evidence for it. The package is
// written to one side, read back, checked against the gate and compared, and only then put under its name: one that the
// gate would refuse is never left on disk. The same project gives the same bytes.
//
// `planExport` says what would go and what would stay, without writing. Both work on a snapshot, on any thread.
#pragma once

#include "core/package/export_snapshot.h"

#include <QDateTime>
#include <QStringList>

namespace hubready {

struct SignOff
{
    QString name;
    QString role;
    QString statement;
    QDateTime at;
};

struct ExportRequest
{
    PackageForm package = PackageForm::Standard;
    QString folder;            // made by the export; may exist if it is empty
    bool zip = false;          // `folder` is the name of one zip file instead, which must be free
    bool approvedOnly = true;  // false: every record without a finding that refuses it, except excluded ones
    int maxRecords = 0;        // in a part; 0: as many as fit
    int sourceId = 0;          // 0: the project's setting, else 1 (standard) or 100 (staging)
    int destinationNode = 0;   // standard; 0: the project's setting, else 1
    QString container;         // empty: the project's setting
    QString stagedFiles;       // folder of staged files: bodies of articles are read from there; empty: none
    std::optional<SignOff> signOff;
};

struct LeftBehind
{
    Row row;
    QString reason;
};

struct ExportPlan
{
    std::vector<Row> goes;
    std::vector<LeftBehind> stays;
    QStringList losses; // what has no place in this package, once each
};

struct WrittenFile
{
    QString name; // below the package folder
    qint64 bytes = 0;
    int records = 0; // of a package file; 0: another file
};

struct ExportReport
{
    QString folder; // or the zip file
    std::vector<WrittenFile> files;
    ExportPlan plan;
};

Result<ExportPlan> planExport(const ExportSnapshot &snapshot, const ExportRequest &request, const Progress &progress);
Result<ExportReport> exportPackage(const ExportSnapshot &snapshot, const ExportRequest &request,
                                   const Progress &progress);

} // namespace hubready
