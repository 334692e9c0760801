// Files as the rows of a table: the one way in which documents and courses become records, in a folder or alone.
#pragma once

#include "core/import/course/course_package.h"

namespace hubready {

class FileRows final : public TableSource
{
public:
    // `files`: paths; `root`: the folder that their names in the records count from. The report outlives this.
    FileRows(QStringList files, const QString &root, ReadReport &report);

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) override;
    Result<void> rows(RowTaker &taker, const Progress &progress) override;

private:
    // Error: the file is no record; why.
    Result<void> makeRow(const QString &path);
    Result<void> addCourse(const QString &path, const QString &name);

    QStringList m_files;
    QString m_root;
    ReadReport &m_report;
    GrowingRow m_row;
    QStringList m_remarks; // of the last row
};

} // namespace hubready
