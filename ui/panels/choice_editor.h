// A choice among the names that the Learning Hub takes. Anything can be typed all the same: what stands in the record
// may be something else, and it must be possible to look at it.
#pragma once

#include "ui/panels/text_editor.h"

#include <QComboBox>

namespace hubready {

class ChoiceEditor : public TypedTextEditor
{
    Q_OBJECT

public:
    ChoiceEditor(Field field, const QStringList &choices, TakeEdit take, QWidget *parent);

    QString text() const override { return m_combo->currentText(); }

protected:
    void setText(const QString &text) override;
    QWidget *input() const override { return m_combo; }

private:
    QComboBox *m_combo;
};

} // namespace hubready
