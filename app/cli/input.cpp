#include "app/cli/input.h"

#include "app/cli/output.h"
#include "core/import/folder/folder_input.h"
#include "core/import/table_sink.h"
#include "core/package/convert.h"
#include "core/package/package_content.h"
#include "core/session/session_data.h"
#include "core/session/stored_rules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace hubready::cli {

Result<std::optional<RuleSetFile>> ruleSetOf(const Options &options)
{
    if (options.rules == QStringLiteral("all"))
        return std::optional<RuleSetFile>();
    if (options.rules == QStringLiteral("gate")) {
        RuleSetFile gateAlone;
        gateAlone.id = "gate-alone";
        return std::optional(gateAlone);
    }
    auto file = loadRuleSet(options.rules);
    if (!file)
        return file.error();
    if (const auto rules = RuleSet::withFile(file.value()); !rules)
        return rules.error();
    return std::optional(std::move(file.value()));
}

Result<RuleSetPtr> rulesOf(const Options &options, const RuleSetPtr &ofProject)
{
    if (options.rules == QStringLiteral("gate"))
        return RuleSet::gate();
    const auto file = ruleSetOf(options);
    if (!file)
        return file.error();
    return file.value() ? RuleSet::withFile(*file.value()) : Result<RuleSetPtr>(ofProject);
}

namespace {

// The records as the other package would have them.
RecordTable turned(const RecordTable &table, PackageForm target, const QMap<QString, QString> &settings,
                   const QString &stagedFiles)
{
    RecordTable out(target);
    RecordParser parser(target);
    RecordDecoder decoder(table);
    const ContentReader content = contentIn(stagedFiles);
    for (Row row = 0; row < table.size(); ++row) {
        const Conversion conversion = convertRecord(decoder.decode(row), target, settings, content);
        // What cannot be read in one form cannot be read in the other.
        out.append(parser.parse(conversion.json.empty() ? "null" : conversion.json));
    }
    return out;
}

Result<std::vector<Rejection>> storedRejections(const ProjectFile &project)
{
    auto query = project.connection().run(QStringLiteral("SELECT place, cause, text FROM rejection ORDER BY id"));
    if (!query)
        return query.error();
    std::vector<Rejection> list;
    while (query->next())
        list.push_back({query->value(0).toString(), query->value(1).toString(), query->value(2).toString().toStdString()});
    return list;
}

Result<Input> readProject(const Options &options)
{
    const SystemClock clock;
    const QString path = options.inputs.first();
    auto data = readSessionData(path, {});
    if (!data)
        return data.error();
    auto project = ProjectFile::open(path, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    auto context = contextOf(options, data->checker.context());
    if (!context)
        return context.error();
    auto rejections = storedRejections(*project.value());
    if (!rejections)
        return rejections.error();
    auto rules = rulesOf(options, data->checker.rules());
    if (!rules)
        return rules.error();
    if (!data->unknownRules.isEmpty() && !options.quiet)
        tell(unknownRulesInWords(data->unknownRules));
    Input input;
    input.known = ProjectKnowledge::of(*project.value());
    input.rules = std::move(rules.value());
    input.name = path;
    input.isProject = true;
    input.context = std::move(context.value());
    input.table = data->table;
    input.accepted = data->checker.acceptances();
    for (const Finding &finding : data->findings.ofPackage())
        input.packageRemarks.push_back({data->findings.rules().rule(finding.rule).id, finding.figure, finding.limit});
    input.rejections = std::move(rejections.value());
    const PackageForm target = options.package.value_or(project.value()->target());
    if (target != input.table.form())
        input.table = turned(input.table, target, project.value()->settings(), options.files);
    return input;
}

} // namespace

Result<CheckContext> contextOf(const Options &options, const CheckContext &stored)
{
    CheckContext context = stored;
    if (!options.context.isEmpty()) {
        auto read = CheckContext::fromFile(options.context);
        if (!read)
            return read;
        context = std::move(read.value());
        context.links = stored.links;
        context.ownWords = stored.ownWords;
    }
    if (!options.files.isEmpty()) {
        if (auto taken = context.takeStagedFiles(options.files); !taken)
            return taken.error();
    }
    context.today = QDate::currentDate();
    return context;
}

Result<Inputs> inputsOf(const Options &options)
{
    if (options.inputs.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("No input is given."), {}, {}, CliText::tr("Name a file, a folder, or a project.")};
    Inputs inputs;
    for (const QString &input : options.inputs) {
        if (!QFileInfo(input).isDir()) {
            inputs.paths << input;
            continue;
        }
        const FolderPlan plan = planFolder(input, options.reading.format);
        if (!plan.isExports) {
            inputs.paths << input;
            continue;
        }
        inputs.paths += plan.files;
        inputs.optional += plan.files;
    }
    if (!inputs.paths.contains(standardInputName))
        return inputs;
    if (!options.reading.format)
        return Error{ErrorCode::Usage, CliText::tr("Standard input needs --from FORMAT."), {}, {}, {}};
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::InputUnusable, CliText::tr("Standard input cannot be read."), {}, in.errorString(), {}};
    inputs.standardInput = in.readAll();
    return inputs;
}

void tellPassedOver(const std::vector<PassedOver> &passedOver)
{
    for (const PassedOver &one : passedOver)
        tell(CliText::tr("%1 was passed over. %2 %3").arg(one.path, one.why.what, one.why.why));
}

Result<Input> readInput(const Options &options)
{
    if (options.inputs.size() == 1 && ProjectFile::isProject(options.inputs.first()))
        return readProject(options);
    const auto inputs = inputsOf(options);
    if (!inputs)
        return inputs.error();
    auto context = contextOf(options);
    if (!context)
        return context.error();
    auto rules = rulesOf(options, RuleSet::builtIn());
    if (!rules)
        return rules.error();
    Input input;
    input.rules = std::move(rules.value());
    input.name = options.inputs.join(QStringLiteral(", "));
    input.context = std::move(context.value());
    TableSink sink;
    auto read = readInputs(inputs.value(), options.reading, input.context.settings, sink, progressOf(options));
    if (!read)
        return read.error();
    tellPassedOver(read->passedOver);
    for (const ReadReport &report : read->read) {
        input.isNoArray = input.isNoArray || (report.isNoArray && report.form == PackageForm::Standard);
        input.packageRemarks.insert(input.packageRemarks.end(), report.packageRemarks.begin(), report.packageRemarks.end());
        input.rejections.insert(input.rejections.end(), report.rejections.begin(), report.rejections.end());
    }
    input.reports = std::move(read->read);
    input.table = sink.table();
    return input;
}

Result<Input> readRecords(const Options &options)
{
    auto input = readInput(options);
    if (!input || !input->isNoArray || input->table.size() > 0)
        return input;
    const auto report = std::ranges::find(input->reports, true, &ReadReport::isNoArray);
    return Error{ErrorCode::InputUnusable, CliText::tr("No record in this file can be read."), report->noArrayReason, {},
                 CliText::tr("Export it again from the platform, and check that it is the file you meant.")};
}

} // namespace hubready::cli
