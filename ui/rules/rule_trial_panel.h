// "Try it": runs a rule over the records of the project in the background and shows how many it would concern, how many
// it concerns now, and some of them. Nothing is kept of it.
#pragma once

#include "core/record/record_table.h"
#include "core/rules/rule.h"
#include "core/rules/rule_trial.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace hubready {

class Document;

class RuleTrialPanel : public QWidget
{
    Q_OBJECT

public:
    // The document outlives the panel.
    explicit RuleTrialPanel(Document &document, QWidget *parent = nullptr);
    ~RuleTrialPanel() override;

    // What "Try it" runs; another rule, or the same with other parameters, makes an answer stale. Nothing: it cannot be
    // tried, and `why` says so.
    void setRule(const std::optional<Rule> &rule, const QString &why = {});
    void run();

Q_SIGNALS:
    void recordRequested(hubready::Row row);

private:
    void show(const Result<RuleTrial> &trial);
    void showBusy(bool isBusy);
    void forget();

    Document &m_document;
    std::optional<Rule> m_rule;
    QPushButton *m_try;
    QLabel *m_answer;
    QTreeWidget *m_examples;
};

} // namespace hubready
