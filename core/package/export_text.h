// What is said while a package is written: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace hubready
