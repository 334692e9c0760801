// What is said of a folder whose files become records: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct FileRowsText
{
    Q_DECLARE_TR_FUNCTIONS(FileRowsText)
};

} // namespace hubready
