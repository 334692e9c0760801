// The two bulk paths of a project file, records in and records out. They take SQLite's own handle from Qt's driver,
// because Qt SQL costs 2.3 times as much on inserting and 3.8 times on reading all; nothing else does so.
#pragma once

#include "core/base/progress.h"
#include "core/project/project_file.h"

#include <functional>
#include <memory>
#include <string_view>

struct sqlite3_stmt;

namespace hubready {

// Inserts records one after the other, within a transaction of the caller's.
class RecordWriter
{
public:
    static Result<RecordWriter> prepare(const ProjectFile &project);

    Result<void> add(qint64 number, qint64 source, const QString &place, std::string_view said, std::string_view extra);

private:
    struct Finalise
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    RecordWriter(const ProjectFile &project, sqlite3_stmt *statement) : m_project(&project), m_statement(statement) {}

    const ProjectFile *m_project;
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
};

struct StoredRecord
{
    qint64 number;
    std::string_view said;  // valid during the call
    std::string_view extra; // JSON, or empty
};

// All records in the order of their numbers. `row` returns false to stop.
Result<void> readRecords(const ProjectFile &project, const std::function<bool(const StoredRecord &)> &row);

} // namespace hubready
