#include "ui/import/defaults_form.h"

#include "core/record/field_text.h"
#include "core/rules/field_choices.h"
#include "core/text/wtf8.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

bool isAskedFor(Field field, PackageForm form)
{
    return fieldBelongsTo(field, form) && (isAlwaysRequired(field, form) || field == Field::Contributor ||
                                           field == Field::Version || field == Field::HasCost);
}

bool hasColumn(const MappingDraft &draft, Field field)
{
    return std::ranges::any_of(draft.mapping().columns,
                               [&](const MappedColumn &column) { return column.target.field == field; });
}

// One value for all makes sense of these.
bool canBeSetForAll(const FieldSpec &spec)
{
    return spec.type != FieldType::FileList && spec.type != FieldType::Html && spec.field != Field::Title &&
           spec.field != Field::Reference && spec.field != Field::WebLinkUrl && spec.field != Field::LmsLink;
}

std::string flag(bool yes) { return yes ? "yes" : "no"; }

} // namespace

DefaultsForm::DefaultsForm(QWidget *parent) : QWidget(parent)
{
    m_done = new QPushButton(tr("Back to the column"), this);
    m_done->setObjectName(QStringLiteral("closeDefaults"));
    m_done->setProperty("small", true);
    connect(m_done, &QPushButton::clicked, this, &DefaultsForm::closeRequested);
    auto *all = new QVBoxLayout(this);
    constexpr int edge = 4 * Metrics::step;
    all->setContentsMargins(edge, 3 * Metrics::step, edge, edge);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(roleLabel(tr("For all records"), "heading", this));
    all->addWidget(wrappedRoleLabel(
        tr("What you enter here stands in every record that has nothing of its own. Leave empty what differs."),
        "small", this));
    all->addWidget(m_done, 0, Qt::AlignLeft);
    all->addStretch(1);
}

std::vector<Field> DefaultsForm::missing(const MappingDraft &draft)
{
    std::vector<Field> fields;
    for (const FieldSpec &spec : allFields()) {
        if (isAskedFor(spec.field, draft.form()) && !draft.isFilled(spec.field))
            fields.push_back(spec.field);
    }
    return fields;
}

void DefaultsForm::setDraft(MappingDraft *draft)
{
    m_draft = draft;
    if (m_fields) {
        m_fields->hide();
        m_fields->deleteLater();
    }
    m_fields = new QWidget(this);
    m_rows = new QFormLayout(m_fields);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(2 * Metrics::step);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_fields);
    if (!draft)
        return;
    QWidget *before = m_done;
    for (const bool asked : {true, false}) {
        for (const FieldSpec &spec : allFields()) {
            if (!fieldBelongsTo(spec.field, draft->form()) || hasColumn(*draft, spec.field) || !canBeSetForAll(spec) ||
                isAskedFor(spec.field, draft->form()) != asked)
                continue;
            QWidget *editor = editorOf(spec.field);
            m_rows->addRow(fieldLabel(spec.field), editor);
            setTabOrder(before, editor);
            before = editor;
        }
    }
    m_fields->show();
    if (before != m_done)
        setTabOrder(before, m_done); // it stands below them
}

QWidget *DefaultsForm::editorOf(Field field)
{
    const auto set = m_draft->defaults().find(field);
    const QString value = set == m_draft->defaults().end() ? QString() : toQString(set->second);
    QStringList choices = choicesOf(field, m_draft->form());
    const bool isFlag = fieldSpec(field).type == FieldType::Boolean;
    const auto take = [this, field](const std::string &text) {
        m_draft->setDefault(field, text);
        Q_EMIT changed();
    };
    QWidget *editor = nullptr;
    if (isFlag || !choices.isEmpty()) {
        auto *combo = new QComboBox(m_fields);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
        combo->setFocusPolicy(Qt::StrongFocus);
        combo->installEventFilter(this);
        combo->addItem(tr("Not set"), QString());
        if (isFlag) {
            for (const bool yes : {true, false})
                combo->addItem(yesOrNo(yes), toQString(flag(yes)));
        } else {
            for (const QString &choice : choices)
                combo->addItem(choice, choice);
        }
        const int place = combo->findData(value, Qt::UserRole, Qt::MatchFixedString);
        combo->setCurrentIndex(std::max(0, place));
        connect(combo, &QComboBox::activated, this, [combo, take] { take(toWtf8(combo->currentData().toString())); });
        editor = combo;
    } else {
        auto *line = new QLineEdit(value, m_fields);
        connect(line, &QLineEdit::textEdited, this, [take](const QString &text) { take(toWtf8(text.trimmed())); });
        editor = line;
    }
    editor->setObjectName(QStringLiteral("default-") + QString::fromLatin1(fieldSpec(field).name));
    editor->setAccessibleName(tr("%1 of all records").arg(fieldLabel(field)));
    return editor;
}

// The wheel scrolls the panel; it must never choose in passing.
bool DefaultsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !qobject_cast<QComboBox *>(watched))
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void DefaultsForm::focusField(Field field)
{
    auto *editor =
        m_fields->findChild<QWidget *>(QStringLiteral("default-") + QString::fromLatin1(fieldSpec(field).name));
    if (editor)
        editor->setFocus();
}

} // namespace hubready
