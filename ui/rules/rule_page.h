// One rule of a draft: what it looks for and why, how grave it is, its parameters, and what it would find. Changes go
// straight into the draft; the dialog around it keeps or drops the draft as a whole.
#pragma once

#include "core/rules/rule_set_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace hubready {

class Document;
class Mark;
class ParameterForm;
class RuleTrialPanel;
class ThemeController;

class RulePage : public QWidget
{
    Q_OBJECT

public:
    // All outlive the page.
    RulePage(RuleSetDraft &draft, Document &document, const ThemeController &theme, QWidget *parent = nullptr);

    void showRule(const std::string &id); // empty: none
    const std::string &ruleId() const { return m_id; }
    RuleTrialPanel *trial() const { return m_trial; }

Q_SIGNALS:
    void edited(const QString &id);
    void removeRequested(const QString &id);
    void recordRequested(hubready::Row row);

private:
    QWidget *makeHead();
    QWidget *makeWords();
    QWidget *makeControls();
    void showWords(const Rule &rule);
    void showChanges(const Rule &rule);
    void takeFamily();
    void takeParameter(const QString &name, const QStringList &values);
    void putBack();
    void afterEdit();

    RuleSetDraft &m_draft;
    Document &m_document;
    const ThemeController &m_theme;
    std::string m_id;

    Mark *m_mark = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_remedy = nullptr;
    QLabel *m_source = nullptr;
    QLabel *m_locked = nullptr;
    QWidget *m_familyRow = nullptr;
    QComboBox *m_family = nullptr;
    ParameterForm *m_parameters = nullptr;
    QPushButton *m_putBack = nullptr;
    QPushButton *m_remove = nullptr;
    RuleTrialPanel *m_trial = nullptr;
};

} // namespace hubready
