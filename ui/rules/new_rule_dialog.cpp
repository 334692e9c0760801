#include "ui/rules/new_rule_dialog.h"

#include "core/rules/kinds/rule_kinds.h"
#include "core/text/wtf8.h"
#include "ui/rules/parameter_form.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace hubready {

namespace {

// The kinds that a form can make; the others belong to one field each and are built in.
struct KindWords
{
    std::string_view kind;
    const char *name;
    const char *hint;
};

constexpr std::array kindWords{
    KindWords{"word-list", QT_TRANSLATE_NOOP("NewRuleDialog", "Words"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "Words or phrases that should not stand there, or of which one should.")},
    KindWords{"required", QT_TRANSLATE_NOOP("NewRuleDialog", "Filled"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The field should not be empty.")},
    KindWords{"requires-when", QT_TRANSLATE_NOOP("NewRuleDialog", "Filled when another field says so"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The field should not be empty where another one has a certain value.")},
    KindWords{"length", QT_TRANSLATE_NOOP("NewRuleDialog", "Length"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "How long a text should be, in characters or words.")},
    KindWords{"count", QT_TRANSLATE_NOOP("NewRuleDialog", "How many"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "How many keywords, authors or files there should be.")},
    KindWords{"one-of", QT_TRANSLATE_NOOP("NewRuleDialog", "One of a list"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The text should be one of those listed.")},
    KindWords{"pattern", QT_TRANSLATE_NOOP("NewRuleDialog", "Pattern"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The form that a text must or must not have, as a regular expression.")},
    KindWords{"unlike", QT_TRANSLATE_NOOP("NewRuleDialog", "Unlike another field"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The text should differ from that of another field.")},
    KindWords{"unique", QT_TRANSLATE_NOOP("NewRuleDialog", "Unlike other records"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "No two records should have the same text.")},
    KindWords{"date-range", QT_TRANSLATE_NOOP("NewRuleDialog", "Dates"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The days between which a date should lie.")},
    KindWords{"number-range", QT_TRANSLATE_NOOP("NewRuleDialog", "Numbers"),
              QT_TRANSLATE_NOOP("NewRuleDialog", "The figures between which a number should lie.")},
};

QPlainTextEdit *makeText(const QString &name, const QString &hint, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setPlaceholderText(hint);
    text->setTabChangesFocus(true);
    constexpr int lines = 2;
    text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + 4 * Metrics::step);
    return text;
}

} // namespace

NewRuleDialog::NewRuleDialog(RuleSetDraft &draft, PackageForm form, const ThemeController &theme, QWidget *parent)
    : QDialog(parent), m_draft(draft), m_form(form)
{
    setObjectName(QStringLiteral("newRule"));
    setWindowTitle(tr("New rule"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeForm(theme));
    layOutDialog(this, scroll, makeFoot());
    const Metrics metrics(font());
    resizeDialog(this, {metrics.scaled(580), metrics.scaled(640)});
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewRuleDialog::takeKind);
    connect(m_fields, &QListWidget::itemChanged, this, &NewRuleDialog::refresh);
    connect(m_title, &QLineEdit::textChanged, this, &NewRuleDialog::refresh);
    connect(m_why, &QPlainTextEdit::textChanged, this, &NewRuleDialog::refresh);
    connect(m_remedy, &QPlainTextEdit::textChanged, this, &NewRuleDialog::refresh);
    connect(m_editors, &ParameterForm::changed, this, [this](const QString &name, const QStringList &values) {
        std::vector<std::string> texts;
        for (const QString &value : values)
            texts.push_back(toWtf8(value));
        m_parameters.set(name.toStdString(), std::move(texts));
        refresh();
    });
    takeKind();
    m_title->setFocus();
}

QWidget *NewRuleDialog::makeForm(const ThemeController &theme)
{
    auto *page = new QWidget(this);
    m_title = new QLineEdit(page);
    m_title->setObjectName(QStringLiteral("newRuleTitle"));
    m_title->setPlaceholderText(tr("Title names another trust"));
    m_kind = new QComboBox(page);
    m_kind->setObjectName(QStringLiteral("newRuleKind"));
    for (const KindWords &words : kindWords)
        m_kind->addItem(tr(words.name), toQString(words.kind));
    m_kindHint = wrappedRoleLabel({}, "small", page);
    m_kindHint->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // room that is left is not for it
    m_fields = new QListWidget(page);
    m_fields->setObjectName(QStringLiteral("newRuleFields"));
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setProperty("framed", true);
    constexpr int shownFields = 5;
    m_fields->setFixedHeight(shownFields * Metrics(font()).treeRow());
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, m_form))
            continue;
        auto *item = new QListWidgetItem(fieldLabel(spec.field), m_fields);
        item->setData(Qt::UserRole, int(spec.field));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(spec.field == Field::Title ? Qt::Checked : Qt::Unchecked);
    }
    m_editors = new ParameterForm(page);
    m_family = new QComboBox(page);
    m_family->setObjectName(QStringLiteral("newRuleFamily"));
    const IconSet icons(&theme);
    for (const Family family : {Family::CouldBeBetter, Family::ChangedOrLost})
        m_family->addItem(icons.familyIcon(family), familyLabel(family), int(family));
    m_why = makeText(QStringLiteral("newRuleWhy"), tr("Why it matters, for those who meet it"), page);
    m_remedy = makeText(QStringLiteral("newRuleRemedy"), tr("What to do about it"), page);
    QFormLayout *form = makeDialogForm(page);
    form->addRow(tr("What is wrong"), m_title);
    form->addRow(tr("Looks at"), m_kind);
    form->addRow(QString(), m_kindHint);
    form->addRow(tr("In the fields"), m_fields);
    form->addRow(QString(), m_editors);
    form->addRow(tr("How it counts"), m_family);
    form->addRow(tr("Why"), m_why);
    form->addRow(tr("What to do"), m_remedy);
    return page;
}

QWidget *NewRuleDialog::makeFoot()
{
    m_note = wrappedRoleLabel({}, "muted", this);
    m_note->setObjectName(QStringLiteral("newRuleNote"));
    const DialogButtons buttons = makeDialogButtons(tr("Add the rule"), this);
    m_add = buttons.main;
    m_add->setObjectName(QStringLiteral("addRule"));
    connect(m_add, &QPushButton::clicked, this, &NewRuleDialog::add);
    return makeDialogFoot(m_note, {buttons.cancel, m_add}, this);
}

void NewRuleDialog::takeKind()
{
    m_kindHint->setText(tr(kindWords[size_t(m_kind->currentIndex())].hint));
    m_parameters = {};
    Rule shown = rule();
    if (const RuleKind *kind = ruleKind(shown.kind)) {
        for (const ParameterSpec &spec : kind->parameters) {
            if (!spec.fallback.empty() && spec.type != ParameterType::Words)
                m_parameters.set(std::string(spec.name), {std::string(spec.fallback)});
        }
    }
    shown.parameters = m_parameters;
    m_editors->showRule(shown, m_form, false);
    refresh();
}

Rule NewRuleDialog::rule() const
{
    Rule rule;
    rule.kind = m_kind->currentData().toString().toStdString();
    rule.family = Family(m_family->currentData().toInt());
    rule.parameters = m_parameters;
    for (int i = 0; i < m_fields->count(); ++i) {
        if (m_fields->item(i)->checkState() == Qt::Checked)
            rule.fields.push_back(Field(m_fields->item(i)->data(Qt::UserRole).toInt()));
    }
    const auto said = [](const QString &text, const std::string &fallback) {
        return text.trimmed().isEmpty() ? fallback : toWtf8(text.simplified());
    };
    rule.title = said(m_title->text(), {});
    rule.why = said(m_why->toPlainText(), toWtf8(tr("A rule of this project.")));
    rule.remedy = said(m_remedy->toPlainText(), toWtf8(tr("Look at the record.")));
    rule.source = toWtf8(tr("This project"));
    return rule;
}

// What is still missing, in one line; nothing: the rule can be added.
QString NewRuleDialog::obstacle() const
{
    const Rule wanted = rule();
    if (wanted.title.empty())
        return tr("Say first what is wrong.");
    if (wanted.fields.empty())
        return tr("Choose a field first.");
    const bool needsList = wanted.kind == "word-list" || wanted.kind == "one-of";
    if (needsList && wanted.parameters.words(wanted.kind == "one-of" ? "values" : "words").empty())
        return tr("List at least one.");
    RuleSetDraft with = m_draft;
    const auto added = with.add(wanted);
    return added ? QString() : added.error().why;
}

void NewRuleDialog::refresh()
{
    const QString why = obstacle();
    m_note->setText(why.isEmpty() ? tr("You can try it before you keep it.") : why);
    m_add->setEnabled(why.isEmpty());
    m_add->setToolTip(why);
}

void NewRuleDialog::add()
{
    auto added = m_draft.add(rule());
    if (!added) {
        m_note->setText(added.error().why);
        return;
    }
    m_added = added.value();
    accept();
}

} // namespace hubready
