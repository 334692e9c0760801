#include "core/project/record_rows.h"

#include "core/json/json_scan.h"
#include "core/project/project_text.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <cstring>

namespace hubready {

namespace {

sqlite3 *handleOf(const ProjectFile &project)
{
    const QVariant handle = project.connection().database().driver()->handle();
    if (handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3 *const *>(handle.constData());
    return nullptr;
}

Error failure(const ProjectFile &project, sqlite3 *handle)
{
    const int code = handle ? sqlite3_errcode(handle) : SQLITE_CANTOPEN;
    return storeError(project.path(), QSqlError({}, {}, QSqlError::StatementError, QString::number(code)));
}

// What was written here was JSON, and all that reads it later relies on that.
bool isJsonValue(std::string_view text)
{
    size_t end = 0;
    return !skipJsonValue(text, end) && end == text.size();
}

Error damagedRecord(const ProjectFile &project, qint64 number)
{
    return {ErrorCode::InputUnusable, ProjectText::tr("The project is damaged."),
            ProjectText::tr("%1, record %2").arg(project.path()).arg(number),
            ProjectText::tr("What it holds of this record is not what Hubready wrote."),
            ProjectText::tr("Open a copy of the project from before, or import the export again.")};
}

std::string_view columnText(sqlite3_stmt *statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return text ? std::string_view(text, size_t(sqlite3_column_bytes(statement, column))) : std::string_view{};
}

void bindText(sqlite3_stmt *statement, int place, std::string_view text)
{
    // Static: the text outlives the step that follows.
    sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

} // namespace

void RecordWriter::Finalise::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<RecordWriter> RecordWriter::prepare(const ProjectFile &project)
{
    sqlite3 *handle = handleOf(project);
    sqlite3_stmt *statement = nullptr;
    constexpr std::string_view sql = "INSERT INTO record (number, source, place, said, extra) VALUES (?, ?, ?, ?, ?)";
    if (!handle || sqlite3_prepare_v2(handle, sql.data(), int(sql.size()), &statement, nullptr) != SQLITE_OK)
        return failure(project, handle);
    return RecordWriter(project, statement);
}

Result<void> RecordWriter::add(qint64 number, qint64 source, const QString &place, std::string_view said,
                               std::string_view extra)
{
    const QByteArray where = place.toUtf8();
    sqlite3_stmt *statement = m_statement.get();
    sqlite3_bind_int64(statement, 1, number);
    sqlite3_bind_int64(statement, 2, source);
    bindText(statement, 3, std::string_view(where.constData(), size_t(where.size())));
    bindText(statement, 4, said);
    if (extra.empty())
        sqlite3_bind_null(statement, 5);
    else
        bindText(statement, 5, extra);
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return done ? Result<void>() : Result<void>(failure(*m_project, sqlite3_db_handle(statement)));
}

Result<void> readRecords(const ProjectFile &project, const std::function<bool(const StoredRecord &)> &row)
{
    sqlite3 *handle = handleOf(project);
    sqlite3_stmt *raw = nullptr;
    constexpr std::string_view sql = "SELECT number, said, extra FROM record ORDER BY number";
    if (!handle || sqlite3_prepare_v2(handle, sql.data(), int(sql.size()), &raw, nullptr) != SQLITE_OK)
        return failure(project, handle);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, &sqlite3_finalize);
    int step = 0;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW) {
        const StoredRecord record{sqlite3_column_int64(raw, 0), columnText(raw, 1), columnText(raw, 2)};
        if (!isJsonValue(record.said) || (!record.extra.empty() && !isJsonValue(record.extra)))
            return damagedRecord(project, record.number);
        if (!row(record))
            return {};
    }
    return step == SQLITE_DONE ? Result<void>() : Result<void>(failure(project, handle));
}

} // namespace hubready
