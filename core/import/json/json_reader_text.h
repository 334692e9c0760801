// What is said of JSON that is read: one context for translators.
#pragma once

#include <QCoreApplication>

namespace hubready {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(JsonReaderText)
};

} // namespace hubready
