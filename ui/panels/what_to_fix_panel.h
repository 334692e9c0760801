// The left panel: what to fix, by family and rule, with counts. A click shows the records, Ctrl+click shows them as
// well; "Why this rule" explains.
#pragma once

#include "core/rules/rule.h"

#include <QWidget>

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
    void showWhy(); // of the rule that is current

Q_SIGNALS:
    void familyRequested(hubready::Family family, bool add);
    void ruleRequested(hubready::RuleIndex rule, bool add);

private:
    void request(const QModelIndex &index);
    void showState();

    Document &m_document;
    RuleTreeModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_tree;
    QLabel *m_done;
};

} // namespace hubready
