// The journal as a list, newest change first, read piece by piece as the view asks for more. Follows the document:
// new changes come in at the top, and a change that was undone, or done again, tells so in its place. A session gives
// its entries newest first only, so a further piece reads those before it again; pieces double, which keeps that cheap.
#pragma once

#include "core/project/journal.h"

#include <QAbstractListModel>

#include <unordered_map>

namespace hubready {

class Document;

class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // The display text says what; WhoRole, WhenRole and ValuesRole make up the second line.
    enum Role { ChangeRole = Qt::UserRole, WhoRole, WhenRole, ValuesRole, IsUndoneRole };

    explicit HistoryModel(Document &document, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const JournalEntry &entry(int row) const { return m_entries[size_t(row)]; }
    bool isUndone(int row) const;
    // The change to undo to, so that everything up to and with this one stands; nothing: it does not stand itself, or
    // is nothing that undoing goes back to.
    std::optional<ChangeId> undoTarget(int row) const;
    int changesAfter(ChangeId target) const; // how many would be undone

    void setPaused(bool paused); // while many changes are undone in one go; going on reads what came

private:
    void reload();
    void follow();
    void markUndone();
    std::optional<ChangeId> standsAs(const JournalEntry &entry) const;
    QString what(const JournalEntry &entry) const;

    Document &m_document;
    std::vector<JournalEntry> m_entries;
    std::unordered_map<ChangeId, ChangeId> m_undoneBy;
    bool m_hasMore = false;
    bool m_isPaused = false;
};

} // namespace hubready
