#include "core/session/session_data.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/links/link_store.h"
#include "core/project/record_rows.h"
#include "core/rules/package_findings.h"
#include "core/session/project_knowledge.h"
#include "core/session/stored_rules.h"

namespace hubready {

namespace {

Result<CheckContext> storedContext(const ProjectFile &project)
{
    const QString stored = project.setting(QStringLiteral("context"));
    auto context = stored.isEmpty() ? Result<CheckContext>(CheckContext{}) : CheckContext::fromJson(stored.toUtf8(), project.path());
    if (!context)
        return context;
    auto links = readLinkResults(project.connection());
    if (!links)
        return links.error();
    if (!links->empty())
        context->links = std::make_shared<const LinkResults>(std::move(links.value()));
    return context;
}

Result<void> readAcceptances(const Connection &connection, SessionData &data)
{
    // A project of an older program that can only be read has none.
    if (!connection.database().tables().contains(QStringLiteral("accepted")))
        return {};
    auto query = connection.run(QStringLiteral("SELECT record, rule, field, item, value, reason, who, role, at FROM accepted"));
    if (!query)
        return query.error();
    while (query->next()) {
        const AcceptedKey key{query->value(1).toString().toStdString(),
                              fieldOf(query->value(2).toString().toStdString()).value_or(Field::None),
                              query->value(3).toInt(), query->value(4).toString().toStdString()};
        const Acceptance acceptance{query->value(5).toString(), query->value(6).toString(), query->value(7).toString(),
                                    QDateTime::fromString(query->value(8).toString(), Qt::ISODateWithMs)};
        data.checker.setAcceptance(query->value(0).toUInt() - 1, key, acceptance);
    }
    return {};
}

RuleSetPtr rulesOf(const ProjectFile &project)
{
    const RuleSetFile set = storedRuleSet(project);
    const auto rules = set.isBuiltIn() ? Result<RuleSetPtr>(RuleSet::builtIn()) : RuleSet::withFile(set);
    return rules ? rules.value() : RuleSet::builtIn();
}

Result<void> readStates(const Connection &connection, SessionData &data)
{
    data.states.assign(data.table.size(), ReviewState::New);
    auto states = connection.run(QStringLiteral("SELECT record, state FROM review"));
    if (!states)
        return states.error();
    while (states->next()) {
        const Row row = states->value(0).toUInt() - 1;
        if (row < data.states.size())
            data.states[row] = reviewStateOf(states->value(1).toString().toStdString()).value_or(ReviewState::New);
    }
    return {};
}

Result<void> readTable(const ProjectFile &project, SessionData &data, const Progress &progress)
{
    auto total = project.connection().run(QStringLiteral("SELECT COUNT(*) FROM record"));
    if (!total)
        return total.error();
    const qint64 count = total->next() ? total->value(0).toLongLong() : 0;
    total->finish();
    RecordParser parser(data.table.form());
    auto extras = std::make_shared<ExtraColumns>();
    bool cancelled = false;
    const auto read = readRecords(project, [&](const StoredRecord &record) {
        data.table.append(parser.parse(record.said));
        extras->append(record.extra);
        const Row row = data.table.size() - 1;
        if (const auto edits = data.edits.find(row); edits != data.edits.end())
            data.table.replace(row, parser.parse(withEdits(record.said, edits->second)));
        cancelled = !progress.step(record.number, count);
        return !cancelled;
    });
    if (!read)
        return read;
    data.extras = std::move(extras);
    return cancelled ? Result<void>(Progress::cancelledError()) : Result<void>();
}

} // namespace

Result<std::map<Row, RecordEdits>> readEdits(const Connection &connection)
{
    auto query = connection.run(QStringLiteral("SELECT record, property, value FROM edit"));
    if (!query)
        return query.error();
    std::map<Row, RecordEdits> edits;
    while (query->next()) {
        edits[query->value(0).toUInt() - 1][query->value(1).toString().toStdString()] =
            query->value(2).toString().toStdString();
    }
    return edits;
}

std::string withEdits(std::string_view said, const RecordEdits &edits)
{
    // What was no object becomes one with the first edit.
    std::string text = jsonKind(said) == JsonKind::Object ? std::string(said) : "{}";
    for (const auto &[name, value] : edits)
        text = withJsonMember(text, name, value);
    return text;
}

Result<SessionData> readSessionData(const QString &path, const Progress &progress,
                                    std::shared_ptr<const SpellingDictionary> dictionary)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(path, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    auto context = storedContext(*project.value());
    if (!context)
        return context.error();
    context->today = clock.now().toLocalTime().date();
    context->spelling = SpelledWords::of(std::move(dictionary));
    context->ownWords = ProjectKnowledge::of(*project.value()).terms.ownWords();
    SessionData data;
    data.table = RecordTable(project.value()->form());
    data.checker = Checker(std::move(context.value()), rulesOf(*project.value()));
    data.unknownRules = unknownRules(*project.value());
    const Connection &connection = project.value()->connection();
    auto edits = readEdits(connection);
    if (!edits)
        return edits.error();
    data.edits = std::move(edits.value());
    if (auto done = readTable(*project.value(), data, progress); !done)
        return done.error();
    if (auto done = readStates(connection, data); !done)
        return done.error();
    if (auto done = readAcceptances(connection, data); !done)
        return done.error();
    auto findings = checkProject(connection, data.table, data.checker, progress);
    if (!findings)
        return findings.error();
    data.findings = std::move(findings.value());
    return data;
}

Result<FindingStore> checkProject(const Connection &connection, const RecordTable &table, Checker &checker,
                                  const Progress &progress)
{
    auto checked = checker.check(table, progress);
    if (!checked)
        return checked;
    auto ofSources = findingsOfSources(connection, checker);
    if (!ofSources)
        return ofSources.error();
    checked->setPackage(std::move(ofSources.value()));
    return checked;
}

Result<Findings> findingsOfSources(const Connection &connection, const Checker &checker)
{
    // A source that was too large for the tool is so for the project.
    auto sources = connection.run(
        QStringLiteral("SELECT bytes FROM source WHERE format <> 'csv' ORDER BY bytes DESC LIMIT 1"));
    if (!sources)
        return sources.error();
    const qint64 limit = checker.context().settings.packageMaxSize;
    if (!sources->next() || sources->value(0).toLongLong() <= limit)
        return Findings();
    const PackageRemark tooLarge{"lh.package.max-size", sources->value(0).toLongLong(), limit};
    return packageFindings(*checker.rules(), {&tooLarge, 1});
}

} // namespace hubready
