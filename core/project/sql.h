// Small pieces around Qt SQL: a connection that removes itself, and errors in plain words. SQL texts never reach a
// person.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace hubready {

// One connection to one SQLite file, for the thread that made it.
class Connection
{
public:
    enum class Mode { Create, Write, Read };

    static Result<Connection> open(const QString &path, Mode mode);
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    QSqlDatabase database() const;

    // Runs one statement with its values; what it selects is in the query.
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    // Statements parted by ";" (none inside a text), for schema files.
    Result<void> runAll(const QString &script) const;

private:
    explicit Connection(QString name) : m_name(std::move(name)) {}
    void close();

    QString m_name;
};

// A statement that is prepared once and run many times, for changes of many rows.
class Statement
{
public:
    static Result<Statement> prepare(const Connection &connection, const QString &sql);
    Result<void> run(const QVariantList &values);

private:
    explicit Statement(QSqlQuery query) : m_query(std::move(query)) {}
    QSqlQuery m_query;
};

Error storeError(const QString &path, const QSqlError &cause);

// Commits when told to; otherwise leaves everything as it was.
class Transaction
{
public:
    explicit Transaction(const Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin();
    Result<void> commit();

private:
    const Connection &m_connection;
    bool m_open = false;
};

} // namespace hubready
