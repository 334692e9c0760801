// What is said of workbooks in a zip file (xlsx, ods): one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct XlsxReaderText
{
    Q_DECLARE_TR_FUNCTIONS(XlsxReaderText)
};

} // namespace hubready
