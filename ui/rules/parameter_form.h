// One editor for each parameter of a kind of rule, made from its ParameterSpec: a number, a line, a list of words one a
// line, a pattern, a choice, a date or a field. What is typed is told at once, and what cannot be used says why below.
#pragma once

#include "core/rules/rule.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace hubready {

class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget *parent = nullptr);

    // Of the rule's kind, with its values; a locked one can only be read. A kind without parameters shows nothing.
    void showRule(const Rule &rule, PackageForm form, bool isLocked);
    // What cannot be used, as one sentence; nothing hides it.
    void showObstacle(const QString &why);
    bool hasParameters() const { return m_hasParameters; }

Q_SIGNALS:
    void changed(const QString &name, const QStringList &values);

private:
    QWidget *makeEditor(const ParameterSpec &spec, const std::vector<std::string> &values);
    QWidget *makeNumber(const ParameterSpec &spec, const QString &value);
    QWidget *makeLine(const ParameterSpec &spec, const QString &value);
    QWidget *makeWords(const ParameterSpec &spec, const QStringList &values);
    QWidget *makeChoice(const ParameterSpec &spec, const QString &value);
    void clear();

    QFormLayout *m_layout;
    QLabel *m_obstacle;
    PackageForm m_form = PackageForm::Standard;
    bool m_hasParameters = false;
};

} // namespace hubready
