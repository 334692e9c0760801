#include "ui/wizards/replace_dialog.h"

#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/metrics.h"
#include "ui/support/style_sheet.h"
#include "ui/wizards/preview_fixes_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hubready {

namespace {

constexpr int everyField = -1;

} // namespace

ReplaceDialog::ReplaceDialog(Document &document, ThemeController &theme, const IconSet &icons, Scope scope, QWidget *parent)
    : QDialog(parent), m_document(document), m_theme(theme), m_icons(icons), m_scope(std::move(scope))
{
    setObjectName(QStringLiteral("replaceDialog"));
    setWindowTitle(tr("Replace"));
    layOutDialog(this, makeForm(), makeFoot());
    m_find->setText(m_scope.find);
    m_find->selectAll();
    (m_scope.selected.size() > 1 ? m_selected : m_inView)->setChecked(true);
    for (QLineEdit *line : {m_find, m_with})
        connect(line, &QLineEdit::textChanged, this, &ReplaceDialog::refresh);
    for (QCheckBox *box : {m_matchCase, m_wholeValue, m_isExpression})
        connect(box, &QCheckBox::toggled, this, &ReplaceDialog::refresh);
    connect(m_selected, &QRadioButton::toggled, this, &ReplaceDialog::refresh);
    connect(&document, &Document::aboutToClose, this, &QDialog::reject);
    refresh();
    resizeDialog(this, {Metrics(font()).scaled(560), sizeHint().height()});
}

QWidget *ReplaceDialog::makeForm()
{
    auto *page = new QWidget(this);
    m_find = new QLineEdit(page);
    m_find->setObjectName(QStringLiteral("replaceFind"));
    m_find->setAccessibleName(tr("Find"));
    m_with = new QLineEdit(page);
    m_with->setObjectName(QStringLiteral("replaceWith"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Nothing: what is found goes"));
    m_field = new QComboBox(page);
    m_field->setObjectName(QStringLiteral("replaceField"));
    m_field->setAccessibleName(tr("Field"));
    m_field->addItem(tr("All fields of text"), everyField);
    for (const Field field : replaceableFields(m_document.session().form()))
        m_field->addItem(fieldLabel(field), int(field));
    m_matchCase = new QCheckBox(tr("Capitals count"), page);
    m_matchCase->setObjectName(QStringLiteral("replaceCase"));
    m_wholeValue = new QCheckBox(tr("Whole value only"), page);
    m_wholeValue->setObjectName(QStringLiteral("replaceWhole"));
    m_wholeValue->setToolTip(tr("Of keywords, authors and files: a whole one of them"));
    m_isExpression = new QCheckBox(tr("Regular expression"), page);
    m_isExpression->setObjectName(QStringLiteral("replaceExpression"));
    m_isExpression->setToolTip(tr("In the replacement, $1 is what the first group matched"));
    m_inView = new QRadioButton(tr("Those in view: %1").arg(recordsInWords(qint64(m_scope.inView.size()))), page);
    m_selected = new QRadioButton(tr("Those selected: %1").arg(recordsInWords(qint64(m_scope.selected.size()))), page);
    m_selected->setEnabled(!m_scope.selected.empty());
    m_selected->setToolTip(m_scope.selected.empty() ? tr("There is no such record.") : QString());
    QFormLayout *form = makeDialogForm(page);
    form->addRow(tr("Find"), m_find);
    form->addRow(tr("Replace with"), m_with);
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("How"), stackedParts({m_matchCase, m_wholeValue, m_isExpression}));
    form->addRow(tr("Records"), stackedParts({m_inView, m_selected}));
    return page;
}

QWidget *ReplaceDialog::makeFoot()
{
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("replaceNote"));
    m_note->setWordWrap(true);
    const DialogButtons buttons = makeDialogButtons(tr("Preview…"), this);
    m_preview = buttons.main;
    m_preview->setObjectName(QStringLiteral("replacePreview"));
    connect(m_preview, &QPushButton::clicked, this, &ReplaceDialog::preview);
    return makeDialogFoot(m_note, {buttons.cancel, m_preview}, this);
}

Replacing ReplaceDialog::wanted() const
{
    const int field = m_field->currentData().toInt();
    return {.find = toWtf8(m_find->text()),
            .with = toWtf8(m_with->text()),
            .matchCase = m_matchCase->isChecked(),
            .wholeValue = m_wholeValue->isChecked(),
            .isExpression = m_isExpression->isChecked(),
            .field = field == everyField ? std::nullopt : std::optional(Field(field))};
}

const std::vector<Row> &ReplaceDialog::rows() const
{
    return m_selected->isChecked() ? m_scope.selected : m_scope.inView;
}

void ReplaceDialog::refresh()
{
    const auto replacer = TextReplacer::make(wanted());
    const bool isWrong = !replacer && !m_find->text().isEmpty();
    m_note->setProperty("role", isWrong ? QStringLiteral("refused") : QStringLiteral("muted"));
    redress(m_note);
    m_note->setText(isWrong      ? replacer.error().why
                    : rows().empty() ? tr("No record is in view.")
                    : !replacer      ? tr("Type what to find first.")
                                     : tr("You see each change before it is made."));
    m_preview->setEnabled(bool(replacer) && !rows().empty());
    m_preview->setToolTip(m_preview->isEnabled() ? QString() : m_note->text());
}

void ReplaceDialog::preview()
{
    if (!m_preview->isEnabled())
        return;
    PreviewFixesDialog::Scope scope;
    const Replacing replacing = wanted();
    scope.field = replacing.field;
    scope.title = m_with->text().isEmpty() ? tr("“%1” taken away").arg(m_find->text())
                                           : tr("“%1” replaced by “%2”").arg(m_find->text(), m_with->text());
    scope.find = [table = m_document.session().table(), rows = rows(), replacing](const Progress &progress) {
        return findReplacements(table, rows, replacing, progress);
    };
    PreviewFixesDialog dialog(m_document, m_theme, m_icons, std::move(scope), this);
    if (dialog.exec() == QDialog::Accepted)
        accept();
}

} // namespace hubready
