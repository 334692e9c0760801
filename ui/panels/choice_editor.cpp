#include "ui/panels/choice_editor.h"

#include "ui/support/narrow_choice.h"

#include <QCompleter>
#include <QLineEdit>

namespace hubready {

ChoiceEditor::ChoiceEditor(Field field, const QStringList &choices, TakeEdit take, QWidget *parent)
    : TypedTextEditor(field, std::move(take), parent)
{
    constexpr int fewestCharacters = 12; // the names are long: they are cut rather than widen the panel
    m_combo = makeNarrowChoice(this, fewestCharacters);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->addItems(choices);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    setUpInput(m_combo);
    m_combo->lineEdit()->setAccessibleName(fieldLabel(field));
    m_combo->lineEdit()->installEventFilter(this);
    connect(m_combo, &QComboBox::editTextChanged, this, &ChoiceEditor::typed);
    connect(m_combo, &QComboBox::editTextChanged, m_combo, &QComboBox::setToolTip);
    connect(m_combo, &QComboBox::textActivated, this, &ChoiceEditor::commit);
}

void ChoiceEditor::setText(const QString &text)
{
    m_combo->setCurrentIndex(m_combo->findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    m_combo->setEditText(text);
    m_combo->lineEdit()->setCursorPosition(0);
}

} // namespace hubready
