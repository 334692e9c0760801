#include "ui/wizards/bulk_set_dialog.h"

#include "core/record/field_text.h"
#include "core/rules/field_choices.h"
#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

std::vector<Row> emptyRows(const RecordTable &table, Field field)
{
    std::vector<Row> rows;
    for (Row row = 0; row < table.size(); ++row) {
        if (isFieldEmpty(table, row, field))
            rows.push_back(row);
    }
    return rows;
}

QString hintOf(const FieldSpec &spec)
{
    switch (spec.type) {
    case FieldType::TextList:
        return BulkSetDialog::tr("Several with a comma between them.");
    case FieldType::AuthorList:
        return BulkSetDialog::tr("Name | Organisation | Role");
    default:
        return spec.maxLength > 0
                   ? BulkSetDialog::tr("Up to %1 characters.").arg(numberInWords(spec.maxLength))
                   : QString();
    }
}

} // namespace

BulkSetDialog::BulkSetDialog(Document &document, Scope scope, QWidget *parent)
    : QDialog(parent), m_document(document), m_scope(std::move(scope))
{
    setWindowTitle(tr("Set a field for many records"));
    layOutDialog(this, makeForm(), makeFoot());
    fillFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkSetDialog::takeField);
    connect(m_line, &QLineEdit::textChanged, this, &BulkSetDialog::refresh);
    connect(m_choice, &QComboBox::currentTextChanged, this, &BulkSetDialog::refresh);
    for (QRadioButton *radio : m_reach)
        connect(radio, &QRadioButton::toggled, this, &BulkSetDialog::refresh);
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    takeField();
    m_reach[size_t(!m_empty.empty()             ? Reach::WhereEmpty
                   : m_scope.selected.size() > 1 ? Reach::Selected
                                                 : Reach::InView)]
        ->setChecked(true);
    refresh();
    resizeDialog(this, {Metrics(font()).scaled(560), sizeHint().height()});
}

QWidget *BulkSetDialog::makeForm()
{
    auto *page = new QWidget(this);
    m_field = new QComboBox(page);
    m_field->setAccessibleName(tr("Field"));
    m_line = new QLineEdit(page);
    m_line->setAccessibleName(tr("Value"));
    m_choice = new QComboBox(page);
    m_choice->setAccessibleName(tr("Value"));
    m_editors = new QStackedWidget(page);
    m_editors->addWidget(m_line);
    m_editors->addWidget(m_choice);
    m_editors->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_hint = new QLabel(page);
    m_hint->setProperty("role", QStringLiteral("small"));
    for (QRadioButton *&radio : m_reach)
        radio = new QRadioButton(page);
    QFormLayout *form = makeDialogForm(page);
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("Value"), m_editors);
    form->addRow(QString(), m_hint);
    form->addRow(tr("Records"), stackedParts({m_reach[0], m_reach[1], m_reach[2]}));
    return page;
}

QWidget *BulkSetDialog::makeFoot()
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    const DialogButtons buttons = makeDialogButtons({}, this);
    m_set = buttons.main;
    connect(m_set, &QPushButton::clicked, this, &BulkSetDialog::apply);
    return makeDialogFoot(m_note, {buttons.cancel, m_set}, this);
}

void BulkSetDialog::fillFields()
{
    const RecordTable &table = m_document.session().table();
    Field first = m_scope.field;
    for (const FieldSpec &spec : allFields()) {
        if (!fieldBelongsTo(spec.field, table.form()))
            continue;
        m_field->addItem(fieldLabel(spec.field), int(spec.field));
        const bool isNeeded = isAlwaysRequired(spec.field, table.form()) || spec.field == Field::Contributor
                              || spec.field == Field::Version || spec.field == Field::HasCost;
        if (first == Field::None && isNeeded && !emptyRows(table, spec.field).empty())
            first = spec.field;
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(int(first))));
}

Field BulkSetDialog::field() const
{
    return Field(m_field->currentData().toInt());
}

QString BulkSetDialog::value() const
{
    return m_editors->currentWidget() == m_choice ? m_choice->currentText() : m_line->text().trimmed();
}

BulkSetDialog::Reach BulkSetDialog::reach() const
{
    for (size_t i = 0; i < m_reach.size(); ++i) {
        if (m_reach[i]->isChecked())
            return Reach(i);
    }
    return Reach::InView;
}

const std::vector<Row> &BulkSetDialog::rows() const
{
    switch (reach()) {
    case Reach::Selected:
        return m_scope.selected;
    case Reach::WhereEmpty:
        return m_empty;
    case Reach::InView:
        break;
    }
    return m_scope.inView;
}

void BulkSetDialog::takeField()
{
    const RecordTable &table = m_document.session().table();
    const QStringList choices = choicesOf(field(), table.form());
    m_choice->clear();
    m_choice->addItems(choices);
    m_choice->setCurrentIndex(-1);
    m_editors->setCurrentWidget(choices.isEmpty() ? static_cast<QWidget *>(m_line) : m_choice);
    m_hint->setText(choices.isEmpty() ? hintOf(fieldSpec(field())) : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_empty = emptyRows(table, field());
    refresh();
}

void BulkSetDialog::refresh()
{
    const std::array names{tr("Those in view: %1"), tr("Those selected: %1"), tr("All where it is empty: %1")};
    const std::array counts{m_scope.inView.size(), m_scope.selected.size(), m_empty.size()};
    for (size_t i = 0; i < m_reach.size(); ++i) {
        m_reach[i]->setText(names[i].arg(recordsInWords(qint64(counts[i]))));
        m_reach[i]->setEnabled(counts[i] > 0);
        m_reach[i]->setToolTip(counts[i] > 0 ? QString() : tr("There is no such record."));
    }
    const auto count = qint64(rows().size());
    QString obstacle;
    if (count == 0)
        obstacle = tr("Choose records first.");
    else if (value().isEmpty())
        obstacle = m_editors->currentWidget() == m_choice ? tr("Choose a value first.") : tr("Type a value first.");
    if (m_note->property("role").toString() == QStringLiteral("refused") || !m_note->property("role").isValid()) {
        m_note->setProperty("role", QStringLiteral("muted"));
        redress(m_note);
    }
    m_note->setText(!obstacle.isEmpty() ? obstacle
                    : reach() == Reach::WhereEmpty
                        ? tr("One undo takes it back.")
                        : tr("What stands there now is replaced. One undo takes it back."));
    m_set->setText(tr("Set for %1").arg(recordsInWords(count)));
    m_set->setEnabled(obstacle.isEmpty());
    m_set->setToolTip(obstacle);
}

void BulkSetDialog::choose(Field field, const QString &value, Reach reach)
{
    m_field->setCurrentIndex(m_field->findData(int(field)));
    if (m_editors->currentWidget() == m_choice)
        m_choice->setCurrentIndex(m_choice->findText(value));
    else
        m_line->setText(value);
    m_reach[size_t(reach)]->setChecked(true);
}

Result<std::vector<RecordFieldEdit>> BulkSetDialog::edits() const
{
    std::vector<RecordFieldEdit> edits;
    for (Row row : rows()) {
        const auto edit = fieldEditOf(m_document.session().table(), row, field(), value());
        if (!edit)
            return edit.error();
        if (edit.value())
            edits.push_back({row, *edit.value()});
    }
    return edits;
}

void BulkSetDialog::apply()
{
    if (!m_set->isEnabled())
        return;
    Error obstacle;
    if (auto made = edits()) {
        ChangeSet change;
        change.why = tr("%1 set to “%2”: %3")
                         .arg(fieldLabel(field()), value(), recordsInWords(qint64(made->size())));
        change.fields = std::move(made.value());
        const auto done = m_document.apply(change);
        if (done)
            return accept();
        obstacle = done.error();
    } else {
        obstacle = made.error();
    }
    m_note->setProperty("role", QStringLiteral("refused"));
    redress(m_note);
    m_note->setText(QStringList{obstacle.what, obstacle.why, obstacle.remedy}.join(u' ').simplified());
}

} // namespace hubready
