#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/outside.h"
#include "app/cli/output.h"
#include "core/package/export_package.h"
#include "core/package/table_export.h"

#include <QLocale>

namespace hubready::cli {

namespace {

std::string asJson(const ExportReport &report)
{
    std::string files;
    for (const WrittenFile &file : report.files) {
        files += (files.empty() ? "{" : ", {") + jsonMember("name", jsonText(file.name)) + ", "
                 + jsonMember("bytes", std::to_string(file.bytes)) + ", " + jsonMember("records", std::to_string(file.records)) + "}";
    }
    std::string stays;
    for (const LeftBehind &left : report.plan.stays)
        stays += (stays.empty() ? "{" : ", {") + jsonMember("record", std::to_string(left.row + 1)) + ", " + jsonMember("reason", jsonText(left.reason)) + "}";
    std::string losses;
    for (const QString &loss : report.plan.losses)
        losses += (losses.empty() ? "" : ", ") + jsonText(loss);
    return "{" + jsonMember("folder", jsonText(report.folder)) + ", " + jsonMember("records", std::to_string(report.plan.goes.size())) + ", "
           + jsonMember("files", "[" + files + "]") + ", " + jsonMember("left_behind", "[" + stays + "]") + ", "
           + jsonMember("losses", "[" + losses + "]") + "}\n";
}

std::string asText(const ExportReport &report)
{
    QString out = CliText::tr("%1 records go, %2 stay. The package is in %3\n")
                      .arg(report.plan.goes.size())
                      .arg(report.plan.stays.size())
                      .arg(report.folder);
    for (const WrittenFile &file : report.files) {
        if (file.records > 0)
            out += CliText::tr("  %1: %2 records, %3\n").arg(file.name).arg(file.records).arg(QLocale().formattedDataSize(file.bytes));
    }
    for (const QString &loss : report.plan.losses)
        out += CliText::tr("  Lost: %1\n").arg(loss);
    constexpr size_t shown = 20;
    for (size_t i = 0; i < report.plan.stays.size() && i < shown; ++i)
        out += CliText::tr("  Record %1 stays. %2\n").arg(report.plan.stays[i].row + 1).arg(report.plan.stays[i].reason);
    if (report.plan.stays.size() > shown)
        out += CliText::tr("  and %1 more; all are in evidence/left-behind.csv\n").arg(report.plan.stays.size() - shown);
    return out.toStdString();
}

} // namespace

namespace {

Result<int> exportAsTable(const ExportSnapshot &snapshot, const Options &options)
{
    const auto report = exportTable(snapshot, options.as, options.output, progressOf(options));
    if (!report)
        return report.error();
    for (const QString &loss : report->losses)
        tell(loss);
    return Done;
}

// The checks that these lists and rules give instead of the project's own.
Result<void> takeContext(const Options &options, ExportSnapshot &snapshot)
{
    const auto rules = rulesOf(options, snapshot.findings.sharedRules());
    if (!rules)
        return rules.error();
    if (rules.value() == snapshot.findings.sharedRules() && options.context.isEmpty() && options.files.isEmpty()
        && !options.links)
        return {};
    auto context = contextOf(options, snapshot.context);
    if (!context)
        return context.error();
    snapshot.context = std::move(context.value());
    if (auto looked = lookOutside(options, snapshot.table, options.inputs.first(), snapshot.context); !looked)
        return looked.error();
    Checker checker(snapshot.context, rules.value());
    checker.setAcceptances(snapshot.accepted);
    auto findings = checker.check(snapshot.table, progressOf(options));
    if (!findings)
        return findings.error();
    snapshot.findings = std::move(findings.value());
    return {};
}

ExportRequest requestOf(const Options &options, PackageForm target)
{
    ExportRequest request;
    request.package = options.package.value_or(target);
    request.zip = options.zip;
    request.folder = options.output;
    if (options.zip && !options.output.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive))
        request.folder += QStringLiteral(".zip");
    request.approvedOnly = !options.allWithoutErrors;
    request.maxRecords = options.maxRecords;
    request.sourceId = options.sourceId;
    request.destinationNode = options.destinationNode;
    request.container = options.container;
    request.stagedFiles = options.files;
    return request;
}

} // namespace

Result<int> exportCommand(const Options &options)
{
    if (options.inputs.size() != 1 || options.output.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("export takes one PROJECT.hubready and -o DIR."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), ProjectFile::Mode::Read, options.person, clock, progressOf(options));
    if (!session)
        return session.error();
    ExportSnapshot snapshot = takeSnapshot(*session.value());
    if (!options.as.isEmpty())
        return exportAsTable(snapshot, options);
    if (auto taken = takeContext(options, snapshot); !taken)
        return taken.error();
    const ExportRequest request = requestOf(options, session.value()->project().target());
    const auto written = exportPackage(snapshot, request, progressOf(options));
    if (!written)
        return written.error();
    return report(options.format == QStringLiteral("json") ? asJson(written.value()) : asText(written.value()), Done);
}

} // namespace hubready::cli
