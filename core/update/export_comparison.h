// A newer export of the platform that a project came from, held beside the project: which records are new, which are
// gone, and what is different in the others, property by property. Nothing is changed yet (take_export.h).
//
//   const auto comparison = compareWithExport(project, inputs, options, progress);
//   … comparison->differences: what a person looks at …
#pragma once

#include "core/import/read_inputs.h"
#include "core/project/journal.h"
#include "core/update/record_matching.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hubready {

// One property of one record that the newer export says otherwise than the source before.
struct Difference
{
    enum class Kind : unsigned char {
        Changed,  // nobody edited it here: the newer value is taken
        Agrees,   // edited here, to what the newer export says now
        Conflict, // edited here, to something else
    };
    Kind kind = Kind::Changed;
    std::string property;              // by its name in the record's JSON
    std::optional<std::string> before; // JSON of the source until now; nothing: it was not there
    std::optional<std::string> after;  // JSON of the newer export; nothing: it is not there any more
    std::optional<std::string> here;   // JSON as it was edited; of conflicts and of what agrees

    bool operator==(const Difference &) const = default;
};

struct RecordDifference
{
    Row row = 0;   // of the project
    Row newer = 0; // of the newer export
    MatchedBy by = MatchedBy::AllValues;
    std::vector<Difference> differences; // may be empty where only extra columns differ
};

// The records of the newer export as they were read.
struct NewerRecords
{
    struct One
    {
        size_t source = 0; // which of the inputs
        QString place;
        std::string text;
        std::string extra;
    };
    std::vector<One> records;
    RecordTable table;
    std::vector<ReadReport> inputs;

    std::vector<Rejection> rejections() const; // of all inputs
};

struct ExportComparison
{
    PackageForm form = PackageForm::Standard;
    ChangeId lastChange = 0; // of the project when it was compared: what came later is not in here
    std::shared_ptr<const NewerRecords> newer;
    std::vector<RecordDifference> differences; // in the order of the project
    std::vector<Row> fresh;                    // of the newer export, that the project does not have
    std::vector<Row> gone;                     // of the project, that the newer export does not have
    qint64 same = 0;                           // records without a difference
    qint64 conflicts() const;
};

// Reads the inputs and the project, which is not changed; for any thread. Tables are read as those of the project were,
// unless the options say how.
Result<ExportComparison> compareWithExport(const QString &project, const Inputs &inputs, const ReadOptions &options,
                                           const Progress &progress);

// What differs between two texts of one record; `edits` are those of the project.
std::vector<Difference> differencesOf(std::string_view said, std::string_view newer,
                                      const std::map<std::string, std::string> &edits);

} // namespace hubready
