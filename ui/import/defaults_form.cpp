#include "ui/import/defaults_form.h"

#include "core/record/field_text.h"
#include "core/rules/field_choices.h"
#include "core/text/wtf8.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QComboBox>
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

DefaultsForm::DefaultsForm(QWidget *parent)
    : SideForm(tr("For all records"),
               tr("What you enter here stands in every record that has nothing of its own. Leave empty what differs."),
               QStringLiteral("closeDefaults"), parent)
{
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
    begin(QFormLayout::WrapLongRows);
    if (!draft)
        return;
    for (const bool asked : {true, false}) {
        for (const FieldSpec &spec : allFields()) {
            if (!fieldBelongsTo(spec.field, draft->form()) || hasColumn(*draft, spec.field) || !canBeSetForAll(spec) ||
                isAskedFor(spec.field, draft->form()) != asked)
                continue;
            rows()->addRow(fieldLabel(spec.field), editorOf(spec.field));
        }
    }
    finish();
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
        QComboBox *combo = makeChoice();
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
        auto *line = new QLineEdit(value, fields());
        connect(line, &QLineEdit::textEdited, this, [take](const QString &text) { take(toWtf8(text.trimmed())); });
        editor = line;
    }
    editor->setObjectName(QStringLiteral("default-") + QString::fromLatin1(fieldSpec(field).name));
    editor->setAccessibleName(tr("%1 of all records").arg(fieldLabel(field)));
    return editor;
}

void DefaultsForm::focusField(Field field)
{
    auto *editor =
        fields()->findChild<QWidget *>(QStringLiteral("default-") + QString::fromLatin1(fieldSpec(field).name));
    if (editor)
        editor->setFocus();
}

} // namespace hubready
