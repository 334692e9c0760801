#include "core/package/export_package.h"

#include "core/base/durable_file.h"
#include "core/package/convert.h"
#include "core/package/evidence.h"
#include "core/package/export_text.h"
#include "core/package/manifest.h"
#include "core/package/package_content.h"
#include "core/package/package_parts.h"
#include "core/package/package_zip.h"
#include "core/package/verify_package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubready {

namespace {

Error cannotWritePackage(const QString &where, const QString &why)
{
    return {ErrorCode::CannotWrite, ExportText::tr("The package was not written."), where, why,
            ExportText::tr("Choose another folder and export again. Nothing was left behind.")};
}

// The package while it is written: a folder beside its later place, gone again unless it is kept.
class FolderAside
{
public:
    explicit FolderAside(const QString &target)
        : m_target(QFileInfo(target).absoluteFilePath()), m_path(m_target + QStringLiteral(".part.d"))
    {
    }
    ~FolderAside() { QDir(m_path).removeRecursively(); }
    FolderAside(const FolderAside &) = delete;
    FolderAside &operator=(const FolderAside &) = delete;

    const QString &path() const { return m_path; }

    Result<void> make()
    {
        QDir target(m_target);
        if (QFileInfo(m_target).isFile())
            return cannotWritePackage(m_target, ExportText::tr("There is a file of this name."));
        if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
            return cannotWritePackage(m_target, ExportText::tr("The folder is not empty."));
        QDir(m_path).removeRecursively();
        if (!QDir().mkpath(m_path))
            return cannotWritePackage(m_target, ExportText::tr("The folder cannot be made."));
        return {};
    }

    Result<void> keepAsZip(const Progress &progress)
    {
        if (QFileInfo::exists(m_target))
            return cannotWritePackage(m_target, ExportText::tr("There is a folder of this name."));
        return zipPackage(m_path, m_target, progress);
    }

    Result<void> keep()
    {
        // An empty folder of that name gives way; it was seen to be empty before.
        if (QDir(m_target).exists() && !QDir().rmdir(m_target))
            return cannotWritePackage(m_target, ExportText::tr("The folder is in use."));
        if (!QDir().rename(m_path, m_target))
            return cannotWritePackage(m_target, ExportText::tr("It could not be put under its name."));
        return {};
    }

private:
    QString m_target;
    QString m_path;
};

int settingNumber(const ExportSnapshot &snapshot, const QString &name, int chosen, int fallback)
{
    if (chosen != 0)
        return chosen;
    const int stored = snapshot.settings.value(name).toInt();
    return stored != 0 ? stored : fallback;
}

QByteArray configJson(const Manifest &manifest, const QString &fileName)
{
    QJsonObject config{{QStringLiteral("MigrationDataSourceType"), manifest.package == PackageForm::Standard
                                                                       ? QStringLiteral("MetadataFile")
                                                                       : QStringLiteral("StagingTables")},
                       {QStringLiteral("MetadataFilePath"), fileName},
                       {QStringLiteral("MigrationSourceId"), manifest.sourceId},
                       {QStringLiteral("AzureMigrationContainerName"), manifest.container}};
    if (manifest.package == PackageForm::Standard)
        config.insert(QStringLiteral("DestinationNodeId"), manifest.destinationNode);
    return QJsonDocument(config).toJson();
}

Result<void> checkIds(const Manifest &manifest)
{
    const bool standard = manifest.package == PackageForm::Standard;
    const int least = standard ? 1 : 100;
    const int most = standard ? 99 : 199;
    if (manifest.sourceId >= least && manifest.sourceId <= most)
        return {};
    return Error{ErrorCode::Usage, ExportText::tr("The source number does not fit the package."), QString::number(manifest.sourceId),
                 ExportText::tr("Sources of this package have numbers from %1 to %2.").arg(least).arg(most),
                 ExportText::tr("Give the number under which the Learning Hub knows the source.")};
}

// Whether a part, read back, holds value by value what was to be written.
bool isAsMeant(const PackagePart &part, const PackageContent &content, const RecordTable &read)
{
    if (read.size() != part.rows.size())
        return false;
    for (Row row = 0; row < read.size(); ++row) {
        for (size_t i = 0; i < properties(read.form()).size(); ++i) {
            const Cell found = read.cell(row, PropertyIndex(i));
            const Cell meant = content.table.cell(part.rows[row], PropertyIndex(i));
            if (found.state != meant.state || found.text != meant.text)
                return false;
        }
    }
    return true;
}

// Adds a file that is written to the manifest and to the report.
Result<void> note(const QString &folder, const QString &name, std::vector<quint32> numbers, Manifest &manifest,
                  ExportReport &report)
{
    auto file = describeFile(folder, name);
    if (!file)
        return file.error();
    file->records = int(numbers.size());
    file->numbers = std::move(numbers);
    report.files.push_back({name, file->bytes, file->records});
    manifest.files.push_back(std::move(file.value()));
    return {};
}

Result<void> writeRest(const QString &folder, const std::vector<PackagePart> &parts, const PackageContent &content,
                       const ExportSnapshot &snapshot, const ExportRequest &request, Manifest &manifest,
                       ExportReport &report)
{
    QStringList others;
    for (size_t i = 0; i < parts.size(); ++i) {
        std::vector<quint32> numbers;
        for (Row row : parts[i].rows)
            numbers.push_back(content.plan.goes[row] + 1);
        if (auto done = note(folder, parts[i].name, std::move(numbers), manifest, report); !done)
            return done;
        const QString config = parts.size() == 1 ? QStringLiteral("config.json") : QStringLiteral("config-%1.json").arg(i + 1);
        if (auto done = writeFile(QDir(folder).filePath(config), configJson(manifest, parts[i].name).toStdString()); !done)
            return done;
        others << config;
    }
    for (const auto &[name, body] : content.articleFiles) {
        if (auto done = writeFile(QDir(folder).filePath(name), body); !done)
            return done;
        others << name;
    }
    auto evidence = writeEvidence(folder, snapshot, content.plan);
    if (!evidence)
        return evidence.error();
    for (const QString &name : others + evidence.value()) {
        if (auto done = note(folder, name, {}, manifest, report); !done)
            return done;
    }
    const auto json = manifestJson(manifest, content.plan, snapshot, request.signOff);
    if (!json)
        return json.error();
    if (auto done = writeFile(QDir(folder).filePath(manifestName), json->toStdString()); !done)
        return done;
    report.files.push_back({manifestName, json->size(), 0});
    return {};
}

Error nothingToExport(const ExportPlan &plan, const ExportRequest &request)
{
    QString why = plan.stays.empty() ? ExportText::tr("The project has no records.")
                                     : ExportText::tr("Record %1: %2").arg(plan.stays.front().row + 1).arg(plan.stays.front().reason);
    return {ErrorCode::Refused, ExportText::tr("There is nothing to export."), {}, why,
            request.approvedOnly ? ExportText::tr("Approve records first, or export all that nothing refuses.")
                                 : ExportText::tr("Put right what is refused first.")};
}

} // namespace

Result<ExportReport> exportPackage(const ExportSnapshot &snapshot, const ExportRequest &request,
                                   const Progress &progress)
{
    Manifest manifest;
    manifest.package = request.package;
    const bool standard = request.package == PackageForm::Standard;
    manifest.sourceId = settingNumber(snapshot, setting::sourceId, request.sourceId, standard ? 1 : 100);
    manifest.destinationNode = standard ? settingNumber(snapshot, setting::destinationNode, request.destinationNode, 1) : 0;
    manifest.container = request.container.isEmpty() ? snapshot.settings.value(setting::container) : request.container;
    if (auto fits = checkIds(manifest); !fits)
        return fits.error();
    auto content = gatherContent(snapshot, request, true, progress);
    if (!content)
        return content.error();
    if (content->plan.goes.empty())
        return nothingToExport(content->plan, request);
    manifest.records = qint64(content->plan.goes.size());

    FolderAside folder(request.folder);
    if (auto made = folder.make(); !made)
        return made.error();
    const PartLimits limits{snapshot.context.settings.packageMaxSize, request.maxRecords};
    auto parts = writeParts(folder.path(), content.value(), limits, progress);
    if (!parts)
        return parts.error();
    ExportReport report;
    report.folder = QFileInfo(request.folder).absoluteFilePath();
    if (auto done = writeRest(folder.path(), parts.value(), content.value(), snapshot, request, manifest, report); !done)
        return done.error();
    const auto verified = verifyPackage(
        folder.path(), snapshot.context, progress, [&](const QString &name, const RecordTable &read) {
            const auto part = std::ranges::find(parts.value(), name, &PackagePart::name);
            return part != parts->end() && isAsMeant(*part, content.value(), read);
        });
    if (!verified)
        return verified.error();
    if (!verified->isAsWritten()) {
        return Error{ErrorCode::Refused, ExportText::tr("The package was not written."), {}, verified->differences.front(),
                     ExportText::tr("Put right what is refused, then export again.")};
    }
    if (auto kept = request.zip ? folder.keepAsZip(progress) : folder.keep(); !kept)
        return kept.error();
    report.plan = std::move(content->plan);
    return report;
}

} // namespace hubready
