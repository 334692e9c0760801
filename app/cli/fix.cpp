#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/import/json/json_input.h"
#include "core/import/rewrite.h"
#include "core/language/spelling_dictionary.h"
#include "core/package/rewrite_workbook.h"
#include "core/package/staging_book.h"
#include "core/package/table_export.h"
#include "core/session/import_project.h"
#include "core/session/project_knowledge.h"
#include "core/session/session.h"
#include "core/suggest/best_fixes.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/suggester.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

namespace hubready::cli {

namespace {

class Chooser
{
public:
    explicit Chooser(const Options &options, const CheckContext &context = {}, const ProjectKnowledge &known = {})
        : m_options(options), m_suggester({.dictionary = SpellingDictionary::open(SpellingDictionary::usualFolders()),
                                           .ownWords = known.terms.ownWords(),
                                           .terms = load(known.terms).terms,
                                           .preferences = std::make_shared<SuggestionPreferences>(known.preferences),
                                           .outside = OutsideKnowledge::of(context)})
    {
    }

    // The safe fixes of a record, and those of the rules that --also names: one a value.
    std::vector<FieldEdit> edits(const RecordTable &table, Row row) const
    {
        RecordDecoder decoder(table);
        const Record &record = decoder.decode(row);
        Suggestions chosen;
        for (const Suggestion &suggestion : m_options.also.isEmpty() ? m_suggester.safeFixes(record) : m_suggester.suggest(record)) {
            if (suggestion.safe || isAskedFor(suggestion))
                choose(suggestion, chosen);
        }
        std::vector<FieldEdit> edits;
        for (RecordFieldEdit &edit : fixEdits(table, chosen))
            edits.push_back(std::move(edit.edit));
        return edits;
    }

private:
    bool isAsked(std::string_view rule) const { return m_options.also.contains(QString::fromUtf8(rule.data(), qsizetype(rule.size()))); }
    bool isAskedFor(const Suggestion &suggestion) const
    {
        return std::ranges::any_of(suggestion.rules, [this](std::string_view rule) { return isAsked(rule); });
    }
    // What else it would do.
    auto unasked(const Suggestion &suggestion) const
    {
        return std::ranges::count_if(suggestion.rules, [this](std::string_view rule) { return !isAsked(rule); });
    }

    // What is asked for goes before what is safe, and what does nothing else before what does more.
    void choose(const Suggestion &suggestion, Suggestions &chosen) const
    {
        const auto isWorse = [&](const Suggestion &other) {
            if (isAskedFor(suggestion) != isAskedFor(other))
                return isAskedFor(suggestion);
            return other.item == suggestion.item && unasked(suggestion) < unasked(other);
        };
        const auto isSameValue = [&](const Suggestion &other) {
            return other.field == suggestion.field && (other.item < 0 || suggestion.item < 0 || other.item == suggestion.item);
        };
        if (std::ranges::any_of(chosen, [&](const Suggestion &other) { return isSameValue(other) && !isWorse(other); }))
            return;
        std::erase_if(chosen, isSameValue);
        chosen.push_back(suggestion);
    }

    const Options &m_options;
    Suggester m_suggester;
};

void say(const Options &options, qint64 values, qint64 records)
{
    if (!options.quiet)
        tell(CliText::tr("%1 values of %2 records put right.").arg(values).arg(records));
}

Result<int> fixProject(const Options &options, const QString &path)
{
    const SystemClock clock;
    auto session = Session::open(path, ProjectFile::Mode::Write, options.person, clock, progressOf(options));
    if (!session)
        return session.error();
    const Chooser chooser(options, session.value()->context(), ProjectKnowledge::of(session.value()->project()));
    ChangeSet changes;
    changes.kind = QStringLiteral("fix");
    std::set<Row> rows;
    for (Row row = 0; row < session.value()->size(); ++row) {
        for (FieldEdit &edit : chooser.edits(session.value()->table(), row)) {
            changes.fields.push_back({row, std::move(edit)});
            rows.insert(row);
        }
    }
    changes.why = CliText::tr("Safe fixes: %1 values").arg(changes.fields.size());
    if (const auto done = session.value()->apply(changes); !done)
        return done.error();
    say(options, qint64(changes.fields.size()), qint64(rows.size()));
    return Done;
}

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

const QString projectEnding = QStringLiteral("hubready");

// What the output is to be: by its ending, else what the input is.
QString kindOf(const QString &output, const QString &inputKind)
{
    const QStringList kinds{QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("xlsx"), projectEnding};
    const QString ending = endingOf(output);
    return kinds.contains(ending) ? ending : inputKind;
}

// A project is never written over: it may hold the work of others.
Result<void> mayBeMade(const QString &project)
{
    if (!QFileInfo::exists(project))
        return {};
    return Error{ErrorCode::CannotWrite, CliText::tr("There is already a file of this name."), project, CliText::tr("A project is never written over."),
                 CliText::tr("Choose another name, or remove that file first.")};
}

Result<void> copyProject(const QString &from, const QString &to)
{
    if (auto free = mayBeMade(to); !free)
        return free;
    const SystemClock clock;
    const auto project = ProjectFile::open(from, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    // Takes along what is only in the write-ahead log.
    const auto copied = project.value()->connection().run(QStringLiteral("VACUUM INTO ?"), {to});
    if (!copied)
        return Error{ErrorCode::CannotWrite, CliText::tr("The project cannot be copied."), to, {}, CliText::tr("Choose another place.")};
    return {};
}

// The records of a project as a file of another kind: staging records as the workbook, else as a plain table.
Result<int> writeAs(const Options &options, const QString &kind, const QString &project)
{
    const SystemClock clock;
    const auto session = Session::open(project, ProjectFile::Mode::Read, options.person, clock, progressOf(options));
    if (!session)
        return session.error();
    if (kind == QStringLiteral("xlsx") && session.value()->form() == PackageForm::Staging) {
        if (auto done = writeStagingBook(options.output, session.value()->table(), progressOf(options)); !done)
            return done.error();
        return Done;
    }
    const auto written = exportTable(takeSnapshot(*session.value()), kind, options.output, progressOf(options));
    if (!written)
        return written.error();
    for (const QString &loss : written->losses)
        tell(loss);
    return Done;
}

// To another kind of file: through a project beside, which is what converting is.
Result<int> fixToOther(const Options &options, const QString &kind, ImportRequest request)
{
    QTemporaryDir aside;
    const bool toProject = kind == projectEnding;
    request.options = options.reading;
    request.person = options.person;
    request.project = toProject ? options.output : aside.filePath(QStringLiteral("fix.hubready"));
    if (auto free = mayBeMade(request.project); !free)
        return free.error();
    const SystemClock clock;
    const auto imported = importProject(request, clock, progressOf(options));
    if (!imported)
        return imported.error();
    for (const ReadReport &input : imported->inputs) {
        for (const Rejection &rejection : input.rejections)
            tell(CliText::tr("Not a record: %1: %2").arg(rejection.where, rejection.cause));
    }
    auto fixed = fixProject(options, request.project);
    if (fixed && !toProject)
        fixed = writeAs(options, kind, request.project);
    return fixed && imported->rejections > 0 ? Result<int>(HasErrors) : fixed;
}

Result<int> fixProjectTo(const Options &options, const QString &path)
{
    const QString kind = kindOf(options.output, projectEnding);
    if (kind != projectEnding) {
        QTemporaryDir folder;
        const QString aside = folder.filePath(QStringLiteral("fix.hubready"));
        if (auto done = copyProject(path, aside); !done)
            return done.error();
        auto fixed = fixProject(options, aside);
        return fixed ? writeAs(options, kind, aside) : fixed;
    }
    if (QFileInfo(path) == QFileInfo(options.output)) {
        if (options.person.name.isEmpty())
            return Error{ErrorCode::Usage, CliText::tr("Say who changes the project: --by NAME."), {}, {}, {}};
    } else if (auto done = copyProject(path, options.output); !done) {
        return done.error();
    }
    return fixProject(options, options.output);
}

Result<QByteArray> bytesOf(const Inputs &inputs)
{
    const QString &path = inputs.paths.first();
    if (path == standardInputName)
        return inputs.standardInput;
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InputUnusable, CliText::tr("The file cannot be opened."), path,
                     QFileInfo::exists(path) ? file.errorString() : CliText::tr("There is no such file."),
                     CliText::tr("Check the name and the folder, and that you may read it.")};
    }
    return file.readAll();
}

Result<int> fixFile(const Options &options, const Inputs &inputs)
{
    const auto bytes = bytesOf(inputs);
    if (!bytes)
        return bytes.error();
    const InputFormat format = options.reading.format.value_or(recogniseFormat(bytes.value(), inputs.paths.first()));
    const QString inputKind = QString::fromLatin1(inputFormatName(format));
    const QString kind = kindOf(options.output, inputKind);
    const bool isForeign = format == InputFormat::Json && !isPackageJson(std::string_view(bytes->constData(), size_t(bytes->size())));
    if (kind == inputKind && !formatSpec(format).isRewritten) {
        return Error{ErrorCode::Usage, CliText::tr("This kind of file cannot be written back: %1.").arg(inputFormatLabel(format)), options.output, {},
                     CliText::tr("Give the output another ending: .json, .csv, .xlsx or .hubready.")};
    }
    if (kind != inputKind || isForeign) {
        ImportRequest request;
        request.inputs = inputs.paths;
        request.standardInput = inputs.standardInput;
        return fixToOther(options, kind, std::move(request));
    }
    const Chooser chooser(options);
    const auto edits = [&](const RecordTable &table, Row row) { return chooser.edits(table, row); };
    const QString name = QFileInfo(inputs.paths.first()).fileName();
    const auto rewritten = format == InputFormat::Xlsx
                               ? rewriteWorkbook(bytes.value(), name, options.reading, edits, options.output, progressOf(options))
                               : rewriteInput(bytes.value(), name, options.reading, edits, progressOf(options));
    if (!rewritten)
        return rewritten.error();
    if (rewritten->report.records == 0 && rewritten->report.isNoArray) {
        return Error{ErrorCode::InputUnusable, CliText::tr("No record in this file can be read."), rewritten->report.noArrayReason, {},
                     CliText::tr("Export it again from the platform, and check that it is the file you meant.")};
    }
    if (format != InputFormat::Xlsx) {
        if (auto done = deliver(rewritten->bytes, options.output); !done)
            return done.error();
    }
    say(options, rewritten->values, rewritten->records);
    return Done;
}

} // namespace

Result<int> fixCommand(const Options &options)
{
    if (options.inputs.size() != 1 || options.output.isEmpty())
        return Error{ErrorCode::Usage, CliText::tr("fix takes one INPUT and -o OUTPUT."), {}, {}, {}};
    for (const QString &rule : options.also) {
        const std::string id = rule.toStdString();
        if (std::ranges::find(fixRules(), std::string_view(id), &FixRule::id) == fixRules().end())
            return Error{ErrorCode::Usage, CliText::tr("No suggestion has the rule “%1”.").arg(rule), {}, {}, CliText::tr("suggest shows the rules.")};
    }
    const QString path = options.inputs.first();
    if (ProjectFile::isProject(path))
        return fixProjectTo(options, path);
    const auto inputs = inputsOf(options);
    if (!inputs)
        return inputs.error();
    if (inputs->paths.size() != 1)
        return Error{ErrorCode::Usage, CliText::tr("fix takes one file at a time."), path, {}, {}};
    return fixFile(options, inputs.value());
}

} // namespace hubready::cli
