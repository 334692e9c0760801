#include "core/package/package_parts.h"

#include "core/package/evidence.h"
#include "core/package/staging_sheets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unordered_map>

namespace hubready {

namespace {

constexpr std::string_view arrayStart = "[\n";
constexpr std::string_view arrayJoin = ",\n";
constexpr std::string_view arrayEnd = "\n]\n";

bool isFull(const std::vector<Row> &rows, const PartLimits &limits)
{
    return limits.maxRecords > 0 && rows.size() >= size_t(limits.maxRecords);
}

std::vector<std::vector<Row>> standardParts(const PackageContent &content, const PartLimits &limits)
{
    std::vector<std::vector<Row>> parts(1);
    qint64 bytes = qint64(arrayStart.size() + arrayEnd.size());
    for (Row row = 0; row < content.texts.size(); ++row) {
        const auto size = qint64(content.texts[row].size() + arrayJoin.size());
        if (!parts.back().empty() && (bytes + size > limits.maxBytes || isFull(parts.back(), limits))) {
            parts.emplace_back();
            bytes = qint64(arrayStart.size() + arrayEnd.size());
        }
        parts.back().push_back(row);
        bytes += size;
    }
    return parts;
}

Result<void> writeStandard(const QString &path, const PackageContent &content, const std::vector<Row> &rows)
{
    std::string json(arrayStart);
    for (Row row : rows) {
        if (json.size() > arrayStart.size())
            json += arrayJoin;
        json += content.texts[row];
    }
    json += arrayEnd;
    return writeFile(path, json);
}

// In the order in which the tool reads a workbook: by sheet, then as in the project.
std::vector<Row> inSheetOrder(const RecordTable &table, std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, {}, [&](Row row) { return stagingSheetOf(table, row); });
    return rows;
}

std::vector<std::vector<Row>> byContributor(const RecordTable &table, const PartLimits &limits)
{
    std::vector<std::vector<Row>> parts;
    std::unordered_map<std::string, size_t> open; // the part that a contributor's records go to
    for (Row row = 0; row < table.size(); ++row) {
        const auto [part, isNew] = open.try_emplace(contributorKey(table, row), parts.size());
        if (!isNew && isFull(parts[part->second], limits))
            part->second = parts.size();
        if (part->second == parts.size())
            parts.emplace_back();
        parts[part->second].push_back(row);
    }
    return parts;
}

// A workbook's size is known only when it is written: one that is too large is written again as two.
Result<void> writeWorkbooks(const QString &folder, const PackageContent &content, const PartLimits &limits,
                            std::vector<Row> rows, std::vector<std::vector<Row>> &written, const Progress &progress)
{
    const QString path = QDir(folder).filePath(QStringLiteral("workbook-%1.xlsx").arg(written.size()));
    rows = inSheetOrder(content.table, std::move(rows));
    if (auto done = writeWorkbook(path, stagingWorkbook(content.table, rows), progress); !done)
        return done;
    if (QFileInfo(path).size() <= limits.maxBytes || rows.size() == 1) {
        written.push_back(std::move(rows));
        return {};
    }
    QFile::remove(path);
    std::ranges::sort(rows);
    const auto middle = rows.begin() + qsizetype(rows.size() / 2);
    if (auto done = writeWorkbooks(folder, content, limits, {rows.begin(), middle}, written, progress); !done)
        return done;
    return writeWorkbooks(folder, content, limits, {middle, rows.end()}, written, progress);
}

QString partName(size_t part, size_t parts, const QString &ending)
{
    return parts == 1 ? QStringLiteral("metadata.") + ending : QStringLiteral("metadata-%1.%2").arg(part + 1).arg(ending);
}

Error stopped(const QString &name)
{
    return {ErrorCode::CannotWrite, QCoreApplication::translate("Export", "The package was not written."), name,
            QCoreApplication::translate("Export", "A file could not be put under its name."),
            QCoreApplication::translate("Export", "Choose another folder and export again. Nothing was left behind.")};
}

} // namespace

Result<std::vector<PackagePart>> writeParts(const QString &folder, const PackageContent &content,
                                            const PartLimits &limits, const Progress &progress)
{
    std::vector<PackagePart> parts;
    const QDir target(folder);
    if (content.table.form() == PackageForm::Standard) {
        auto rows = standardParts(content, limits);
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!progress.step(qint64(i), qint64(rows.size())))
                return Progress::cancelledError();
            const QString name = partName(i, rows.size(), QStringLiteral("json"));
            if (auto done = writeStandard(target.filePath(name), content, rows[i]); !done)
                return done.error();
            parts.push_back({name, std::move(rows[i])});
        }
        return parts;
    }
    std::vector<std::vector<Row>> written;
    for (auto &rows : byContributor(content.table, limits)) {
        if (auto done = writeWorkbooks(folder, content, limits, std::move(rows), written, progress); !done)
            return done.error();
    }
    for (size_t i = 0; i < written.size(); ++i) {
        const QString name = partName(i, written.size(), QStringLiteral("xlsx"));
        if (!QFile::rename(target.filePath(QStringLiteral("workbook-%1.xlsx").arg(i)), target.filePath(name)))
            return stopped(name);
        parts.push_back({name, std::move(written[i])});
    }
    return parts;
}

} // namespace hubready
