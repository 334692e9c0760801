#include "core/project/sql.h"

#include "core/project/project_text.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace hubready {

namespace {

// What SQLite's result codes come to for a person (sqlite.org/rescode.html).
QString reason(const QSqlError &cause)
{
    switch (cause.nativeErrorCode().toInt() & 0xFF) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
        return ProjectText::tr("Another program is writing to the file.");
    case 8: // SQLITE_READONLY
        return ProjectText::tr("The file or its folder can only be read.");
    case 10: // SQLITE_IOERR
        return ProjectText::tr("The disk did not do what it was asked.");
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ProjectText::tr("The file is damaged, or is no Hubready project.");
    case 13: // SQLITE_FULL
        return ProjectText::tr("The disk is full.");
    case 14: // SQLITE_CANTOPEN
        return ProjectText::tr("The file or its folder cannot be opened.");
    default:
        return cause.driverText().isEmpty() ? cause.databaseText() : cause.driverText();
    }
}

// Qt's driver takes a QString that was never set for NULL; here it is an empty text.
QVariant bindable(const QVariant &value)
{
    const bool isUnsetText = value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
    return isUnsetText ? QVariant(QStringLiteral("")) : value;
}

} // namespace

Error storeError(const QString &path, const QSqlError &cause)
{
    const int code = cause.nativeErrorCode().toInt() & 0xFF;
    const bool unusable = code == 11 || code == 26;
    return {unusable ? ErrorCode::InputUnusable : ErrorCode::CannotWrite,
            unusable ? ProjectText::tr("The project cannot be read.") : ProjectText::tr("The project cannot be written."), path, reason(cause),
            unusable ? ProjectText::tr("Open a copy from a backup.")
                     : ProjectText::tr("Check that the folder can be written to and has space, then try again.")};
}

Result<Connection> Connection::open(const QString &path, Mode mode)
{
    Connection connection(QUuid::createUuid().toString(QUuid::Id128));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection.m_name);
    database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000");
    if (mode == Mode::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (mode != Mode::Create && !QFileInfo(path).isFile()) {
        return Error{ErrorCode::InputUnusable, ProjectText::tr("The project cannot be found."), path, ProjectText::tr("There is no such file."),
                     ProjectText::tr("Check the name and the folder.")};
    }
    if (!database.open())
        return storeError(path, database.lastError());
    return connection;
}

Connection::Connection(Connection &&other) noexcept : m_name(std::exchange(other.m_name, {})) {}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<QSqlQuery> Connection::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storeError(database().databaseName(), query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(bindable(value));
    if (!query.exec())
        return storeError(database().databaseName(), query.lastError());
    return query;
}

Result<Statement> Statement::prepare(const Connection &connection, const QString &sql)
{
    QSqlQuery query(connection.database());
    if (!query.prepare(sql))
        return storeError(connection.database().databaseName(), query.lastError());
    return Statement(std::move(query));
}

Result<void> Statement::run(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, bindable(values[i]));
    if (!m_query.exec())
        return storeError({}, m_query.lastError());
    return {};
}

Result<void> Connection::runAll(const QString &script) const
{
    QString plain;
    for (const QString &line : script.split(u'\n')) {
        if (!line.startsWith(QStringLiteral("--")))
            plain += line + u'\n';
    }
    for (const QString &statement : plain.split(u';')) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = run(statement); !done)
            return done.error();
    }
    return {};
}

Transaction::Transaction(const Connection &connection) : m_connection(connection) {}

Result<void> Transaction::begin()
{
    // IMMEDIATE: a second writer is found out here, not after half of the work.
    if (const auto done = m_connection.run(QStringLiteral("BEGIN IMMEDIATE")); !done)
        return done.error();
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    if (const auto done = m_connection.run(QStringLiteral("COMMIT")); !done)
        return done.error();
    m_open = false;
    return {};
}

Transaction::~Transaction()
{
    if (m_open) {
        const auto undone = m_connection.run(QStringLiteral("ROLLBACK"));
        Q_UNUSED(undone)
    }
}

} // namespace hubready
