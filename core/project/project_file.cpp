#include "core/project/project_file.h"

#include "core/project/project_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSqlError>
#include <QSysInfo>

// Resources of a static library are linked in only when they are asked for, outside any namespace.
static void takeSchemaIn()
{
    Q_INIT_RESOURCE(schema);
}

namespace hubready {

namespace {

constexpr int applicationId = 0x48756252; // "HubR"

struct SchemaStep
{
    int version;
    QString script;
};

// By version; a project is brought up to the last one. The numbers may have gaps.
QList<SchemaStep> schemaSteps()
{
    takeSchemaIn();
    QList<SchemaStep> steps;
    const QFileInfoList scripts = QDir(QStringLiteral(":/schema")).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QFileInfo &script : scripts)
        steps.append({script.fileName().section(u'-', 0, 0).toInt(), script.filePath()});
    return steps;
}

Error noProject(const QString &path)
{
    return {ErrorCode::InputUnusable, ProjectText::tr("This is no Hubready project."), path,
            ProjectText::tr("The file was not made by Hubready."), ProjectText::tr("Open it as an export instead, or choose another file.")};
}

Error lockedError(const QString &path, const Connection &connection)
{
    QString who = ProjectText::tr("somebody");
    QString host;
    QString since;
    if (auto query = connection.run(QStringLiteral("SELECT who, host, since FROM opened_by")); query && query->next()) {
        if (!query->value(0).toString().isEmpty())
            who = query->value(0).toString();
        host = query->value(1).toString();
        const QDateTime time = QDateTime::fromString(query->value(2).toString(), Qt::ISODate).toLocalTime();
        since = QLocale().toString(time.time(), QLocale::ShortFormat);
    }
    const bool here = host == QSysInfo::machineHostName();
    return {ErrorCode::Locked,
            here ? ProjectText::tr("This project is open in another window.") : ProjectText::tr("This project is open on another computer."),
            since.isEmpty() ? path : ProjectText::tr("%1, since %2, by %3").arg(path, since, who),
            ProjectText::tr("Two people cannot write to one file at once."),
            ProjectText::tr("Open it to read, or ask %1 to close it.").arg(who)};
}

} // namespace

ProjectFile::ProjectFile(QString path, Mode mode, Connection connection)
    : m_path(std::move(path)), m_mode(mode), m_connection(std::move(connection))
{
}

ProjectFile::~ProjectFile()
{
    if (m_lock) {
        const auto gone = m_connection.run(QStringLiteral("DELETE FROM opened_by"));
        Q_UNUSED(gone)
    }
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const QString &path, PackageForm form)
{
    auto connection = Connection::open(path, Connection::Mode::Create);
    if (!connection)
        return connection.error();
    std::unique_ptr<ProjectFile> project(new ProjectFile(path, Mode::Write, std::move(connection.value())));
    for (const QString &pragma :
         {QStringLiteral("PRAGMA journal_mode = OFF"), QStringLiteral("PRAGMA synchronous = OFF"),
          QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"), QStringLiteral("PRAGMA page_size = 8192"),
          QStringLiteral("PRAGMA application_id = %1").arg(applicationId)}) {
        if (const auto done = project->m_connection.run(pragma); !done)
            return done.error();
    }
    if (auto done = project->upgrade(); !done)
        return done.error();
    project->m_form = form;
    const QString name = QString::fromLatin1(packageFormName(form));
    for (const char *setting : {"form", "package"}) {
        if (auto done = project->setSetting(QLatin1StringView(setting), name); !done)
            return done.error();
    }
    return project;
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString &path, Mode mode, const Person &person,
                                                       const Clock &clock)
{
    if (QFileInfo(path).isFile() && !isProject(path))
        return noProject(path);
    std::unique_ptr<ProjectLock> lock;
    if (mode == Mode::Write && QFileInfo::exists(path)) {
        lock = ProjectLock::take(path);
        if (!lock) {
            const auto reader = Connection::open(path, Connection::Mode::Read);
            if (reader && QFileInfo(QFileInfo(path).path()).isWritable())
                return lockedError(path, reader.value());
            if (reader) {
                return Error{ErrorCode::CannotWrite, ProjectText::tr("The project cannot be written."), path,
                             ProjectText::tr("The folder can only be read."), ProjectText::tr("Open it to read, or copy it to another folder.")};
            }
            return reader.error();
        }
    }
    auto connection = Connection::open(path, mode == Mode::Write ? Connection::Mode::Write : Connection::Mode::Read);
    if (!connection)
        return connection.error();
    std::unique_ptr<ProjectFile> project(new ProjectFile(path, mode, std::move(connection.value())));
    if (mode == Mode::Write) {
        for (const QString &pragma : {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL")}) {
            if (const auto done = project->m_connection.run(pragma); !done)
                return done.error();
        }
        if (auto done = project->upgrade(); !done)
            return done.error();
        project->m_lock = std::move(lock);
        const auto cleared = project->m_connection.run(QStringLiteral("DELETE FROM opened_by"));
        const auto told = project->m_connection.run(
            QStringLiteral("INSERT INTO opened_by (who, host, since) VALUES (?, ?, ?)"),
            {person.name, QSysInfo::machineHostName(), clock.now().toString(Qt::ISODate)});
        if (!cleared || !told)
            return cleared ? told.error() : cleared.error();
    }
    if (auto done = project->readForm(); !done)
        return done.error();
    return project;
}

Result<void> ProjectFile::upgrade()
{
    auto version = m_connection.run(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    version->next();
    const int found = version->value(0).toInt();
    version->finish();
    const QList<SchemaStep> steps = schemaSteps();
    const int newest = steps.isEmpty() ? 0 : steps.last().version;
    if (found > newest) {
        return Error{ErrorCode::InputUnusable, ProjectText::tr("This project is from a newer Hubready."), m_path,
                     ProjectText::tr("It has version %1; this program knows up to %2.").arg(found).arg(newest),
                     ProjectText::tr("Install the newer program.")};
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= found)
            continue;
        QFile script(step.script);
        if (!script.open(QIODevice::ReadOnly))
            return Error{ErrorCode::CannotWrite, ProjectText::tr("The project cannot be made."), m_path,
                         ProjectText::tr("A part of the program is missing."), ProjectText::tr("Install Hubready again.")};
        Transaction transaction(m_connection);
        if (auto done = transaction.begin(); !done)
            return done;
        if (auto done = m_connection.runAll(QString::fromUtf8(script.readAll())); !done)
            return done;
        if (const auto done = m_connection.run(QStringLiteral("PRAGMA user_version = %1").arg(step.version)); !done)
            return done.error();
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Result<void> ProjectFile::readForm()
{
    const auto form = packageFormOf(setting(QStringLiteral("form")).toStdString());
    if (!form)
        return noProject(m_path);
    m_form = *form;
    return {};
}

QString ProjectFile::setting(const QString &name, const QString &fallback) const
{
    auto query = m_connection.run(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name});
    return query && query->next() ? query->value(0).toString() : fallback;
}

QMap<QString, QString> ProjectFile::settings() const
{
    QMap<QString, QString> all;
    auto query = m_connection.run(QStringLiteral("SELECT name, value FROM setting"));
    while (query && query->next())
        all.insert(query->value(0).toString(), query->value(1).toString());
    return all;
}

PackageForm ProjectFile::target() const
{
    return packageFormOf(setting(QStringLiteral("package")).toStdString()).value_or(m_form);
}

Result<void> ProjectFile::setSetting(const QString &name, const QString &value) const
{
    const auto done =
        m_connection.run(QStringLiteral("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"), {name, value});
    return done ? Result<void>() : Result<void>(done.error());
}

bool ProjectFile::isProject(const QString &path)
{
    // SQLite's header: the magic text, and at byte 68 the application id, big endian.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(72);
    return head.size() == 72 && head.startsWith(QByteArrayView("SQLite format 3\0", 16)) && head.sliced(68) == "HubR";
}

} // namespace hubready
