// What a command works on: files read into memory, or a project. Either way a table, its findings and what was no record.
#pragma once

#include "app/cli/options.h"
#include "core/import/read_inputs.h"
#include "core/rules/checker.h"
#include "core/session/project_knowledge.h"

namespace hubready::cli {

struct Input
{
    QString name;   // as it was given
    bool isProject = false;
    RecordTable table; // every record that could be made out
    std::vector<ReadReport> reports; // of files
    std::vector<Rejection> rejections;
    std::vector<PackageRemark> packageRemarks;
    Acceptances accepted; // of a project
    RuleSetPtr rules; // in force: --rules, or the project's own
    bool isNoArray = false; // a standard file that is no array: `check` refuses the whole
    CheckContext context;
    ProjectKnowledge known; // of a project
};

// --context and --files; for a project without --context the stored one.
Result<CheckContext> contextOf(const Options &options, const CheckContext &stored = {});

// --rules FILE, or the gate alone for --rules gate; nothing for "all". Seen to be usable.
Result<std::optional<RuleSetFile>> ruleSetOf(const Options &options);
// The rules in force: those of --rules, else those of the project.
Result<RuleSetPtr> rulesOf(const Options &options, const RuleSetPtr &ofProject);

// The command line's inputs: folders opened up, in the order of their names; standard input read.
Result<Inputs> inputsOf(const Options &options);
void tellPassedOver(const std::vector<PassedOver> &passedOver);

Result<Input> readInput(const Options &options);
// The same for commands that have nothing to say of a file without a record: InputUnusable, with the reason.
Result<Input> readRecords(const Options &options);

} // namespace hubready::cli
