// What a command works on: files read into memory, or a project. Either way a table, its findings and what was no record.
#pragma once

#include "app/cli/options.h"
#include "core/rules/checker.h"

#include <QByteArray>

namespace hubready::cli {

struct Input
{
    QString name;   // as it was given
    bool isProject = false;
    RecordTable table;
    std::vector<ReadReport> reports; // of files
    std::vector<Rejection> rejections;
    Findings packageFindings;
    bool isNoArray = false; // the whole file is refused: no records count
    CheckContext context;
    qint64 records() const { return isNoArray ? 0 : table.size(); }
};

// --context and --files; for a project without --context the stored one.
Result<CheckContext> contextOf(const Options &options, const CheckContext &stored = {});

Result<Input> readInputs(const Options &options);

// Files of the command line: folders opened up, in the order of their names.
Result<QStringList> inputFiles(const Options &options);

} // namespace hubready::cli
