#include "core/session/source_rows.h"

#include "core/import/database/database_input.h"

#include <QFileInfo>

namespace hubready {

Result<void> storeSource(const ProjectFile &project, qint64 id, const ReadReport &report, const QDateTime &at)
{
    const auto source = project.connection().run(
        QStringLiteral("INSERT INTO source (id, path, name, format, encoding, bytes, sha256, read_at, records) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, isDatabaseAddress(report.path) ? report.path : QFileInfo(report.path).absoluteFilePath(), report.name,
         QString::fromLatin1(inputFormatName(report.format)), report.encoding, report.bytes,
         QString::fromLatin1(report.sha256), at.toString(Qt::ISODate), report.records});
    if (!source)
        return source.error();
    for (const Rejection &rejection : report.rejections) {
        const auto row = project.connection().run(
            QStringLiteral("INSERT INTO rejection (source, place, cause, text) VALUES (?, ?, ?, ?)"),
            {id, rejection.where, rejection.cause, QString::fromStdString(rejection.text)});
        if (!row)
            return row.error();
    }
    return {};
}

Result<qint64> nextSource(const ProjectFile &project)
{
    auto query = project.connection().run(QStringLiteral("SELECT MAX(id) FROM source"));
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toLongLong() + 1 : qint64(1);
}

} // namespace hubready
