#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/outside.h"
#include "app/cli/output.h"
#include "core/package/package_zip.h"
#include "core/package/verify_package.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace hubready::cli {

namespace {

std::string signOffJson(const std::optional<SignOff> &signOff)
{
    if (!signOff)
        return "null";
    return "{" + jsonMember("name", jsonText(signOff->name)) + ", " + jsonMember("role", jsonText(signOff->role)) + ", "
           + jsonMember("statement", jsonText(signOff->statement)) + ", "
           + jsonMember("at", jsonText(signOff->at.toString(Qt::ISODate))) + "}";
}

std::string asJson(const VerifyReport &report)
{
    std::string differences;
    for (const QString &difference : report.differences)
        differences += (differences.empty() ? "" : ", ") + jsonText(difference);
    return "{" + jsonMember("package", jsonText(QString::fromLatin1(packageFormName(report.package)))) + ", "
           + jsonMember("records", std::to_string(report.records)) + ", "
           + jsonMember("as_written", report.isAsWritten() ? "true" : "false") + ", "
           + jsonMember("differences", "[" + differences + "]") + ", "
           + jsonMember("approvals", std::to_string(report.approvals)) + ", "
           + jsonMember("sign_off", signOffJson(report.signOff)) + "}\n";
}

std::string asText(const VerifyReport &report)
{
    QString text = report.isAsWritten()
                       ? CliText::tr("As it was written: %1 records in %2 files; nothing would be refused.\n").arg(report.records).arg(report.files)
                       : CliText::tr("This package differs from what was written:\n");
    for (const QString &difference : report.differences)
        text += QStringLiteral("  ") + difference + u'\n';
    text += CliText::tr("Approved: %1 records.\n").arg(report.approvals);
    if (report.signOff)
        text += CliText::tr("Signed off by %1, %2.\n").arg(report.signOff->name, report.signOff->at.toString(Qt::ISODate));
    return text.toStdString();
}

// --links and --files for the records of a package on disk. Parts that cannot be read are told by the verification.
Result<void> lookAtPackage(const Options &options, const QString &folder, CheckContext &context)
{
    if (!options.links && options.files.isEmpty())
        return {};
    const auto manifest = readManifest(folder);
    if (!manifest)
        return manifest.error();
    const PackageForm form = manifest.value().package;
    RecordTable all(form);
    for (const ManifestFile &file : manifest.value().files) {
        if (file.records == 0)
            continue;
        if (const auto part = readPackageFile(QDir(folder).filePath(file.name), form, context.settings, {}))
            all.appendAll(part.value());
    }
    return lookOutside(options, all, {}, context);
}

Result<VerifyReport> verifyFolder(const Options &options, const QString &folder, CheckContext context)
{
    if (auto looked = lookAtPackage(options, folder, context); !looked)
        return looked.error();
    return verifyPackage(folder, context, progressOf(options));
}

Result<VerifyReport> verify(const Options &options, const CheckContext &context)
{
    const QString &package = options.inputs.first();
    if (!QFileInfo(package).isFile())
        return verifyFolder(options, package, context);
    const QTemporaryDir unpacked;
    if (!unpacked.isValid())
        return Error{ErrorCode::CannotWrite, CliText::tr("The zip file cannot be unpacked."), package, unpacked.errorString(), {}};
    if (auto done = unzipPackage(package, unpacked.path()); !done)
        return done.error();
    return verifyFolder(options, unpacked.path(), context);
}

} // namespace

Result<int> verifyCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, CliText::tr("verify takes one folder, or one zip file of a package."), {}, {}, {}};
    const auto context = contextOf(options);
    if (!context)
        return context.error();
    const auto verified = verify(options, context.value());
    if (!verified)
        return verified.error();
    const std::string result = options.format == QStringLiteral("json") ? asJson(verified.value()) : asText(verified.value());
    if (auto done = deliver(result, options.output); !done)
        return done.error();
    return verified->isAsWritten() ? Done : HasErrors;
}

} // namespace hubready::cli
