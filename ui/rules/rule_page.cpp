#include "ui/rules/rule_page.h"

#include "core/rules/rule_words.h"
#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/panels/mark.h"
#include "ui/rules/parameter_form.h"
#include "ui/rules/rule_trial_panel.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/style_sheet.h"
#include "ui/support/theme_controller.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

QString fieldsOf(const Rule &rule)
{
    QStringList labels;
    for (const Field field : rule.fields)
        labels += fieldLabel(field);
    return labels.join(QStringLiteral(", "));
}

QString packageOf(const Rule &rule)
{
    if (!rule.package)
        return {};
    return *rule.package == PackageForm::Standard ? RulePage::tr("only standard packages")
                                                  : RulePage::tr("only staging packages");
}

} // namespace

RulePage::RulePage(RuleSetDraft &draft, Document &document, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_document(document), m_theme(theme), m_trial(new RuleTrialPanel(document, this))
{
    auto *column = new QVBoxLayout(this);
    constexpr int around = 4 * Metrics::step;
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(3 * Metrics::step);
    column->addWidget(makeHead());
    column->addWidget(makeWords());
    column->addWidget(makeControls());
    column->addWidget(m_trial, 1);
    column->addStretch(0);
    connect(m_trial, &RuleTrialPanel::recordRequested, this, &RulePage::recordRequested);
    showRule({});
}

QWidget *RulePage::makeHead()
{
    auto *head = new QWidget(this);
    m_mark = new Mark(m_theme, head);
    m_title = wrappedRoleLabel({}, "heading", head);
    m_title->setObjectName(QStringLiteral("ruleTitle"));
    m_facts = wrappedRoleLabel({}, "small", head);
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * Metrics::step);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::step);
    column->addLayout(line);
    column->addWidget(m_facts);
    return head;
}

QWidget *RulePage::makeWords()
{
    auto *words = new QWidget(this);
    m_why = wrappedRoleLabel({}, nullptr, words);
    m_why->setObjectName(QStringLiteral("ruleWhy"));
    m_remedy = wrappedRoleLabel({}, nullptr, words);
    m_source = wrappedRoleLabel({}, "small", words);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metrics::step);
    for (QLabel *label : {m_why, m_remedy, m_source}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    return words;
}

QWidget *RulePage::makeControls()
{
    auto *controls = new QWidget(this);
    m_locked = wrappedRoleLabel(tr("A rule of the migration tool itself. It cannot be switched off or changed."), "muted", controls);
    m_locked->setObjectName(QStringLiteral("ruleLocked"));
    m_familyRow = new QWidget(controls);
    m_family = new QComboBox(m_familyRow);
    m_family->setObjectName(QStringLiteral("ruleFamily"));
    const IconSet icons(&m_theme);
    for (const Family family : {Family::ChangedOrLost, Family::CouldBeBetter})
        m_family->addItem(icons.familyIcon(family), familyLabel(family), int(family));
    auto *label = new QLabel(tr("How it counts"), m_familyRow);
    label->setBuddy(m_family);
    auto *familyLine = new QHBoxLayout(m_familyRow);
    familyLine->setContentsMargins(0, 0, 0, 0);
    familyLine->setSpacing(3 * Metrics::step);
    familyLine->addWidget(label);
    familyLine->addWidget(m_family);
    familyLine->addStretch(1);
    m_parameters = new ParameterForm(controls);
    m_putBack = new QPushButton(tr("Put back"), controls);
    m_putBack->setObjectName(QStringLiteral("putBackRule"));
    m_remove = new QPushButton(tr("Remove"), controls);
    m_remove->setObjectName(QStringLiteral("removeRule"));
    m_remove->setToolTip(tr("Takes this rule of your own out of the set"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Metrics::step);
    for (QPushButton *button : {m_putBack, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * Metrics::step);
    column->addWidget(m_locked);
    column->addWidget(m_familyRow);
    column->addWidget(m_parameters);
    column->addLayout(buttons);
    connect(m_family, &QComboBox::activated, this, &RulePage::takeFamily);
    connect(m_parameters, &ParameterForm::changed, this, &RulePage::takeParameter);
    connect(m_putBack, &QPushButton::clicked, this, &RulePage::putBack);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(toQString(m_id)); });
    return controls;
}

void RulePage::showRule(const std::string &id)
{
    const auto rule = m_draft.rule(id);
    m_id = rule ? id : std::string();
    for (QWidget *part : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        part->setVisible(rule || part->isAncestorOf(m_title));
    m_mark->setVisible(rule.has_value());
    m_facts->setVisible(rule.has_value());
    if (!rule) {
        m_title->setText(tr("Choose a rule to see what it is for."));
        return;
    }
    const bool isLocked = RuleSetDraft::isLocked(id);
    showWords(*rule);
    m_locked->setVisible(isLocked);
    m_familyRow->setVisible(!isLocked);
    m_family->setCurrentIndex(m_family->findData(int(rule->family)));
    const PackageForm form = m_document.isOpen() ? m_document.session().form() : PackageForm::Standard;
    m_parameters->showRule(*rule, form, isLocked);
    m_parameters->setVisible(!isLocked && m_parameters->hasParameters());
    showChanges(*rule);
}

void RulePage::showWords(const Rule &rule)
{
    m_mark->showFamily(rule.family);
    m_title->setText(ruleWords(rule.title));
    m_title->setAccessibleName(tr("%1: %2").arg(familyLabel(rule.family), m_title->text()));
    QStringList facts{familyLabel(rule.family), fieldsOf(rule), packageOf(rule), tr("Rule %1").arg(toQString(rule.id))};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" \u00b7 ")));
    m_why->setText(ruleWords(rule.why));
    m_remedy->setText(ruleWords(rule.remedy));
    m_source->setText(rule.source.empty() ? QString() : tr("Where it comes from: %1").arg(ruleWords(rule.source)));
    m_source->setVisible(!rule.source.empty());
}

// What depends on how far the rule differs, and on whether it can be used as it stands.
void RulePage::showChanges(const Rule &rule)
{
    const bool isLocked = RuleSetDraft::isLocked(rule.id);
    const bool isOwn = m_draft.isOwn(rule.id);
    const bool differs = m_draft.differs(rule.id);
    m_putBack->setVisible(!isLocked);
    m_putBack->setEnabled(differs);
    m_putBack->setToolTip(differs ? isOwn ? tr("As it was when you opened this window") : tr("As it is built in")
                                  : tr("Nothing of it is changed."));
    m_remove->setVisible(isOwn);
    const auto built = m_draft.build();
    const QString obstacle = built ? QString() : built.error().why;
    m_parameters->showObstacle(obstacle);
    if (isLocked)
        m_trial->setRule(std::nullopt, tr("Its findings stand under “What to fix”."));
    else
        m_trial->setRule(built ? std::optional(rule) : std::nullopt, obstacle);
}

void RulePage::takeFamily()
{
    m_draft.setFamily(m_id, Family(m_family->currentData().toInt()));
    afterEdit();
}

void RulePage::takeParameter(const QString &name, const QStringList &values)
{
    std::vector<std::string> texts;
    for (const QString &value : values)
        texts.push_back(toWtf8(value));
    m_draft.setParameter(m_id, name.toStdString(), std::move(texts));
    afterEdit();
}

void RulePage::putBack()
{
    m_draft.putBack(m_id);
    showRule(m_id);
    Q_EMIT edited(toQString(m_id));
}

// The editors stay as they are: one of them has the cursor.
void RulePage::afterEdit()
{
    if (const auto rule = m_draft.rule(m_id)) {
        showWords(*rule);
        showChanges(*rule);
        Q_EMIT edited(toQString(m_id));
    }
}

} // namespace hubready
