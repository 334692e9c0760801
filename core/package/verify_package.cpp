#include "core/package/verify_package.h"

#include "core/import/read_input.h"
#include "core/import/table_sink.h"
#include "core/rules/finding_text.h"
#include "core/rules/package_findings.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <algorithm>
#include <set>

namespace hubready {

namespace {

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(VerifyText)
};

void compareFiles(const QString &folder, const Manifest &manifest, VerifyReport &report)
{
    std::set<QString> known{manifestName};
    for (const ManifestFile &file : manifest.files) {
        known.insert(file.name);
        const auto now = describeFile(folder, file.name);
        if (!now)
            report.differences << VerifyText::tr("%1 is missing.").arg(file.name);
        else if (now->bytes != file.bytes)
            report.differences << VerifyText::tr("%1 has %2 bytes; %3 were written.").arg(file.name).arg(now->bytes).arg(file.bytes);
        else if (now->sha256 != file.sha256)
            report.differences << VerifyText::tr("%1 is not as it was written: its content differs.").arg(file.name);
    }
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = QDir(folder).relativeFilePath(entries.next());
        if (!known.contains(name))
            report.differences << VerifyText::tr("%1 is not part of the package.").arg(name);
    }
}

Result<void> checkPart(const QString &folder, const ManifestFile &file, const CheckContext &context, const PartComparison &isAsMeant,
                       RecordTable &all, VerifyReport &report, const Progress &progress)
{
    const auto table = readPackageFile(QDir(folder).filePath(file.name), report.package, context.settings, progress);
    if (!table) {
        if (table.error().code == ErrorCode::Cancelled)
            return table.error();
        report.differences << VerifyText::tr("%1 cannot be read: %2 %3").arg(file.name, table.error().what, table.error().why);
        return {};
    }
    if (table->size() != Row(file.records))
        report.differences << VerifyText::tr("%1 has %2 records; %3 were written.").arg(file.name).arg(table->size()).arg(file.records);
    if (isAsMeant && !isAsMeant(file.name, table.value()))
        report.differences << VerifyText::tr("%1 does not hold what was to be written.").arg(file.name);
    all.appendAll(table.value());
    return {};
}

} // namespace

Result<RecordTable> readPackageFile(const QString &path, PackageForm form, const GateSettings &settings,
                                    const Progress &progress)
{
    TableSink sink;
    ReadOptions options;
    options.form = form;
    const auto read = readInput(path, options, settings, sink, progress);
    if (!read)
        return read.error();
    const Findings refusals = packageFindings(*RuleSet::gate(), read->packageRemarks);
    if (!refusals.empty()) {
        return Error{ErrorCode::Refused, VerifyText::tr("The migration tool would refuse this file."), path,
                     findingMessage(*RuleSet::gate(), refusals.front()), VerifyText::tr("Export the package again.")};
    }
    return sink.table();
}

Result<VerifyReport> verifyPackage(const QString &folder, const CheckContext &context, const Progress &progress,
                                   const PartComparison &isAsMeant)
{
    const auto manifest = readManifest(folder);
    if (!manifest)
        return manifest.error();
    VerifyReport report;
    report.folder = folder;
    report.package = manifest->package;
    report.files = int(manifest->files.size());
    report.approvals = manifest->approvals;
    report.signOff = manifest->signOff;
    if (!manifest->isAsWritten)
        report.differences << VerifyText::tr("%1 is not as it was written: its content differs.").arg(manifestName);
    compareFiles(folder, manifest.value(), report);
    RecordTable all(report.package);
    for (const ManifestFile &file : manifest->files) {
        if (file.records == 0)
            continue;
        if (auto done = checkPart(folder, file, context, isAsMeant, all, report, progress); !done)
            return done.error();
    }
    report.records = all.size();
    if (report.records != manifest->records)
        report.differences << VerifyText::tr("The package has %1 records; %2 were written.").arg(report.records).arg(manifest->records);
    Checker checker(context, RuleSet::gate());
    const auto findings = checker.check(all, progress);
    if (!findings)
        return findings.error();
    for (Row row = 0; row < all.size(); ++row) {
        for (const Finding &finding : findings->ofRow(row)) {
            if (finding.family == Family::Refused)
                report.differences << VerifyText::tr("Record %1 of the package would be refused: %2").arg(row + 1).arg(findingMessage(findings.value(), finding));
        }
    }
    return report;
}

} // namespace hubready
