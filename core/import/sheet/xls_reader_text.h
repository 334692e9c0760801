// What is said of workbooks of the old kind (xls): one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct XlsReaderText
{
    Q_DECLARE_TR_FUNCTIONS(XlsReaderText)
};

} // namespace hubready
