#include "core/package/staging_book.h"

#include "core/package/staging_sheets.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QStringList>

#include <numeric>

namespace hubready {

namespace {

struct StagingBookText
{
    Q_DECLARE_TR_FUNCTIONS(StagingBookText)
};

// Why the workbook cannot hold the record; empty: it can.
QString obstacle(const RecordTable &table, Row row)
{
    if (!table.isReadable(row))
        return StagingBookText::tr("it cannot be read");
    const StagingSheetSpec *sheet = stagingSheetOf(table, row);
    if (!sheet)
        return StagingBookText::tr("its type has no sheet");
    if (contributorKey(table, row) != contributorKey(table, 0))
        return StagingBookText::tr("it has another contributor than record 1, and a workbook holds one");
    const auto lost = withoutColumn(table, row, *sheet);
    if (lost.empty())
        return {};
    const Property &of = property(PackageForm::Staging, lost.front());
    return StagingBookText::tr("%1 has no column in the sheet %2").arg(toQString(of.name), toQString(sheet->name));
}

} // namespace

Result<void> writeStagingBook(const QString &path, const RecordTable &table, const Progress &progress)
{
    constexpr qsizetype shown = 5;
    QStringList obstacles;
    for (Row row = 0; row < table.size(); ++row) {
        if (const QString why = obstacle(table, row); !why.isEmpty())
            obstacles << StagingBookText::tr("Record %1: %2.").arg(row + 1).arg(why);
    }
    if (!obstacles.isEmpty()) {
        if (obstacles.size() > shown)
            obstacles = obstacles.first(shown) << StagingBookText::tr("And %1 more.").arg(obstacles.size() - shown);
        return Error{ErrorCode::Refused, StagingBookText::tr("A staging workbook cannot hold these records; nothing was written."), path,
                     obstacles.join(u'\n'), StagingBookText::tr("Write them as .json, or make a project and export a package, which comes in parts.")};
    }
    std::vector<Row> rows(table.size());
    std::iota(rows.begin(), rows.end(), Row(0));
    return writeWorkbook(path, stagingWorkbook(table, rows), progress);
}

} // namespace hubready
