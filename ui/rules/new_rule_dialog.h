// A rule of the person's own from a form: what kind, in which fields, with which parameters, and in words. It is checked
// before it is taken.
#pragma once

#include "core/rules/rule_set_draft.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace hubready {

class ParameterForm;
class ThemeController;

class NewRuleDialog : public QDialog
{
    Q_OBJECT

public:
    // The draft outlives the dialog and takes the rule. `form` says which fields there are.
    NewRuleDialog(RuleSetDraft &draft, PackageForm form, const ThemeController &theme, QWidget *parent = nullptr);

    const std::string &added() const { return m_added; } // its id, once it is accepted
    void add();

private:
    QWidget *makeForm(const ThemeController &theme);
    QWidget *makeFoot();
    void takeKind();
    void refresh();
    Rule rule() const;
    QString obstacle() const;

    RuleSetDraft &m_draft;
    PackageForm m_form;
    RuleParameters m_parameters;
    std::string m_added;

    QComboBox *m_kind = nullptr;
    QLabel *m_kindHint = nullptr;
    QListWidget *m_fields = nullptr;
    ParameterForm *m_editors = nullptr;
    QComboBox *m_family = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_why = nullptr;
    QPlainTextEdit *m_remedy = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace hubready
