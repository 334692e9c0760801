#include "core/session/import_project.h"

#include "core/base/durable_file.h"
#include "core/project/journal.h"
#include "core/project/record_rows.h"
#include "core/session/source_rows.h"
#include "core/session/stored_profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hubready {

namespace {

struct ImportProjectText
{
    Q_DECLARE_TR_FUNCTIONS(ImportProjectText)
};

// Puts records into the project as they are read. The first input decides the form of a new project, so the file itself
// is made when that is known.
class ProjectSink final : public RecordSink
{
public:
    ProjectSink(std::unique_ptr<ProjectFile> existing, QString newPath, qint64 firstSource)
        : m_project(std::move(existing)), m_newPath(std::move(newPath)), m_firstSource(firstSource)
    {
    }

    void nextInput(size_t number) override
    {
        m_source = m_firstSource + qint64(number);
        if (number == 0)
            startOver();
    }

    void begin(PackageForm form) override
    {
        if (!m_failure)
            m_failure = start(form);
    }

    void record(const ReadRecord &record) override
    {
        if (m_failure)
            return;
        const auto added = m_writer->add(++m_number, m_source, record.where.text(), record.text, record.extra);
        if (!added)
            m_failure = added.error();
    }

    ProjectFile *project() { return m_project.get(); }
    const std::optional<Error> &failure() const { return m_failure; }
    Result<void> commit() { return m_transaction->commit(); }

private:
    std::optional<Error> start(PackageForm form)
    {
        if (!m_project) {
            auto made = ProjectFile::create(m_newPath, form);
            if (!made)
                return made.error();
            m_project = std::move(made.value());
        } else if (isNew() && m_project->form() != form) {
            startOver(); // reading began again in the other form: what was written so far is void
            return start(form);
        } else if (m_project->form() != form) {
            return Error{ErrorCode::Refused, ImportProjectText::tr("These records cannot be added to the project."),
                         m_project->path(),
                         ImportProjectText::tr("The project holds records of the %1, the input those of the %2.")
                             .arg(packageFormLabel(m_project->form()), packageFormLabel(form)),
                         ImportProjectText::tr("Make a project of its own for them.")};
        }
        if (m_transaction)
            return std::nullopt;
        m_transaction = std::make_unique<Transaction>(m_project->connection());
        if (auto begun = m_transaction->begin(); !begun)
            return begun.error();
        auto last = m_project->connection().run(QStringLiteral("SELECT MAX(number) FROM record"));
        if (!last)
            return last.error();
        m_number = last->next() ? last->value(0).toLongLong() : 0;
        last->finish();
        auto writer = RecordWriter::prepare(*m_project);
        if (!writer)
            return writer.error();
        m_writer.emplace(std::move(writer.value()));
        return std::nullopt;
    }

    bool isNew() const { return !m_newPath.isEmpty(); }

    void startOver()
    {
        if (!isNew() || !m_project)
            return;
        m_writer.reset();
        m_transaction.reset();
        m_project.reset();
        QFile::remove(m_newPath);
        m_number = 0;
    }

    std::unique_ptr<ProjectFile> m_project;
    QString m_newPath;
    qint64 m_firstSource = 1;
    std::unique_ptr<Transaction> m_transaction; // behind the project: it goes first
    std::optional<RecordWriter> m_writer;
    qint64 m_number = 0;
    qint64 m_source = 0;
    std::optional<Error> m_failure;
};

// What is given replaces the lists that the project has; a folder of staged files only those.
Result<void> keepContext(const ProjectFile &project, const ImportRequest &request)
{
    if (!request.context && request.stagedFiles.isEmpty())
        return {};
    CheckContext context;
    if (request.context) {
        context = *request.context;
    } else if (const QString stored = project.setting(QStringLiteral("context")); !stored.isEmpty()) {
        auto read = CheckContext::fromJson(stored.toUtf8(), project.path());
        if (!read)
            return read.error();
        context = std::move(read.value());
    }
    if (!request.stagedFiles.isEmpty()) {
        if (auto taken = context.takeStagedFiles(request.stagedFiles); !taken)
            return taken;
    }
    return project.setSetting(QStringLiteral("context"), QString::fromUtf8(context.source));
}

Result<void> finish(ProjectSink &sink, const ImportRequest &request, const ImportReport &report, qint64 firstSource,
                    const Clock &clock)
{
    const ProjectFile &project = *sink.project();
    for (size_t i = 0; i < report.inputs.size(); ++i) {
        if (auto stored = storeSource(project, firstSource + qint64(i), report.inputs[i], clock.now()); !stored)
            return stored;
    }
    if (auto kept = keepContext(project, request); !kept)
        return kept;
    if (firstSource == 1) {
        if (auto kept = keepProfile(project, request.options, report.inputs.front()); !kept)
            return kept;
    }
    if (request.rules) {
        if (auto kept = project.setSetting(QStringLiteral("rules"), QString::fromUtf8(ruleSetXml(*request.rules)));
            !kept)
            return kept;
    }
    if (firstSource == 1 && request.options.form) {
        const QString target = QString::fromLatin1(packageFormName(*request.options.form));
        if (auto kept = project.setSetting(QStringLiteral("package"), target); !kept)
            return kept;
    }
    JournalEntry entry;
    entry.at = clock.now();
    entry.person = request.person;
    entry.kind = QStringLiteral("import");
    QStringList names;
    for (const ReadReport &input : report.inputs)
        names << input.name;
    entry.why =
        ImportProjectText::tr("Read %1 records from %2").arg(report.records).arg(names.join(QStringLiteral(", ")));
    if (auto written = Journal(project).append(entry, {}); !written)
        return written.error();
    return sink.commit();
}

std::optional<Error> readAll(const ImportRequest &request, const ReadOptions &options, const GateSettings &settings,
                             ProjectSink &sink, ImportReport &report, const Progress &progress)
{
    auto read =
        readInputs({request.inputs, request.standardInput, request.fromFolder}, options, settings, sink, progress);
    if (sink.failure())
        return sink.failure(); // what the reading made of it is only the consequence
    if (!read)
        return read.error();
    report.form = read->form;
    report.passedOver = std::move(read->passedOver);
    for (ReadReport &input : read->read) {
        if (input.records == 0 && input.isNoArray && !request.fromFolder.contains(input.path)) {
            return Error{
                ErrorCode::InputUnusable,
                ImportProjectText::tr("No record in this file can be read."),
                input.noArrayReason,
                {},
                ImportProjectText::tr("Export it again from the platform, and check that it is the file you meant.")};
        }
        report.records += input.records;
        report.rejections += qint64(input.rejections.size());
        report.inputs.push_back(std::move(input));
    }
    return std::nullopt;
}

} // namespace

Result<ImportReport> importProject(const ImportRequest &request, const Clock &clock, const Progress &progress)
{
    const bool isNew = !QFileInfo::exists(request.project);
    const QString target = QFileInfo(request.project).absoluteFilePath();
    const QString aside = target + QStringLiteral(".part");
    std::unique_ptr<ProjectFile> existing;
    ReadOptions options = request.options;
    options.hash = true;
    if (!isNew && !ProjectFile::isProject(target)) {
        return Error{ErrorCode::CannotWrite, ImportProjectText::tr("The project cannot be written."), target,
                     ImportProjectText::tr("There is something of this name already, and it is no project."),
                     ImportProjectText::tr("Choose another name.")};
    }
    if (isNew) {
        QFile::remove(aside);
    } else {
        auto opened = ProjectFile::open(target, ProjectFile::Mode::Write, request.person, clock);
        if (!opened)
            return opened.error();
        existing = std::move(opened.value());
        options.form = existing->form();
    }
    ImportReport report;
    std::optional<Error> failure;
    {
        const auto firstSource = existing ? nextSource(*existing) : Result<qint64>(qint64(1));
        if (!firstSource)
            return firstSource.error();
        const GateSettings settings = request.context ? request.context->settings : GateSettings{};
        ProjectSink sink(std::move(existing), isNew ? aside : QString(), firstSource.value());
        failure = readAll(request, options, settings, sink, report, progress);
        if (!failure) {
            if (const auto done = finish(sink, request, report, firstSource.value(), clock); !done)
                failure = done.error();
        }
    }
    if (isNew && !failure) {
        if (!flushToDisk(aside) || !replaceFile(aside, target)) {
            failure = Error{ErrorCode::CannotWrite, ImportProjectText::tr("The project cannot be written."), target,
                            ImportProjectText::tr("It could not be put under its name."),
                            ImportProjectText::tr("Choose another folder and try again.")};
        }
    }
    if (failure) {
        if (isNew)
            QFile::remove(aside);
        return *failure;
    }
    return report;
}

} // namespace hubready
