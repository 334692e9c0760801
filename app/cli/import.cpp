#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/outside.h"
#include "app/cli/update.h"
#include "core/session/import_project.h"
#include "core/session/session_data.h"

#include <QCoreApplication>

namespace hubready::cli {

namespace {

std::string asJson(const ImportReport &report)
{
    std::string rejections;
    for (const ReadReport &input : report.inputs) {
        for (const Rejection &rejection : input.rejections) {
            rejections += (rejections.empty() ? "{" : ", {") + jsonMember("where", jsonText(rejection.where)) + ", "
                          + jsonMember("cause", jsonText(rejection.cause)) + "}";
        }
    }
    return "{" + jsonMember("package", jsonText(QString::fromLatin1(packageFormName(report.form)))) + ", "
           + jsonMember("records", std::to_string(report.records)) + ", "
           + jsonMember("rejected", std::to_string(report.rejections)) + ", " + jsonMember("rejections", "[" + rejections + "]") + "}\n";
}

std::string asText(const ImportReport &report)
{
    QString out;
    for (const ReadReport &input : report.inputs) {
        out += CliText::tr("%1: %2 records read, %3 rejected (%4)\n")
                   .arg(input.name)
                   .arg(input.records)
                   .arg(input.rejections.size())
                   .arg(packageFormLabel(input.form));
        if (input.isNoArray)
            out += QStringLiteral("  ") + input.noArrayReason + u'\n';
        for (const MappedColumn &column : input.mapping.columns) {
            if (column.target.field == Field::None)
                out += CliText::tr("  Column “%1” fills no field and is kept as extra.\n").arg(QString::fromStdString(column.name));
        }
        for (const QString &remark : input.remarks)
            out += QStringLiteral("  ") + remark + u'\n';
        for (const Rejection &rejection : input.rejections)
            out += QStringLiteral("  %1: %2\n").arg(rejection.where, rejection.cause);
    }
    return out.toStdString();
}

// What --links and --files find out about the new project, kept with it.
Result<void> lookOutsideOf(const Options &options, const QString &project)
{
    if (!options.links && options.files.isEmpty())
        return {};
    const auto data = readSessionData(project, {});
    if (!data)
        return data.error();
    CheckContext context = data.value().checker.context();
    if (auto looked = lookOutside(options, data.value().table, project, context); !looked)
        return looked;
    if (options.files.isEmpty())
        return {};
    const SystemClock clock;
    const auto opened = ProjectFile::open(project, ProjectFile::Mode::Write, options.person, clock);
    if (!opened)
        return opened.error();
    return opened.value()->setSetting(QStringLiteral("context"), QString::fromUtf8(context.source));
}

} // namespace

Result<int> importCommand(const Options &options)
{
    if (options.output.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("import needs -o PROJECT.hubready."), {}, {}, {}};
    auto inputs = inputsOf(options);
    if (!inputs)
        return inputs.error();
    if (options.update)
        return updateProject(options, {inputs->paths, inputs->standardInput, inputs->optional});
    ImportRequest request;
    request.inputs = inputs->paths;
    request.fromFolder = inputs->optional;
    request.standardInput = std::move(inputs->standardInput);
    request.stagedFiles = options.files;
    request.project = options.output;
    request.options = options.reading;
    request.person = options.person;
    if (!options.context.isEmpty()) {
        auto context = CheckContext::fromFile(options.context);
        if (!context)
            return context.error();
        request.context = std::move(context.value());
    }
    if (auto rules = ruleSetOf(options); !rules)
        return rules.error();
    else
        request.rules = std::move(rules.value());
    const SystemClock clock;
    const auto imported = importProject(request, clock, progressOf(options));
    if (!imported)
        return imported.error();
    tellPassedOver(imported->passedOver);
    if (auto checked = lookOutsideOf(options, request.project); !checked)
        return checked.error();
    bool noArray = false;
    for (const ReadReport &input : imported->inputs)
        noArray = noArray || input.isNoArray;
    return report(options.format == QStringLiteral("json") ? asJson(imported.value()) : asText(imported.value()),
                  imported->rejections > 0 || noArray ? HasErrors : Done);
}

} // namespace hubready::cli
