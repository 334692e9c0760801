// The values that a field is chosen from, as the Learning Hub spells them: for combos in the grid, the form and dialogs.
#pragma once

#include "core/record/field.h"

#include <QStringList>

namespace hubready {

// Empty: the field is no choice.
QStringList choicesOf(Field field, PackageForm form);

} // namespace hubready
