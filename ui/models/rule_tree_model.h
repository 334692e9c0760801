// What there is to put right: the families, and under each the rules that have findings, most first, with counts of the
// whole project; last what people accepted as it is, where there is such. Follows the document: counts change in their place, rules come and go as rows.
#pragma once

#include "core/rules/rule_set.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace hubready {

class Document;
struct SessionEvent;

class RuleTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, FamilyRole, RuleRole }; // RuleRole: -1 on a group
    static constexpr int acceptedGroup = familyCount; // FamilyRole of what was accepted as it is

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

    static constexpr int groupCount = familyCount + 1;

    void follow();
    void followEvent(const SessionEvent &event);
    void followGroup(int group);
    std::vector<Line> linesNow(int group) const;
    void followAcceptedGroup(qint64 total);
    QString groupName(int group) const;

    Document &m_document;
    RuleSetPtr m_rules; // of the lines shown, also when the document is closing
    bool m_hasAccepted = false; // the last group is shown
    std::array<qint64, groupCount> m_counts{};
    std::array<std::vector<Line>, groupCount> m_lines;
};

} // namespace hubready
