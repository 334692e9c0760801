#include "ui/models/rule_tree_model.h"

#include "ui/document/document.h"

#include <QLocale>

#include <algorithm>

namespace hubready {

namespace {
constexpr quintptr familyId = 0; // a rule's id is its family's place + 1
}

RuleTreeModel::RuleTreeModel(Document &document, QObject *parent) : QAbstractItemModel(parent), m_document(document)
{
    connect(&document, &Document::opened, this, &RuleTreeModel::follow);
    connect(&document, &Document::changed, this, &RuleTreeModel::followEvent);
    connect(&document, &Document::closed, this, &RuleTreeModel::follow);
    follow();
}

QModelIndex RuleTreeModel::index(int row, int column, const QModelIndex &parentIndex) const
{
    if (row < 0 || column != 0 || row >= rowCount(parentIndex))
        return {};
    return createIndex(row, column, parentIndex.isValid() ? quintptr(parentIndex.row() + 1) : familyId);
}

QModelIndex RuleTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == familyId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, familyId);
}

int RuleTreeModel::rowCount(const QModelIndex &parentIndex) const
{
    if (!parentIndex.isValid())
        return m_hasAccepted ? groupCount : familyCount;
    return parentIndex.internalId() == familyId ? int(m_lines[size_t(parentIndex.row())].size()) : 0;
}

int RuleTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RuleTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isFamily = index.internalId() == familyId;
    const size_t group = isFamily ? size_t(index.row()) : size_t(index.internalId() - 1);
    const Line *line = isFamily ? nullptr : &m_lines[group][size_t(index.row())];
    const QString name = isFamily ? groupName(int(group)) : m_rules->title(line->rule);
    const qint64 count = isFamily ? m_counts[group] : line->count;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(name, QLocale().toString(count));
    case Qt::ToolTipRole:
        return isFamily ? QVariant() : QVariant(m_rules->why(line->rule));
    case CountRole:
        return count;
    case FamilyRole:
        return int(group);
    case RuleRole:
        return isFamily ? -1 : int(line->rule);
    default:
        return {};
    }
}

void RuleTreeModel::follow()
{
    if (m_document.isOpen())
        m_rules = m_document.session().findings().sharedRules();
    for (int group = 0; group < groupCount; ++group)
        followGroup(group);
}

// Other rules have other places: nothing of what is shown can stay.
void RuleTreeModel::followEvent(const SessionEvent &event)
{
    if (event.rules) {
        beginResetModel();
        m_hasAccepted = false;
        m_counts = {};
        m_lines = {};
        endResetModel();
    }
    follow();
}

QString RuleTreeModel::groupName(int group) const
{
    return group == acceptedGroup ? tr("Accepted as is") : familyLabel(Family(group));
}

std::vector<RuleTreeModel::Line> RuleTreeModel::linesNow(int group) const
{
    std::vector<Line> lines;
    if (!m_document.isOpen())
        return lines;
    const FindingCounts &counts = m_document.session().findings().counts();
    const std::vector<qint64> &byRule = group == acceptedGroup ? counts.acceptedByRule : counts.byRule;
    for (RuleIndex rule = 0; rule < byRule.size(); ++rule) {
        if (byRule[rule] > 0 && (group == acceptedGroup || int(m_rules->rule(rule).family) == group))
            lines.push_back({rule, byRule[rule]});
    }
    std::ranges::stable_sort(lines, std::greater(), &Line::count);
    return lines;
}

// Its group comes with the first finding that was accepted and goes with the last.
void RuleTreeModel::followAcceptedGroup(qint64 total)
{
    if (total > 0 && !m_hasAccepted) {
        beginInsertRows({}, acceptedGroup, acceptedGroup);
        m_hasAccepted = true;
        endInsertRows();
    } else if (total == 0 && m_hasAccepted) {
        beginRemoveRows({}, acceptedGroup, acceptedGroup);
        m_hasAccepted = false;
        m_lines[acceptedGroup].clear();
        endRemoveRows();
    }
}

void RuleTreeModel::followGroup(int group)
{
    const std::vector<Line> now = linesNow(group);
    qint64 total = 0;
    if (m_document.isOpen()) {
        const FindingCounts &counts = m_document.session().findings().counts();
        total = group == acceptedGroup ? counts.accepted : counts.of(Family(group));
    }
    if (group == acceptedGroup) {
        followAcceptedGroup(total);
        if (!m_hasAccepted) {
            m_counts[acceptedGroup] = 0;
            return;
        }
    }
    const QModelIndex top = index(group, 0);
    if (m_counts[size_t(group)] != total) {
        m_counts[size_t(group)] = total;
        Q_EMIT dataChanged(top, top);
    }
    std::vector<Line> &shown = m_lines[size_t(group)];
    // What is gone leaves; then each line comes to its place, as a move or as a new row, so that what a person has
    // selected stays selected.
    for (int row = int(shown.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(now, shown[size_t(row)].rule, &Line::rule) == now.end()) {
            beginRemoveRows(top, row, row);
            shown.erase(shown.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        const auto line = std::ranges::find(shown.begin() + row, shown.end(), now[size_t(row)].rule, &Line::rule);
        const int from = int(line - shown.begin());
        if (line == shown.end()) {
            beginInsertRows(top, row, row);
            shown.insert(shown.begin() + row, now[size_t(row)]);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows(top, from, from, top, row);
            std::rotate(shown.begin() + row, line, line + 1);
            endMoveRows();
        }
        if (shown[size_t(row)].count != now[size_t(row)].count) {
            shown[size_t(row)].count = now[size_t(row)].count;
            Q_EMIT dataChanged(index(row, 0, top), index(row, 0, top));
        }
    }
}

} // namespace hubready
