#include "ui/models/history_model.h"

#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/who_and_when.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr int firstPiece = 200;
constexpr int fewNew = 8; // one change at a time comes, as a rule

bool isUndo(const JournalEntry &entry)
{
    return entry.kind == QStringLiteral("undo");
}

// What the session's undo passes over.
bool isPassedOver(const JournalEntry &entry)
{
    return entry.kind == QStringLiteral("import") || entry.kind == QStringLiteral("setting");
}

} // namespace

HistoryModel::HistoryModel(Document &document, QObject *parent) : QAbstractListModel(parent), m_document(document)
{
    connect(&document, &Document::opened, this, &HistoryModel::reload);
    connect(&document, &Document::closed, this, &HistoryModel::reload);
    connect(&document, &Document::historyChanged, this, &HistoryModel::follow);
    reload();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString HistoryModel::what(const JournalEntry &entry) const
{
    const bool isImport = entry.kind == QStringLiteral("import");
    const QString why = !entry.why.isEmpty() ? entry.why : isImport ? tr("Records read") : tr("A change");
    if (isUndo(entry))
        return tr("Undone: %1").arg(why);
    return entry.undoes ? tr("Redone: %1").arg(why) : why;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEntry &line = m_entries[size_t(index.row())];
    const auto values = [&line] { return line.items > 0 ? valuesInWords(line.items) : QString(); };
    const auto when = [&] { return momentInWords(line.at, m_document.clock().now()); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return what(line);
    case Qt::AccessibleTextRole: {
        QStringList parts{what(line), personInWords(line.person), when(), values()};
        if (isUndone(index.row()))
            parts += tr("undone");
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case ChangeRole:
        return line.id;
    case WhoRole:
        return personInWords(line.person);
    case WhenRole:
        return when();
    case ValuesRole:
        return values();
    case IsUndoneRole:
        return isUndone(index.row());
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    if (!m_document.isOpen() || !m_hasMore || m_isPaused)
        return;
    const size_t known = m_entries.size();
    const size_t wanted = std::max(size_t(firstPiece), 2 * known);
    auto read = m_document.session().history(int(wanted));
    m_hasMore = read && read->size() == wanted;
    if (!read || read->size() <= known)
        return;
    beginInsertRows({}, int(known), int(read->size()) - 1);
    m_entries.insert(m_entries.end(), read->begin() + ptrdiff_t(known), read->end());
    markUndone();
    endInsertRows();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_entries.clear();
    m_hasMore = false;
    if (m_document.isOpen()) {
        if (auto read = m_document.session().history(firstPiece)) {
            m_hasMore = read->size() == size_t(firstPiece);
            m_entries = std::move(read.value());
        }
    }
    markUndone();
    endResetModel();
}

void HistoryModel::follow()
{
    if (!m_document.isOpen() || m_isPaused)
        return;
    const ChangeId newest = m_entries.empty() ? 0 : m_entries.front().id;
    const auto isNew = [newest](const JournalEntry &line) { return line.id > newest; };
    std::vector<JournalEntry> fresh;
    for (int most = fewNew;; most *= 2) {
        auto read = m_document.session().history(most);
        if (!read)
            return;
        fresh = std::move(read.value());
        if (int(fresh.size()) < most || !isNew(fresh.back()))
            break;
    }
    std::erase_if(fresh, [&](const JournalEntry &line) { return !isNew(line); });
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_entries.insert(m_entries.begin(), fresh.begin(), fresh.end());
    markUndone();
    endInsertRows();
    // What these changes undo, or do again, reads differently now; it may be anywhere below.
    const bool anyUndoes = std::ranges::any_of(fresh, [](const JournalEntry &line) { return line.undoes.has_value(); });
    if (anyUndoes && fresh.size() < m_entries.size())
        Q_EMIT dataChanged(index(int(fresh.size())), index(rowCount() - 1), {IsUndoneRole, Qt::AccessibleTextRole});
}

void HistoryModel::setPaused(bool paused)
{
    m_isPaused = paused;
    follow();
}

// Who undoes is always newer than what is undone, so what is read is enough to know.
void HistoryModel::markUndone()
{
    m_undoneBy.clear();
    for (const JournalEntry &line : m_entries) {
        if (line.undoes)
            m_undoneBy.emplace(*line.undoes, line.id);
    }
}

// The change under which it stands today: itself, or the redo that brought it back.
std::optional<ChangeId> HistoryModel::standsAs(const JournalEntry &entry) const
{
    ChangeId standing = entry.id;
    for (auto undo = m_undoneBy.find(standing); undo != m_undoneBy.end(); undo = m_undoneBy.find(standing)) {
        const auto redo = m_undoneBy.find(undo->second);
        if (redo == m_undoneBy.end())
            return std::nullopt;
        standing = redo->second;
    }
    return standing;
}

bool HistoryModel::isUndone(int row) const
{
    return !standsAs(entry(row));
}

std::optional<ChangeId> HistoryModel::undoTarget(int row) const
{
    const JournalEntry &line = entry(row);
    if (isUndo(line) || line.kind == QStringLiteral("setting"))
        return std::nullopt;
    return standsAs(line);
}

int HistoryModel::changesAfter(ChangeId target) const
{
    return int(std::ranges::count_if(m_entries, [&](const JournalEntry &line) {
        return line.id > target && !isUndo(line) && !isPassedOver(line) && !m_undoneBy.contains(line.id);
    }));
}

} // namespace hubready
