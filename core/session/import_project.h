// Makes a project of input files, or adds them to one. A new project is written to one side and put under its name when
// it is whole; an addition is one transaction. Either way nothing is left half-written.
#pragma once

#include "core/import/read_inputs.h"
#include "core/project/project_file.h"
#include "core/rules/context.h"
#include "core/rules/rule_set_file.h"

namespace hubready {

struct ImportRequest
{
    QStringList inputs;
    QByteArray standardInput;            // what "-" among the inputs stands for
    QStringList fromFolder;              // those of the inputs that are passed over where they cannot be used
    QString project;                     // .hubready; made where it is not there
    ReadOptions options;                 // `form`: of the records, and the target package of a new project
    std::optional<CheckContext> context; // kept in the project
    QString stagedFiles;                 // folder whose files the project's context shall know; empty: none
    std::optional<RuleSetFile> rules;    // likewise; a set that RuleSet::withFile takes
    Person person;
};

struct ImportReport
{
    std::vector<ReadReport> inputs;
    std::vector<PassedOver> passedOver;
    qint64 records = 0;    // that were added
    qint64 rejections = 0; // pieces that are no record
    PackageForm form = PackageForm::Standard;
};

Result<ImportReport> importProject(const ImportRequest &request, const Clock &clock, const Progress &progress);

} // namespace hubready
