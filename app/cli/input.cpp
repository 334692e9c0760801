#include "app/cli/input.h"

#include "app/cli/output.h"
#include "core/import/table_sink.h"
#include "core/package/convert.h"
#include "core/package/export_snapshot.h"
#include "core/rules/finding_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace hubready::cli {

namespace {

// Several files make one table: their numbering goes on.
class JoinedSink final : public RecordSink
{
public:
    void begin(PackageForm form) override
    {
        if (!m_table || m_table->form() != form || m_start == 0)
            m_table = RecordTable(form);
    }
    void record(const ReadRecord &record) override { m_table->append(record.parsed); }
    void nextInput() { m_start = m_table ? m_table->size() : 0; }
    RecordTable table() { return m_table.value_or(RecordTable()); }

private:
    std::optional<RecordTable> m_table;
    Row m_start = 0;
};

Result<Input> readProject(const Options &options)
{
    const SystemClock clock;
    const QString path = options.inputs.first();
    auto data = readSessionData(path, {});
    if (!data)
        return data.error();
    Input input;
    input.name = path;
    input.isProject = true;
    auto context = contextOf(options, data->checker.context());
    if (!context)
        return context.error();
    input.context = std::move(context.value());
    input.table = data->table;
    input.packageFindings = data->findings.ofPackage();
    auto project = ProjectFile::open(path, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    auto rejections = project.value()->connection().run(QStringLiteral("SELECT place, cause, text FROM rejection ORDER BY id"));
    while (rejections && rejections->next()) {
        input.rejections.push_back({rejections->value(0).toString(), rejections->value(1).toString(),
                                    rejections->value(2).toString().toStdString()});
    }
    const auto target = options.package ? options.package
                                        : packageFormOf(project.value()->setting(QStringLiteral("package")).toStdString());
    if (target && *target != input.table.form()) {
        // The other package sees the records as the export would turn them.
        QMap<QString, QString> settings;
        auto stored = project.value()->connection().run(QStringLiteral("SELECT name, value FROM setting"));
        while (stored && stored->next())
            settings.insert(stored->value(0).toString(), stored->value(1).toString());
        RecordTable turned(*target);
        RecordParser parser(*target);
        RecordDecoder decoder(input.table);
        const auto noContent = [](std::string_view) { return std::optional<std::string>(); };
        for (Row row = 0; row < input.table.size(); ++row) {
            const Conversion conversion = convertRecord(decoder.decode(row), *target, settings, noContent);
            turned.append(parser.parse(conversion.json.empty() ? "{}" : conversion.json));
        }
        input.table = turned;
    }
    return input;
}

Result<ReadReport> readStandardInput(const Options &options, const GateSettings &settings, RecordSink &sink)
{
    if (!options.reading.format)
        return Error{ErrorCode::Usage, tr("Standard input needs --from FORMAT."), {}, {}, {}};
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::InputUnusable, tr("Standard input cannot be read."), {}, {}, {}};
    return readBytes(in.readAll(), QStringLiteral("-"), options.reading, settings, sink, {});
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
    }
    if (!options.files.isEmpty()) {
        if (auto taken = context.takeStagedFiles(options.files); !taken)
            return taken.error();
    }
    return context;
}

Result<QStringList> inputFiles(const Options &options)
{
    QStringList files;
    for (const QString &input : options.inputs) {
        if (!QFileInfo(input).isDir()) {
            files << input;
            continue;
        }
        for (const QFileInfo &entry : QDir(input).entryInfoList(QDir::Files, QDir::Name))
            files << entry.filePath();
    }
    if (files.isEmpty())
        return Error{ErrorCode::Usage, tr("No input is given."), {}, {}, tr("Name a file, a folder, or a project.")};
    return files;
}

Result<Input> readInputs(const Options &options)
{
    const auto files = inputFiles(options);
    if (!files)
        return files.error();
    if (files->size() == 1 && ProjectFile::isProject(files->first()))
        return readProject(options);
    auto context = contextOf(options);
    if (!context)
        return context.error();
    Input input;
    input.name = options.inputs.join(QStringLiteral(", "));
    input.context = std::move(context.value());
    JoinedSink sink;
    ReadOptions reading = options.reading;
    for (const QString &file : files.value()) {
        auto report = file == QStringLiteral("-") ? readStandardInput(options, input.context.settings, sink)
                                                  : readInput(file, reading, input.context.settings, sink, {});
        if (!report)
            return report.error();
        sink.nextInput();
        reading.form = report->form;
        input.isNoArray = input.isNoArray || (report->isNoArray && report->form == PackageForm::Standard);
        if (report->isNoArray && report->form == PackageForm::Staging)
            return Error{ErrorCode::InputUnusable, tr("This is no list of staging records."), report->noArrayReason, {},
                         tr("Export it again.")};
        input.packageFindings.insert(input.packageFindings.end(), report->packageFindings.begin(),
                                     report->packageFindings.end());
        input.rejections.insert(input.rejections.end(), report->rejections.begin(), report->rejections.end());
        input.reports.push_back(std::move(report.value()));
    }
    input.table = sink.table();
    if (input.isNoArray) {
        input.table = RecordTable(PackageForm::Standard);
        input.rejections.clear();
    }
    return input;
}

} // namespace hubready::cli
