// What a session holds in memory of a project: read and checked on any thread, with a connection of its own, then given
// to the session, which belongs to the thread of the window.
#pragma once

#include "core/project/project_file.h"
#include "core/review/review_state.h"
#include "core/rules/checker.h"

#include <map>
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
};

// The project's own rules and its changes to built-in ones, as they were stored. What this
// program does not know any more (a rule that is gone, say) is left out, so that the project still opens.
RuleSetFile storedRuleSet(const ProjectFile &project);

// Reads the project and runs the rules; those on spelling by the dictionary, if there is one.
Result<SessionData> readSessionData(const QString &path, const Progress &progress,
                                    std::shared_ptr<const SpellingDictionary> dictionary = {});

// Runs the rules over a table, the sources' sizes included (lh.package.max-size).
Result<FindingStore> checkProject(const Connection &connection, const RecordTable &table, Checker &checker,
                                  const Progress &progress);

// What a session goes by after other rules were chosen.
struct CheckedRules
{
    Checker checker;
    FindingStore findings;
};

// Runs other rules over a table; long, for any thread. Fails where the set is broken, and when it is stopped.
Result<CheckedRules> checkWithRules(const RuleSetFile &set, const RecordTable &table, const CheckContext &context,
                                    const Acceptances &accepted, const Progress &progress);

// The record's JSON with the edits in it.
std::string withEdits(std::string_view said, const RecordEdits &edits);

} // namespace hubready
