// Makes a project of input files, or adds them to one. A new project is written to one side and put under its name when
// it is whole; an addition is one transaction. Either way nothing is left half-written.
#pragma once

#include "core/import/read_input.h"
#include "core/project/project_file.h"

namespace hubready {

struct ImportRequest
{
    QStringList inputs;
    QString project;     // .hubready; made where it is not there
    ReadOptions options;
    std::optional<CheckContext> context; // kept in the project
    Person person;
};

struct ImportReport
{
    std::vector<ReadReport> inputs;
    qint64 records = 0;    // that were added
    qint64 rejections = 0; // pieces that are no record
    PackageForm form = PackageForm::Standard;
};

Result<ImportReport> importProject(const ImportRequest &request, const Clock &clock, const Progress &progress);

} // namespace hubready
