#include "core/import/database/database_input.h"

#include "core/import/database/array_text.h"
#include "core/import/table/cell_preparation.h"
#include "core/import/table/table_source.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>

#include <array>
#include <atomic>

namespace hubready {

namespace {

struct DatabaseReaderText
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseReaderText)
};

struct ServerKind
{
    const char *scheme;
    const char *driver;
    const char *readOnly; // what makes a session only read; null: the right of the user decides
};
constexpr std::array servers{ServerKind{"postgresql", "QPSQL", "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"},
                             ServerKind{"mysql", "QMYSQL", "SET SESSION TRANSACTION READ ONLY"},
                             ServerKind{"odbc", "QODBC", nullptr}};

const ServerKind *serverOf(const QString &path)
{
    const QString scheme = path.section(QStringLiteral("://"), 0, 0);
    const auto found =
        std::ranges::find_if(servers, [&](const ServerKind &s) { return scheme == QLatin1StringView(s.scheme); });
    return path.contains(QStringLiteral("://")) && found != servers.end() ? &*found : nullptr;
}

// A connection of its own name that goes with this object.
class SourceConnection
{
public:
    explicit SourceConnection(const QString &driver)
    {
        static std::atomic<int> number = 0;
        m_name = QStringLiteral("hubready-reading-%1").arg(++number);
        QSqlDatabase::addDatabase(driver, m_name);
    }
    Q_DISABLE_COPY_MOVE(SourceConnection)
    ~SourceConnection() { QSqlDatabase::removeDatabase(m_name); }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
};

Error cannotOpen(const QString &name, const QString &why, const QString &whatToDo)
{
    return {ErrorCode::InputUnusable, DatabaseReaderText::tr("The database cannot be opened."), name, why, whatToDo};
}

Result<void> openFile(QSqlDatabase &database, const InputFile &file)
{
    // A copy that nobody writes to needs no lock, and a log beside it that is empty says nothing: nothing is written
    // then.
    const bool hasLog = QFileInfo(file.path + QStringLiteral("-wal")).size() > 0;
    QUrl url = QUrl::fromLocalFile(QFileInfo(file.path).absoluteFilePath());
    database.setDatabaseName(url.toString(QUrl::FullyEncoded) +
                             (hasLog ? QStringLiteral("?mode=ro") : QStringLiteral("?mode=ro&immutable=1")));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
    if (!database.open())
        return cannotOpen(file.name, DatabaseReaderText::tr("It is no SQLite database, or it is damaged."),
                          DatabaseReaderText::tr("Check that the file is a whole copy."));
    return {};
}

Error noDriver(const InputFile &file, const ServerKind &server)
{
    return {ErrorCode::InputUnusable, DatabaseReaderText::tr("This kind of database cannot be read here."), file.name,
            DatabaseReaderText::tr("The driver %1 of Qt is not installed.").arg(QString::fromLatin1(server.driver)),
            DatabaseReaderText::tr("Install it, or export the table as CSV.")};
}

Result<void> openServer(QSqlDatabase &database, const InputFile &file, const ServerKind &server)
{
    const QUrl url(file.path);
    database.setHostName(url.host());
    if (url.port() > 0)
        database.setPort(url.port());
    database.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    database.setUserName(url.userName(QUrl::FullyDecoded));
    const QString password = url.password().isEmpty() ? qEnvironmentVariable("HUBREADY_DATABASE_PASSWORD")
                                                      : url.password(QUrl::FullyDecoded);
    database.setPassword(password);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision); // 1.50 stays what it is
    if (!database.open())
        return cannotOpen(file.name,
                          DatabaseReaderText::tr("The server does not answer, or does not let this user in: %1")
                              .arg(database.lastError().databaseText().simplified()),
                          DatabaseReaderText::tr("Check the address, the name of the user and the password."));
    if (server.readOnly)
        QSqlQuery(QString::fromLatin1(server.readOnly), database);
    return {};
}

std::string cellText(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.metaType().id()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter)
                   ? toWtf8(DatabaseReaderText::tr("(%1 bytes)").arg(bytes.size()))
                   : bytes.toStdString();
    }
    case QMetaType::QDateTime:
        return toWtf8(value.toDateTime().toString(Qt::ISODate));
    case QMetaType::QDate:
        return toWtf8(value.toDate().toString(Qt::ISODate));
    default:
        return toWtf8(value.toString());
    }
}

// Only what reads: one statement that begins with SELECT or WITH.
bool isSelect(const QString &query)
{
    const QString text = query.trimmed();
    const bool begins = text.startsWith(QStringLiteral("select"), Qt::CaseInsensitive) ||
                        text.startsWith(QStringLiteral("with"), Qt::CaseInsensitive);
    const qsizetype end = text.indexOf(u';');
    return begins && (end < 0 || end == text.size() - 1);
}

class DatabaseSource final : public TableSource
{
public:
    DatabaseSource(const QSqlDatabase &database, ReadReport &report) : m_database(database), m_report(report) {}

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) override
    {
        Q_UNUSED(progress)
        if (auto chosen = choose(options); !chosen)
            return chosen.error();
        auto query = run();
        if (!query)
            return query.error();
        TableHead head;
        const QSqlRecord record = query->record();
        for (int i = 0; i < record.count(); ++i)
            head.columns.push_back({toWtf8(record.fieldName(i))});
        while (head.samples.size() < sampleRowCount && query->next())
            head.samples.push_back(cells(query.value(), record.count()));
        findLists(head);
        report.sheet = m_table;
        return head;
    }

    Result<void> rows(RowTaker &taker, const Progress &progress) override
    {
        auto query = run();
        if (!query)
            return query.error();
        const int columns = query->record().count();
        std::vector<std::string_view> views;
        qint64 number = 0;
        while (query->next()) {
            if (!progress.step(++number, 0))
                return Progress::cancelledError();
            std::vector<std::string> row = cells(query.value(), columns);
            for (size_t column : m_lists)
                makeList(row[column]);
            views.assign(row.begin(), row.end());
            taker.take({views, {number, {}, RecordPlace::Kind::Element}});
        }
        if (const QSqlError error = query->lastError(); error.isValid())
            taker.reject({number == 0 ? m_report.name
                                      : DatabaseReaderText::tr("%1, behind row %2").arg(m_report.name).arg(number),
                          DatabaseReaderText::tr("The database gave no more rows, so some may be missing: %1")
                              .arg(error.databaseText().simplified()),
                          {}});
        return {};
    }

private:
    Result<void> choose(const ReadOptions &options)
    {
        m_report.sheets = m_database.tables(QSql::Tables) + m_database.tables(QSql::Views);
        m_report.sheets.sort();
        if (!options.query.isEmpty()) {
            m_query = options.query;
            if (isSelect(m_query))
                return {};
            return Error{ErrorCode::Usage, DatabaseReaderText::tr("Only a SELECT is run."), options.query,
                         DatabaseReaderText::tr("A database is read and never changed."),
                         DatabaseReaderText::tr("Write one statement that begins with SELECT.")};
        }
        m_table = options.sheet;
        if (m_table.isEmpty())
            m_table = likeliestTable();
        if (m_table.isEmpty() || !m_report.sheets.contains(m_table, Qt::CaseInsensitive)) {
            return Error{m_table.isEmpty() ? ErrorCode::InputUnusable : ErrorCode::Usage,
                         m_table.isEmpty() ? DatabaseReaderText::tr("The database has no table.")
                                           : DatabaseReaderText::tr("There is no table “%1”.").arg(m_table),
                         m_report.name,
                         m_report.sheets.isEmpty()
                             ? QString()
                             : DatabaseReaderText::tr("Its tables are: %1.").arg(m_report.sheets.join(QStringLiteral(", "))),
                         DatabaseReaderText::tr("Name one of these, or write a SELECT.")};
        }
        m_query = QStringLiteral("SELECT * FROM %1")
                      .arg(m_database.driver()->escapeIdentifier(m_table, QSqlDriver::TableName));
        return {};
    }

    // Columns of arrays, which the driver gives as text.
    void findLists(TableHead &head)
    {
        const bool isPostgres = m_database.driverName() == QStringLiteral("QPSQL");
        for (size_t i = 0; isPostgres && i < head.columns.size(); ++i) {
            const auto isEmpty = [i](const auto &row) { return row[i].empty(); };
            const auto isFine = [i](const auto &row) { return row[i].empty() || arrayItems(row[i]); };
            if (std::ranges::all_of(head.samples, isEmpty) || !std::ranges::all_of(head.samples, isFine))
                continue;
            head.columns[i].isList = true;
            m_lists.push_back(i);
            for (auto &row : head.samples)
                makeList(row[i]);
        }
    }

    static void makeList(std::string &cell)
    {
        if (const auto items = arrayItems(cell))
            cell = listOf(*items);
    }

    // The table whose columns say most of what a record has.
    QString likeliestTable() const
    {
        QString best;
        double most = -1;
        for (const QString &table : m_report.sheets) {
            const QSqlRecord record = m_database.record(table);
            double score = 0;
            for (int i = 0; i < record.count(); ++i) {
                const auto target = targetOfName(toWtf8(record.fieldName(i)));
                score += target && target->field != Field::None ? target->confidence : 0;
            }
            if (score > most) {
                most = score;
                best = table;
            }
        }
        return best;
    }

    Result<QSqlQuery> run() const
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(m_query))
            return query;
        return Error{ErrorCode::Usage, DatabaseReaderText::tr("The database does not take this SELECT."), m_report.name,
                     query.lastError().databaseText(), DatabaseReaderText::tr("Check the names of its tables and columns.")};
    }

    static std::vector<std::string> cells(const QSqlQuery &query, int columns)
    {
        std::vector<std::string> row;
        for (int i = 0; i < columns; ++i)
            row.push_back(cellText(query.value(i)));
        return row;
    }

    QSqlDatabase m_database;
    ReadReport &m_report;
    QString m_table;
    QString m_query;
    std::vector<size_t> m_lists; // columns of arrays
};

} // namespace

bool isDatabaseAddress(const QString &path) { return serverOf(path) != nullptr; }

QString shownDatabaseAddress(const QString &address) { return QUrl(address).toDisplayString(); }

double recogniseDatabase(const InputFile &file)
{
    return file.bytes.startsWith("SQLite format 3") || isDatabaseAddress(file.path) ? 0.98 : 0;
}

Result<void> readDatabaseInput(const InputFile &file, const ReadOptions &options, ReadReport &report, RecordSink &sink,
                               const Progress &progress)
{
    const ServerKind *server = serverOf(file.path);
    if (server && !QSqlDatabase::isDriverAvailable(QString::fromLatin1(server->driver)))
        return noDriver(file, *server);
    const SourceConnection connection(server ? QString::fromLatin1(server->driver) : QStringLiteral("QSQLITE"));
    QSqlDatabase database = connection.database();
    const auto opened = server ? openServer(database, file, *server) : openFile(database, file);
    if (!opened)
        return opened;
    report.kind = database.driverName();
    Result<void> read;
    {
        DatabaseSource source(database, report);
        read = readTable(source, options, report, sink, progress);
    }
    database.close();
    database = QSqlDatabase();
    return read;
}

} // namespace hubready
