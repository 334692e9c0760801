#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/import/rewrite.h"
#include "core/package/staging_sheets.h"
#include "core/project/import_project.h"
#include "core/session/session.h"
#include "core/suggest/best_fixes.h"
#include "core/suggest/spelling_dictionary.h"
#include "core/suggest/suggester.h"

#include <QCoreApplication>
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
    explicit Chooser(const Options &options)
        : m_options(options), m_suggester(SpellingDictionary::open(SpellingDictionary::usualFolders()))
    {
    }

    // The safe fixes of a record, and those of the rules that --also names: one a value.
    std::vector<FieldEdit> edits(const RecordTable &table, Row row) const
    {
        RecordDecoder decoder(table);
        Suggestions chosen;
        for (const Suggestion &suggestion : m_suggester.suggest(decoder.decode(row))) {
            const bool also = std::ranges::any_of(suggestion.rules, [&](std::string_view rule) {
                return m_options.also.contains(QString::fromUtf8(rule.data(), qsizetype(rule.size())));
            });
            if (!suggestion.safe && !also)
                continue;
            const auto sameValue = [&](const Suggestion &other) {
                return other.field == suggestion.field && (other.item < 0 || suggestion.item < 0 || other.item == suggestion.item);
            };
            if (also && !suggestion.safe)
                std::erase_if(chosen, [&](const Suggestion &other) { return other.safe && sameValue(other); }); // asked for goes before safe
            if (std::ranges::none_of(chosen, sameValue))
                chosen.push_back(suggestion);
        }
        std::vector<FieldEdit> edits;
        for (RecordFieldEdit &edit : fixEdits(table, chosen))
            edits.push_back(std::move(edit.edit));
        return edits;
    }

private:
    const Options &m_options;
    Suggester m_suggester;
};

void say(const Options &options, qint64 values, qint64 records)
{
    if (!options.quiet)
        tell(tr("%1 values of %2 records put right.").arg(values).arg(records));
}

Result<int> fixProject(const Options &options, const QString &path)
{
    const SystemClock clock;
    auto session = Session::open(path, ProjectFile::Mode::Write, options.person, clock, {});
    if (!session)
        return session.error();
    const Chooser chooser(options);
    ChangeSet changes;
    changes.kind = QStringLiteral("fix");
    std::set<Row> rows;
    for (Row row = 0; row < session.value()->size(); ++row) {
        for (FieldEdit &edit : chooser.edits(session.value()->table(), row)) {
            changes.fields.push_back({row, std::move(edit)});
            rows.insert(row);
        }
    }
    changes.why = tr("Safe fixes: %1 values").arg(changes.fields.size());
    if (const auto done = session.value()->apply(changes); !done)
        return done.error();
    print(tr("%1 values of %2 records put right.\n").arg(changes.fields.size()).arg(rows.size()));
    return Done;
}

// To another kind of file: through a project beside, which is what converting is.
Result<int> fixToOther(const Options &options, const QString &input)
{
    QTemporaryDir aside;
    ImportRequest request;
    request.inputs = {input};
    request.options = options.reading;
    request.person = options.person;
    const bool toProject = options.output.endsWith(QStringLiteral(".hubready"), Qt::CaseInsensitive);
    request.project = toProject ? options.output : aside.filePath(QStringLiteral("fix.hubready"));
    const SystemClock clock;
    if (auto imported = importProject(request, clock, {}); !imported)
        return imported.error();
    auto fixed = fixProject(options, request.project);
    if (!fixed || toProject)
        return fixed;
    auto session = Session::open(request.project, ProjectFile::Mode::Read, options.person, clock, {});
    if (!session)
        return session.error();
    if (options.output.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive)) {
        std::vector<Row> rows(session.value()->size());
        for (Row row = 0; row < rows.size(); ++row)
            rows[row] = row;
        if (session.value()->form() != PackageForm::Staging)
            return Error{ErrorCode::Usage, tr("Only staging records can be written as a workbook."), {}, {}, {}};
        if (auto done = writeWorkbook(options.output, stagingWorkbook(session.value()->table(), rows)); !done)
            return done.error();
        return Done;
    }
    if (!options.output.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        return Error{ErrorCode::Usage, tr("The output can be the same kind of file, .json, .xlsx or .hubready."), options.output, {}, {}};
    }
    std::string json = "[\n";
    for (Row row = 0; row < session.value()->size(); ++row) {
        const auto text = session.value()->currentText(row);
        if (!text)
            return text.error();
        json += (row ? ",\n" : "") + text.value();
    }
    if (auto done = deliver(json + "\n]\n", options.output); !done)
        return done.error();
    return Done;
}

// A project is never written over: it may hold the work of others.
Result<void> mayBeMade(const QString &project)
{
    if (!QFileInfo::exists(project))
        return {};
    return Error{ErrorCode::CannotWrite, tr("There is already a file of this name."), project, tr("A project is never written over."),
                 tr("Choose another name, or remove that file first.")};
}

Result<void> copyProject(const QString &from, const QString &to)
{
    if (!to.endsWith(QStringLiteral(".hubready"), Qt::CaseInsensitive)) {
        return Error{ErrorCode::Usage, tr("A project is fixed into a project."), to, {},
                     tr("Choose a name that ends with .hubready, then use hubready-cli export, with --as for a plain table.")};
    }
    if (auto free = mayBeMade(to); !free)
        return free;
    const SystemClock clock;
    const auto project = ProjectFile::open(from, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    // Takes along what is only in the write-ahead log.
    const auto copied = project.value()->connection().run(QStringLiteral("VACUUM INTO ?"), {to});
    if (!copied)
        return Error{ErrorCode::CannotWrite, tr("The project cannot be copied."), to, {}, tr("Choose another place.")};
    return {};
}

} // namespace

Result<int> fixCommand(const Options &options)
{
    if (options.inputs.size() != 1 || options.output.isEmpty())
        return Error{ErrorCode::Usage, tr("fix takes one INPUT and -o OUTPUT."), {}, {}, {}};
    const QString path = options.inputs.first();
    if (ProjectFile::isProject(path)) {
        if (QFileInfo(path) != QFileInfo(options.output)) {
            if (auto done = copyProject(path, options.output); !done)
                return done.error();
        }
        return fixProject(options, options.output);
    }
    const auto input = readInputs(options);
    if (!input)
        return input.error();
    const ReadReport &report = input->reports.front();
    const QString ending = QStringLiteral(".") + QString::fromLatin1(inputFormatName(report.format));
    const bool sameKind = report.format != InputFormat::Xlsx
                          && (QFileInfo(path).suffix().compare(QFileInfo(options.output).suffix(), Qt::CaseInsensitive) == 0
                              || options.output.endsWith(ending, Qt::CaseInsensitive));
    if (options.output.endsWith(QStringLiteral(".hubready"), Qt::CaseInsensitive)) {
        if (auto free = mayBeMade(options.output); !free)
            return free.error();
    }
    if (!sameKind)
        return fixToOther(options, path);
    const Chooser chooser(options);
    const auto rewritten = rewriteInput(path, options.reading, report, [&](const RecordTable &table, Row row) {
        return chooser.edits(table, row);
    }, {});
    if (!rewritten)
        return rewritten.error();
    if (auto done = deliver(rewritten->bytes, options.output); !done)
        return done.error();
    say(options, rewritten->values, rewritten->records);
    return Done;
}

} // namespace hubready::cli
