// The files that records name against the files that are there: what is missing (with the name that was probably
// meant), what is too large, and what no record asks for. The gate's findings say the same record by record
// (lh.file.missing, lh.file.max-size); this is the folder as a whole.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/links/near_names.h"
#include "core/record/record.h"
#include "core/reference/file_sizes.h"

#include <string>
#include <vector>

namespace hubready {

struct NamedFile
{
    Row row = 0;
    Field field = Field::Files; // or ArticleFile
    int item = -1;
    std::string name;  // as the record has it
    qint64 bytes = 0;  // of the staged file; 0 where there is none
    std::string meant; // of a missing one: the staged file that was probably meant; empty: none is clear
};

struct StagedReport
{
    qint64 named = 0;  // by records, each place once
    qint64 staged = 0; // files in the folder
    std::vector<NamedFile> missing;
    std::vector<NamedFile> tooLarge;
    std::vector<std::pair<std::string, qint64>> unreferenced; // name and bytes, by name
};

// `mostBytes`: what a file may have (GateSettings::fileMaxSize).
Result<StagedReport> compareWithStaged(const RecordTable &table, const FileSizes &staged, qint64 mostBytes,
                                       const Progress &progress);

std::vector<std::string> stagedNames(const FileSizes &staged); // in no order

} // namespace hubready
