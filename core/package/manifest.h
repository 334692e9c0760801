// manifest.json of a package: what is in it, how to know that it is as it was written, who approved it, by which rules,
// and what stayed behind and why. No time of export: the same project gives the same manifest.
#pragma once

#include "core/package/export_package.h"

#include <QByteArray>

namespace hubready {

struct ManifestFile
{
    QString name;
    qint64 bytes = 0;
    QByteArray sha256; // hexadecimal
    int records = 0;
    std::vector<quint32> numbers; // of the records in it, in the order of the file
};

struct Manifest
{
    PackageForm package = PackageForm::Standard;
    int sourceId = 0;
    int destinationNode = 0;
    QString container;
    qint64 records = 0;
    std::vector<ManifestFile> files;
    int approvals = 0;
    std::optional<SignOff> signOff;
    bool isAsWritten = true; // the manifest itself; it carries a hash of the rest of it
};

inline const QString manifestName = QStringLiteral("manifest.json");

// Approvals and sources are read from the project.
Result<QByteArray> manifestJson(const Manifest &manifest, const ExportPlan &plan, const ExportSnapshot &snapshot,
                                const std::optional<SignOff> &signOff);
Result<Manifest> readManifest(const QString &folder);

// Name, size and hash of a file of the package.
Result<ManifestFile> describeFile(const QString &folder, const QString &name);

} // namespace hubready
