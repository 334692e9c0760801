// Records in which no rule of any family finds anything, for cases that change one thing of them.
#pragma once

#include "core/record/package_form.h"

#include <QJsonObject>

namespace hubready {

// Records of different numbers share nothing that rules compare.
QJsonObject soundRecordObject(PackageForm form, int number = 0);

} // namespace hubready
