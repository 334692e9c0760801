#include "ui/panels/field_editor.h"

#include "core/rules/field_choices.h"
#include "core/record/field_text.h"
#include "ui/panels/choice_editor.h"
#include "ui/panels/item_rows_editor.h"
#include "ui/panels/keyword_editor.h"
#include "ui/panels/text_editor.h"
#include "ui/support/style_sheet.h"

#include <QKeyEvent>

#include <QVariant>

namespace hubready {

FieldEditor::FieldEditor(Field field, TakeEdit take, QWidget *parent)
    : QWidget(parent), m_field(field), m_take(std::move(take))
{
}

void FieldEditor::fill(const RecordTable &table, Row row)
{
    const bool another = m_table != &table || m_row != row;
    m_table = &table;
    m_row = row;
    if (another || !hasUncommitted())
        refill(another);
}

void FieldEditor::forget()
{
    m_table = nullptr;
    empty();
}

void FieldEditor::focusItem(int)
{
    setFocus(Qt::OtherFocusReason);
}

bool FieldEditor::take(const FieldEdit &edit)
{
    return m_table && m_take(edit);
}

bool FieldEditor::takeText(const QString &text)
{
    if (!m_table)
        return false;
    const auto edit = fieldEditOf(*m_table, m_row, m_field, text);
    if (!edit) {
        Q_EMIT notTaken(QStringList{edit.error().what, edit.error().remedy}.join(u' ').trimmed());
        return false;
    }
    Q_EMIT notTaken({});
    return !edit.value() || take(*edit.value());
}

bool FieldEditor::settleLineEvent(QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            commit();
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!hasUncommitted() || (!takes && key != Qt::Key_Escape))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        takes ? commit() : giveBack();
    return true;
}

FieldEditor *makeFieldEditor(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent)
{
    if (const QStringList choices = choicesOf(field, form); !choices.isEmpty())
        return new ChoiceEditor(field, choices, std::move(take), parent);
    switch (fieldSpec(field).type) {
    case FieldType::TextList:
        return new KeywordEditor(form, look, std::move(take), parent);
    case FieldType::AuthorList:
    case FieldType::FileList:
        return new ItemRowsEditor(field, form, look, std::move(take), parent);
    case FieldType::Html:
        return new TextEditor(field, std::move(take), parent);
    default:
        break;
    }
    if (field == Field::Title)
        return new TextEditor(field, std::move(take), parent);
    return new LineEditor(field, std::move(take), parent);
}

void dressWithFamily(QWidget *widget, std::optional<Family> family)
{
    const QVariant wanted = family ? QVariant(QString::fromLatin1(familyProperty(*family))) : QVariant();
    if (widget->property("family") == wanted)
        return;
    widget->setProperty("family", wanted);
    redress(widget);
}

} // namespace hubready
