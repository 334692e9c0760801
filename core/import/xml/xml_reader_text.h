// What is said of XML that is read: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct XmlReaderText
{
    Q_DECLARE_TR_FUNCTIONS(XmlReaderText)
};

} // namespace hubready
