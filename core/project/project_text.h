// What project files say of themselves: their texts are one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct ProjectText
{
    Q_DECLARE_TR_FUNCTIONS(ProjectText)
};

} // namespace hubready
