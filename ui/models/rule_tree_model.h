// What there is to put right: the families, and under each the rules that have findings, most first, with counts of the
// whole project. Follows the document: counts change in their place, rules come and go as rows.
#pragma once

#include "core/rules/rule_set.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace hubready {

class Document;

class RuleTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, FamilyRole, RuleRole }; // RuleRole: -1 on a family

    explicit RuleTreeModel(Document &document, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    qint64 refused() const { return m_counts[0]; }

private:
    struct Line
    {
        RuleIndex rule;
        qint64 count;
    };

    void follow();
    void followFamily(int family);

    Document &m_document;
    RuleSetPtr m_rules; // of the lines shown, also when the document is closing
    std::array<qint64, familyCount> m_counts{};
    std::array<std::vector<Line>, familyCount> m_lines;
};

} // namespace hubready
