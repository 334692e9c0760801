#include "core/links/staged_files.h"

#include "core/record/file_names.h"
#include "core/reference/reference_data.h"

#include <algorithm>
#include <unordered_set>

namespace hubready {

std::vector<std::string> stagedNames(const FileSizes &staged)
{
    std::vector<std::string> names;
    for (const auto &[name, bytes] : staged)
        names.push_back(name);
    return names;
}

Result<StagedReport> compareWithStaged(const RecordTable &table, const FileSizes &staged, qint64 mostBytes,
                                       const Progress &progress)
{
    StagedReport report;
    const NearNames near(stagedNames(staged));
    std::unordered_set<std::string> asked;
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        if (row % 1024 == 0 && !progress.step(row, table.size()))
            return Progress::cancelledError();
        const Record &record = decoder.decode(row);
        if (!record.readable)
            continue;
        forEachFileName(record, [&](std::string_view name, Field field, int item) {
            if (name.empty())
                return;
            ++report.named;
            const std::string wanted(withoutPublicScheme(name));
            NamedFile file{row, field, item, std::string(name)};
            const auto there = staged.find(wanted);
            if (there == staged.end()) {
                if (const auto match = near.find(wanted))
                    file.meant = match->name;
                report.missing.push_back(std::move(file));
                return;
            }
            asked.insert(wanted);
            file.bytes = there->second;
            if (file.bytes > mostBytes)
                report.tooLarge.push_back(std::move(file));
        });
    }
    report.staged = qint64(staged.size());
    for (const auto &[name, bytes] : staged) {
        if (!asked.contains(name))
            report.unreferenced.emplace_back(name, bytes);
    }
    std::ranges::sort(report.unreferenced);
    return report;
}

} // namespace hubready
