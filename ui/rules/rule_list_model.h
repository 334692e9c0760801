// All rules of a draft by family, each with a tick that switches it on and off; rules of the gate keep theirs. Follows
// the draft when it is told to.
#pragma once

#include "core/rules/rule_set_draft.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace hubready {

class RuleListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    // FamilyRole: int of Family; IdRole: of the rule, empty on a family; SearchRole: what a search looks at; DiffersRole:
    // bool, not as it is built in.
    enum Role { FamilyRole = Qt::UserRole, IdRole, SearchRole, DiffersRole };

    // The draft outlives the model.
    explicit RuleListModel(RuleSetDraft &draft, QObject *parent = nullptr);

    void refresh();                            // rules came, went or changed family
    void refreshRule(const std::string &id);   // what is shown of one
    QModelIndex indexOf(std::string_view id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void switched(const QString &id);

private:
    const Rule *ruleAt(const QModelIndex &index) const; // null: a family
    QVariant familyData(int family, int role) const;

    RuleSetDraft &m_draft;
    std::array<std::vector<Rule>, familyCount> m_rules;
};

} // namespace hubready
