// The rules of the project: all of them by family at the left, the chosen one at the right. Works on a draft beside the
// open window; "Use these rules" checks everything anew with it, as one change in the history. One at a time; it closes
// with the project.
#pragma once

#include "core/rules/rule_set_draft.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace hubready {

class Dialogs;
class Document;
class IconSet;
class RuleListModel;
class RulePage;
class ThemeController;

class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    // All outlive the dialog; a project is open.
    RulesDialog(Document &document, Dialogs &dialogs, const ThemeController &theme, const IconSet &icons,
                QWidget *parent = nullptr);

    void chooseRule(std::string_view id);
    RuleSetDraft &draft() { return m_draft; }
    RuleListModel *model() const { return m_model; }
    QTreeView *tree() const { return m_tree; }
    RulePage *page() const { return m_page; }
    void use(); // "Use these rules"

Q_SIGNALS:
    void recordRequested(hubready::Row row);

private:
    QWidget *makeList(const IconSet &icons);
    QWidget *makeFoot();
    QPushButton *addButton(const QString &text, const QString &name, const std::function<void()> &what);
    void follow(const QString &id);
    void refreshAll(std::string_view id);
    void refreshFoot();
    void makeNewRule();
    void removeRule(const QString &id);
    void loadSet();
    void saveSet();
    void say(const Error &error);

    Document &m_document;
    Dialogs &m_dialogs;
    const ThemeController &m_theme;
    RuleSetDraft m_draft;
    RuleListModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_tree = nullptr;
    QLabel *m_nothing = nullptr;
    RulePage *m_page;
    QLabel *m_note = nullptr;
    QPushButton *m_use = nullptr;
    bool m_isWaiting = false; // for the rules to have looked at everything
};

} // namespace hubready
