// What is said of tables, whatever file they come from: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct TableReaderText
{
    Q_DECLARE_TR_FUNCTIONS(TableReaderText)
};

} // namespace hubready
