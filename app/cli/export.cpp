#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/package/export_package.h"
#include "core/package/table_export.h"
#include "core/package/verify_package.h"

#include <QCoreApplication>
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
    QString out = tr("%1 records go, %2 stay. The package is in %3\n")
                      .arg(report.plan.goes.size())
                      .arg(report.plan.stays.size())
                      .arg(report.folder);
    for (const WrittenFile &file : report.files) {
        if (file.records > 0)
            out += tr("  %1: %2 records, %3\n").arg(file.name).arg(file.records).arg(QLocale().formattedDataSize(file.bytes));
    }
    for (const QString &loss : report.plan.losses)
        out += tr("  Lost: %1\n").arg(loss);
    constexpr size_t shown = 20;
    for (size_t i = 0; i < report.plan.stays.size() && i < shown; ++i)
        out += tr("  Record %1 stays. %2\n").arg(report.plan.stays[i].row + 1).arg(report.plan.stays[i].reason);
    if (report.plan.stays.size() > shown)
        out += tr("  and %1 more; all are in evidence/left-behind.csv\n").arg(report.plan.stays.size() - shown);
    return out.toStdString();
}

} // namespace

Result<int> exportCommand(const Options &options)
{
    if (options.inputs.size() != 1 || options.output.isEmpty())
        return Error{ErrorCode::Usage, tr("export takes one PROJECT.hubready and -o DIR."), {}, {}, {}};
    const SystemClock clock;
    const auto session = Session::open(options.inputs.first(), ProjectFile::Mode::Read, options.person, clock, {});
    if (!session)
        return session.error();
    ExportSnapshot snapshot = takeSnapshot(*session.value());
    if (!options.as.isEmpty()) {
        if (auto done = exportTable(snapshot, options.as, options.output, {}); !done)
            return done.error();
        return Done;
    }
    if (!options.context.isEmpty() || !options.files.isEmpty()) {
        auto context = contextOf(options, snapshot.context);
        if (!context)
            return context.error();
        snapshot.context = std::move(context.value());
        Checker checker(snapshot.context);
        auto findings = checker.check(snapshot.table, {});
        if (!findings)
            return findings.error();
        snapshot.findings = std::move(findings.value());
    }
    ExportRequest request;
    const auto target = packageFormOf(snapshot.settings.value(QStringLiteral("package")).toStdString());
    request.package = options.package.value_or(target.value_or(snapshot.table.form()));
    request.folder = options.output;
    request.approvedOnly = !options.allWithoutErrors;
    request.maxRecords = options.maxRecords;
    request.sourceId = options.sourceId;
    request.destinationNode = options.destinationNode;
    request.container = options.container;
    request.stagedFiles = options.files;
    const auto report = exportPackage(snapshot, request, {});
    if (!report)
        return report.error();
    print(options.format == QStringLiteral("json") ? asJson(report.value()) : asText(report.value()));
    return Done;
}

Result<int> verifyCommand(const Options &options)
{
    if (options.inputs.size() != 1)
        return Error{ErrorCode::Usage, tr("verify takes one folder."), {}, {}, {}};
    const auto context = contextOf(options);
    if (!context)
        return context.error();
    const auto report = verifyPackage(options.inputs.first(), context.value(), {});
    if (!report)
        return report.error();
    std::string result;
    if (options.format == QStringLiteral("json")) {
        std::string differences;
        for (const QString &difference : report->differences)
            differences += (differences.empty() ? "" : ", ") + jsonText(difference);
        result = "{" + jsonMember("package", jsonText(QString::fromLatin1(packageFormName(report->package)))) + ", "
                 + jsonMember("records", std::to_string(report->records)) + ", "
                 + jsonMember("as_written", report->isAsWritten() ? "true" : "false") + ", "
                 + jsonMember("differences", "[" + differences + "]") + "}\n";
    } else {
        QString text = report->isAsWritten()
                           ? tr("As it was written: %1 records in %2 files; nothing would be refused.\n").arg(report->records).arg(report->files)
                           : tr("This package differs from what was written:\n");
        for (const QString &difference : report->differences)
            text += QStringLiteral("  ") + difference + u'\n';
        result = text.toStdString();
    }
    if (auto done = deliver(result, options.output); !done)
        return done.error();
    return report->isAsWritten() ? Done : HasErrors;
}

} // namespace hubready::cli
