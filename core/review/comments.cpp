#include "core/review/comments.h"

#include <QCoreApplication>

namespace hubready {

namespace {

struct CommentsText
{
    Q_DECLARE_TR_FUNCTIONS(CommentsText)
};

} // namespace

Result<std::vector<Comment>> Comments::of(Row row) const
{
    auto query = m_project.connection().run(
        QStringLiteral("SELECT id, at, who, role, text FROM comment WHERE record = ? ORDER BY id"), {row + 1});
    if (!query)
        return query.error();
    std::vector<Comment> list;
    while (query->next()) {
        list.push_back({query->value(0).toLongLong(),
                        QDateTime::fromString(query->value(1).toString(), Qt::ISODateWithMs),
                        {query->value(2).toString(), query->value(3).toString()},
                        query->value(4).toString()});
    }
    return list;
}

Result<Comment> Comments::add(Row row, const Person &person, const QDateTime &at, const QString &text) const
{
    Comment comment{0, at, person, text.trimmed()};
    if (comment.text.isEmpty())
        return Error{ErrorCode::Usage, CommentsText::tr("The comment says nothing."), {}, {}, CommentsText::tr("Write something first.")};
    if (!m_project.isWritable()) {
        return Error{ErrorCode::Locked, CommentsText::tr("The comment was not added."), m_project.path(),
                     CommentsText::tr("This project is open to read only."),
                     CommentsText::tr("Open it again when nobody else is writing to it.")};
    }
    const auto added = m_project.connection().run(
        QStringLiteral("INSERT INTO comment (record, at, who, role, text) VALUES (?, ?, ?, ?, ?)"),
        {row + 1, at.toString(Qt::ISODateWithMs), person.name, person.role, comment.text});
    if (!added)
        return added.error();
    comment.id = added->lastInsertId().toLongLong();
    return comment;
}

} // namespace hubready
