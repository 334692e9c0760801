// What a session holds in memory of a project: read and checked on any thread, with a connection of its own, then given
// to the session, which belongs to the thread of the window.
#pragma once

#include "core/project/project_file.h"
#include "core/record/extra_columns.h"
#include "core/review/review_state.h"
#include "core/rules/checker.h"

#include <QStringList>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hubready {

// Property name to JSON: what differs from what the source said, of one record.
using RecordEdits = std::map<std::string, std::string>;

struct SessionData
{
    RecordTable table;
    Checker checker;
    FindingStore findings;
    std::vector<ReviewState> states;
    std::map<Row, RecordEdits> edits;
    std::shared_ptr<const ExtraColumns> extras = std::make_shared<ExtraColumns>();
    QStringList unknownRules; // ids of rules that the project has and this program does not know
};

// Reads the project and runs the rules; those on spelling by the dictionary, if there is one.
Result<SessionData> readSessionData(const QString &path, const Progress &progress,
                                    std::shared_ptr<const SpellingDictionary> dictionary = {});

// Of all records that were edited.
Result<std::map<Row, RecordEdits>> readEdits(const Connection &connection);

// Runs the rules over a table, the sources' sizes included (lh.package.max-size).
Result<FindingStore> checkProject(const Connection &connection, const RecordTable &table, Checker &checker,
                                  const Progress &progress);

// What the sources as wholes are refused for: a project answers as its source did.
Result<Findings> findingsOfSources(const Connection &connection, const Checker &checker);

// What a project is to be checked by from now on, where it differs.
struct OtherChecks
{
    std::optional<RuleSetFile> rules;
    QString why; // of the rules, for the history
    std::optional<CheckContext> context;
};

// What the session goes by then.
struct CheckedAnew
{
    Checker checker;
    FindingStore findings;
};

// Checks a table anew; long, for any thread. `rules` and `context` are those in force so far. Fails where the set is
// broken, and when it is stopped.
Result<CheckedAnew> checkWith(const OtherChecks &other, const RuleSetPtr &rules, const CheckContext &context,
                              const RecordTable &table, const Acceptances &accepted, const Progress &progress);

// The record's JSON with the edits in it.
std::string withEdits(std::string_view said, const RecordEdits &edits);

} // namespace hubready
