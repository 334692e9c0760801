// What people have said about a record. A question that comes with a change of state is written by Session::apply, in
// the transaction of that change; here a comment is read, or added by itself. Comments are only ever added. They are no
// part of the record, so an undo leaves them.
#pragma once

#include "core/project/project_file.h"
#include "core/record/record_table.h"

#include <vector>

namespace hubready {

struct Comment
{
    qint64 id = 0;
    QDateTime at; // UTC
    Person person;
    QString text;
};

class Comments
{
public:
    explicit Comments(const ProjectFile &project) : m_project(project) {}

    Result<std::vector<Comment>> of(Row row) const; // oldest first
    // `text` without the blanks around it must not be empty.
    Result<Comment> add(Row row, const Person &person, const QDateTime &at, const QString &text) const;

private:
    const ProjectFile &m_project;
};

} // namespace hubready
