#include "core/project/journal.h"

#include <QSqlError>

namespace hubready {

namespace {

// Texts may hold what is no UTF-8 only in escapes, so QString carries them whole.
QVariant textValue(const std::optional<std::string> &text)
{
    return text ? QVariant(QString::fromStdString(*text)) : QVariant(QMetaType::fromType<QString>());
}

std::optional<std::string> textOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString().toStdString());
}

} // namespace

Result<ChangeId> Journal::append(const JournalEntry &entry, const std::vector<JournalItem> &items)
{
    auto row = m_project.connection().run(
        QStringLiteral("INSERT INTO change (at, who, role, kind, why, undoes) VALUES (?, ?, ?, ?, ?, ?)"),
        {entry.at.toString(Qt::ISODateWithMs), entry.person.name, entry.person.role, entry.kind, entry.why,
         entry.undoes ? QVariant(*entry.undoes) : QVariant(QMetaType::fromType<qint64>())});
    if (!row)
        return row.error();
    const ChangeId id = row->lastInsertId().toLongLong();
    QSqlQuery insert(m_project.connection().database());
    insert.prepare(
        QStringLiteral("INSERT INTO change_item (change, record, subject, before, after) VALUES (?, ?, ?, ?, ?)"));
    for (const JournalItem &item : items) {
        insert.bindValue(0, id);
        insert.bindValue(1, item.record);
        insert.bindValue(2, QString::fromStdString(item.subject));
        insert.bindValue(3, textValue(item.before));
        insert.bindValue(4, textValue(item.after));
        if (!insert.exec())
            return storeError(m_project.path(), insert.lastError());
    }
    return id;
}

Result<std::vector<JournalItem>> Journal::items(ChangeId change) const
{
    auto query = m_project.connection().run(
        QStringLiteral("SELECT record, subject, before, after FROM change_item WHERE change = ? ORDER BY rowid"), {change});
    if (!query)
        return query.error();
    std::vector<JournalItem> list;
    while (query->next()) {
        list.push_back({query->value(0).toUInt(), query->value(1).toString().toStdString(), textOf(query->value(2)),
                        textOf(query->value(3))});
    }
    return list;
}

Result<std::vector<JournalEntry>> Journal::select(const QString &rest, const QVariantList &values) const
{
    auto query = m_project.connection().run(
        QStringLiteral("SELECT id, at, who, role, kind, why, undoes, "
                       "(SELECT COUNT(*) FROM change_item WHERE change = change.id AND record > 0) FROM change ") +
            rest,
        values);
    if (!query)
        return query.error();
    std::vector<JournalEntry> list;
    while (query->next()) {
        JournalEntry entry;
        entry.id = query->value(0).toLongLong();
        entry.at = QDateTime::fromString(query->value(1).toString(), Qt::ISODateWithMs);
        entry.person = {query->value(2).toString(), query->value(3).toString()};
        entry.kind = query->value(4).toString();
        entry.why = query->value(5).toString();
        if (!query->value(6).isNull())
            entry.undoes = query->value(6).toLongLong();
        entry.items = query->value(7).toInt();
        list.push_back(std::move(entry));
    }
    return list;
}

Result<std::vector<JournalEntry>> Journal::entries(int most) const
{
    const QString limit = most > 0 ? QStringLiteral(" LIMIT %1").arg(most) : QString();
    return select(QStringLiteral("ORDER BY id DESC") + limit, {});
}

std::optional<JournalEntry> Journal::entry(ChangeId change) const
{
    const auto found = select(QStringLiteral("WHERE id = ?"), {change});
    return found && !found->empty() ? std::optional(found->front()) : std::nullopt;
}

Result<UndoStacks> UndoStacks::of(const ProjectFile &project)
{
    auto query = project.connection().run(
        QStringLiteral("SELECT id, undoes FROM change WHERE kind NOT IN ('import', 'setting') ORDER BY id"));
    if (!query)
        return query.error();
    UndoStacks stacks;
    while (query->next()) {
        const QVariant undoes = query->value(1);
        stacks.added(query->value(0).toLongLong(), undoes.isNull() ? std::nullopt : std::optional(undoes.toLongLong()));
    }
    return stacks;
}

void UndoStacks::added(ChangeId change, std::optional<ChangeId> undoes)
{
    if (undoes && toUndo() == undoes) {
        m_undo.pop_back();
        m_redo.push_back(change);
    } else if (undoes && toRedo() == undoes) {
        m_redo.pop_back();
        m_undo.push_back(change);
    } else {
        m_undo.push_back(change); // a new change, or the undoing of one from the middle
        m_redo.clear();
    }
}

} // namespace hubready
