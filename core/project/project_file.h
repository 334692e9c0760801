// The project file (.hubready): one SQLite database with records, edits, journal, review and settings (its tables:
// resources/schema). Opened to write by one process at a time, to read by any number. This class opens, makes and
// upgrades it and keeps its settings; records and journal have classes of their own that take its connection.
//
// Belongs to the thread that opened it.
#pragma once

#include "core/base/clock.h"
#include "core/project/project_lock.h"
#include "core/project/sql.h"
#include "core/record/package_form.h"

#include <QMap>

#include <memory>

namespace hubready {

// Who is at work; goes into the journal.
struct Person
{
    QString name;
    QString role; // "owner", "analyst", "uploader" or empty
};

class ProjectFile
{
public:
    enum class Mode { Write, Read };

    // Makes an empty project at `path`, which must not exist, without WAL and without safety: for the bulk load that
    // follows. `finishLoad` makes it safe.
    static Result<std::unique_ptr<ProjectFile>> create(const QString &path, PackageForm form);
    // Locked when somebody else has it open to write and `mode` is Write; the error says who.
    static Result<std::unique_ptr<ProjectFile>> open(const QString &path, Mode mode, const Person &person,
                                                     const Clock &clock);
    ~ProjectFile();

    const QString &path() const { return m_path; }
    bool isWritable() const { return m_mode == Mode::Write; }
    const Connection &connection() const { return m_connection; }

    PackageForm form() const { return m_form; } // in which the records are held
    QString setting(const QString &name, const QString &fallback = {}) const;
    QMap<QString, QString> settings() const; // all of them
    // The package that the project is for; the form of its records where nobody has said so.
    PackageForm target() const;
    Result<void> setSetting(const QString &name, const QString &value) const;

    static bool isProject(const QString &path); // by its content

private:
    ProjectFile(QString path, Mode mode, Connection connection);
    Result<void> upgrade();
    Result<void> readForm();

    QString m_path;
    Mode m_mode;
    PackageForm m_form = PackageForm::Standard;
    std::unique_ptr<ProjectLock> m_lock; // before the connection: it goes last
    Connection m_connection;
};

} // namespace hubready
