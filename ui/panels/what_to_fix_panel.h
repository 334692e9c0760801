// The left panel: what to fix, by family and rule, with counts. A click or Enter shows the records, with Ctrl they are
// added to those shown; "Why this rule" explains.
#pragma once

#include "core/rules/finding.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace hubready {

class Document;
class IconSet;
class RuleTreeModel;
class ThemeController;

class WhatToFixPanel : public QWidget
{
    Q_OBJECT

public:
    WhatToFixPanel(Document &document, ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);

    RuleTreeModel *model() const { return m_model; }
    QTreeView *tree() const { return m_tree; }
    void showWhy(); // of the rule that is current; of the families without one
    void showWhy(RuleIndex rule);

Q_SIGNALS:
    void familyRequested(hubready::Family family, bool add);
    void ruleRequested(hubready::RuleIndex rule, bool add);
    void acceptedRequested(std::optional<hubready::RuleIndex> rule); // what was accepted as it is: of a rule, or all
    void rulesRequested(std::optional<hubready::RuleIndex> rule);    // to change them, that one first

private:
    QLineEdit *makeSearch(const IconSet &icons);
    void makeTree();
    QWidget *makeDone();
    QWidget *makeFoot(const IconSet &icons);
    void explain(std::optional<RuleIndex> rule);
    void request(const QModelIndex &index, bool add);
    std::optional<RuleIndex> currentRule() const;
    void showState();

    Document &m_document;
    ThemeController &m_theme;
    RuleTreeModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_tree;
    QWidget *m_done = nullptr;   // nothing would be refused
    QLabel *m_noRule = nullptr; // nothing has the name that is looked for
};

} // namespace hubready
