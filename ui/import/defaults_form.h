// What stands in the fields that no column fills, for all records alike: contributor, version, cost, catalogue and
// others that hardly a platform has. Goes into the draft as it is typed.
#pragma once

#include "core/import/profile/mapping_draft.h"
#include "ui/import/side_form.h"

namespace hubready {

class DefaultsForm : public SideForm
{
    Q_OBJECT

public:
    explicit DefaultsForm(QWidget *parent = nullptr);

    void setDraft(MappingDraft *draft); // null: nothing to fill
    void focusField(Field field);
    // Those that the Learning Hub asks for and that neither a column nor a value for all fills.
    static std::vector<Field> missing(const MappingDraft &draft);

Q_SIGNALS:
    void changed();

private:
    QWidget *editorOf(Field field);

    MappingDraft *m_draft = nullptr;
};

} // namespace hubready
