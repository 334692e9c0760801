#include "ui/rules/rule_list_model.h"

#include "core/rules/rule_words.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {
constexpr quintptr familyId = 0; // a rule's id is its family's place + 1
}

RuleListModel::RuleListModel(RuleSetDraft &draft, QObject *parent) : QAbstractItemModel(parent), m_draft(draft)
{
    refresh();
}

void RuleListModel::refresh()
{
    beginResetModel();
    for (std::vector<Rule> &rules : m_rules)
        rules.clear();
    for (Rule &rule : m_draft.rules())
        m_rules[size_t(rule.family)].push_back(std::move(rule));
    for (std::vector<Rule> &rules : m_rules) {
        std::ranges::stable_sort(rules, [](const Rule &a, const Rule &b) {
            return ruleWords(a.title).localeAwareCompare(ruleWords(b.title)) < 0;
        });
    }
    endResetModel();
}

QModelIndex RuleListModel::indexOf(std::string_view id) const
{
    for (int family = 0; family < familyCount; ++family) {
        const std::vector<Rule> &rules = m_rules[size_t(family)];
        const auto found = std::ranges::find(rules, id, &Rule::id);
        if (found != rules.end())
            return index(int(found - rules.begin()), 0, index(family, 0));
    }
    return {};
}

void RuleListModel::refreshRule(const std::string &id)
{
    const QModelIndex place = indexOf(id);
    const auto rule = m_draft.rule(id);
    if (!place.isValid() || !rule)
        return;
    if (int(rule->family) != place.parent().row())
        return refresh();
    m_rules[size_t(place.parent().row())][size_t(place.row())] = *rule;
    Q_EMIT dataChanged(place, place);
}

QModelIndex RuleListModel::index(int row, int column, const QModelIndex &parentIndex) const
{
    if (row < 0 || column != 0 || row >= rowCount(parentIndex))
        return {};
    return createIndex(row, column, parentIndex.isValid() ? quintptr(parentIndex.row() + 1) : familyId);
}

QModelIndex RuleListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == familyId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, familyId);
}

int RuleListModel::rowCount(const QModelIndex &parentIndex) const
{
    if (!parentIndex.isValid())
        return familyCount;
    return parentIndex.internalId() == familyId ? int(m_rules[size_t(parentIndex.row())].size()) : 0;
}

int RuleListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const Rule *RuleListModel::ruleAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == familyId)
        return nullptr;
    return &m_rules[size_t(index.internalId() - 1)][size_t(index.row())];
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex &index) const
{
    const Rule *rule = ruleAt(index);
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (rule && !RuleSetDraft::isLocked(rule->id))
        flags |= Qt::ItemIsUserCheckable;
    return rule ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant RuleListModel::familyData(int family, int role) const
{
    const std::vector<Rule> &rules = m_rules[size_t(family)];
    switch (role) {
    case Qt::DisplayRole:
        return familyLabel(Family(family));
    case Qt::AccessibleTextRole:
        return tr("%1: %2 of %3 rules are on")
            .arg(familyLabel(Family(family)))
            .arg(std::ranges::count(rules, true, &Rule::on))
            .arg(rules.size());
    case FamilyRole:
        return family;
    default:
        return {};
    }
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Rule *rule = ruleAt(index);
    if (!rule)
        return familyData(index.row(), role);
    const bool isLocked = RuleSetDraft::isLocked(rule->id);
    switch (role) {
    case Qt::DisplayRole:
        return ruleWords(rule->title);
    case Qt::CheckStateRole:
        return rule->on ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return isLocked ? tr("A rule of the migration tool itself: it holds whether you like it or not, so it cannot be "
                             "switched off.")
                        : ruleWords(rule->why);
    case Qt::AccessibleTextRole: {
        QStringList parts{ruleWords(rule->title), familyLabel(rule->family), rule->on ? tr("on") : tr("off")};
        if (isLocked)
            parts += tr("cannot be switched off");
        if (data(index, DiffersRole).toBool())
            parts += tr("changed");
        return parts.join(QStringLiteral(", "));
    }
    case FamilyRole:
        return int(rule->family);
    case IdRole:
        return toQString(rule->id);
    case SearchRole:
        return QStringList{ruleWords(rule->title), ruleWords(rule->why), toQString(rule->id)}.join(u'\n');
    case DiffersRole:
        return m_draft.isOwn(rule->id) || m_draft.differs(rule->id);
    default:
        return {};
    }
}

bool RuleListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Rule *rule = ruleAt(index);
    if (role != Qt::CheckStateRole || !rule || RuleSetDraft::isLocked(rule->id))
        return false;
    const std::string id = rule->id;
    m_draft.setOn(id, value.toInt() == Qt::Checked);
    refreshRule(id);
    Q_EMIT switched(toQString(id));
    return true;
}

} // namespace hubready
